export * from './conversation.ts';
export * from './environment.ts';
export * from './error-codes.ts';
export {
  findTool,
  type FoundTool,
  type PinnedTool,
  type ToolPlatform,
  type ToolSources,
} from './pinned-tool.ts';
export { runProcess, runToSuccess } from './run-process.ts';
export * from './tool.ts';
export * from './types.ts';
