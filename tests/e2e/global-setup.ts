import { Product } from './product';
import { Relay } from './relay';

/** Starts the product once for all specs; the returned function stops it. */
export default async function startProduct(): Promise<() => Promise<void>> {
  const relay = await Relay.start();
  const product = Product.launch(Product.temporaryState(), {
    WALLETCONNECT_PROJECT_ID: 'a'.repeat(32),
    WALLETCONNECT_RELAY_URL: relay.url,
  });
  const address = await product.ready().catch((error: unknown) => {
    Product.forget(product.state);
    void relay.stop();
    throw error;
  });
  process.env.HOMEOSTAT_E2E_URL = address;
  process.env.HOMEOSTAT_E2E_STATE = product.state;
  process.env.HOMEOSTAT_E2E_RELAY = relay.url;
  return async () => {
    await product.stop();
    await relay.stop();
    Product.forget(product.state);
  };
}
