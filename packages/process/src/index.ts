export * from './environment.ts';
export * from './error-codes.ts';
export * from './run-process.ts';
export * from './tool.ts';
export * from './types.ts';
