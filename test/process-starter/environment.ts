import childProcess from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';
import { TestEnvironment } from 'jest-environment-node';
import { spawnBySmallProcess } from './worker.ts';

/** Node's own. */
const { spawn } = childProcess;

/** Node's environment, where commands are started by a small process. */
export default class SmallStarterEnvironment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    startBy(spawnBySmallProcess);
  }

  override async teardown(): Promise<void> {
    startBy(spawn);
    await super.teardown();
  }
}

function startBy(start: typeof spawn | typeof spawnBySmallProcess): void {
  Object.assign(childProcess, { spawn: start });
  syncBuiltinESMExports();
}
