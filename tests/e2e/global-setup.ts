import { Product } from './product';

/** Starts the product once for all specs; the returned function stops it. */
export default async function startProduct(): Promise<() => Promise<void>> {
  const product = Product.launch(Product.temporaryState());
  const address = await product.ready().catch((error: unknown) => {
    Product.forget(product.state);
    throw error;
  });
  process.env.HOMEOSTAT_E2E_URL = address;
  process.env.HOMEOSTAT_E2E_STATE = product.state;
  return async () => {
    await product.stop();
    Product.forget(product.state);
  };
}
