import { Product } from './product';
import { Relay } from './relay';
import { serveSafeInterface } from './safe-interface';

/** Starts the product once for all specs; the returned function stops it. */
export default async function startProduct(): Promise<() => Promise<void>> {
  const relay = await Relay.start();
  const safeInterface = await serveSafeInterface();
  const product = Product.launch(Product.temporaryState(), {
    WALLETCONNECT_PROJECT_ID: 'a'.repeat(32),
    WALLETCONNECT_RELAY_URL: relay.url,
    SAFE_APP_ORIGINS: safeInterface.url,
  });
  const address = await product.ready().catch((error: unknown) => {
    Product.forget(product.state);
    void relay.stop();
    void safeInterface.stop();
    throw error;
  });
  process.env.HOMEOSTAT_E2E_URL = address;
  process.env.HOMEOSTAT_E2E_STATE = product.state;
  process.env.HOMEOSTAT_E2E_RELAY = relay.url;
  process.env.HOMEOSTAT_E2E_SAFE_INTERFACE = safeInterface.url;
  return async () => {
    await product.stop();
    await relay.stop();
    await safeInterface.stop();
    Product.forget(product.state);
  };
}
