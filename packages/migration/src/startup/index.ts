export { commandReader } from './command-reader.ts';
export { stateOfAnswer, stateOfLine, type ReadState, type SchemaState } from './schema-state.ts';
export {
  awaitStarted,
  checkBeforeStart,
  type SchemaReader,
  type StartupAfter,
  type StartupBefore,
  type StartupContext,
} from './startup-migration.ts';
export { requireReached, requireStartable, type StartupWindow } from './window.ts';
