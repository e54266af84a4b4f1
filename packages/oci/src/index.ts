export * from './blob-source.ts';
export {
  referrersSupports,
  type ReferrersSupport,
  type RegistryCapabilities,
} from './capabilities.ts';
export * from './credentials.ts';
export * from './docker-config.ts';
export * from './embedded/embedded-registry.ts';
export * from './embedded/faults.ts';
export * from './embedded/request-log.ts';
export * from './error-codes.ts';
export * from './manifest.ts';
export * from './media-types.ts';
export * from './reference.ts';
export * from './registry-client.ts';
export { retryAfter } from './answer-fault.ts';
export { isLoopback } from './loopback.ts';
