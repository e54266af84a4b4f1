export * from './context.ts';
export * from './definition.ts';
export * from './error-codes.ts';
export * from './input-schemas.ts';
export * from './result.ts';
export * from './run-action.ts';
export * from './shared-inputs.ts';
export * from './summary.ts';
