export * from './annotation.ts';
export * from './commit-identity.ts';
export * from './connection-settings.ts';
export * from './context.ts';
export * from './definition.ts';
export * from './error-codes.ts';
export * from './event.ts';
export * from './input-schemas.ts';
export * from './result.ts';
export * from './run-action.ts';
export * from './run-post.ts';
export {
  argoCdInput,
  clusterAccess,
  clusterInputs,
  clusterSettings,
  type ClusterInputs,
} from './cluster-inputs.ts';
export * from './shared-inputs.ts';
export * from './signing-inputs.ts';
export * from './signing-key.ts';
export * from './statement-signer.ts';
export * from './summary.ts';
export * from './tool-sources.ts';
export * from './writing-settings.ts';
