export * from './conversation.ts';
export * from './environment.ts';
export * from './error-codes.ts';
export { runProcess, runToSuccess } from './run-process.ts';
export * from './tool.ts';
export * from './types.ts';
