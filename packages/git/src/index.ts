export { openCheckout, type Checkout, type CheckoutOptions, type RefsOf } from './checkout.ts';
export type { RepositoryEntry } from './entry-reader.ts';
export * from './error-codes.ts';
export * from './ref-name.ts';
export * from './repository.ts';
export * from './trailers.ts';
export * from './types.ts';
