export * from './connection-settings.ts';
export * from './connections.ts';
export * from './error-codes.ts';
export * from './stages.ts';
