import childProcess from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';
import vm from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';
import { execFileBySmallProcess, spawnBySmallProcess } from './worker.ts';

/** Node's own. */
const { spawn, execFileSync } = childProcess;
const { createContext } = vm;

/** How many calls a failure shows; jest's hundred were taken down for each error that a test expects, too. */
const shownCalls = 20;

/**
 * Node's environment, in a context whose global object is its own, and where commands are started by a small process.
 * Jest looks at each use of a global (`Object`, `Buffer`, …) through a proxy; that was a sixth of the time of a unit test.
 */
export default class SmallStarterEnvironment extends TestEnvironment {
  constructor(...given: ConstructorParameters<typeof TestEnvironment>) {
    Object.assign(vm, { createContext: createPlainContext });
    try {
      super(...given);
    } finally {
      Object.assign(vm, { createContext });
    }
    this.global.Error.stackTraceLimit = shownCalls;
  }

  override async setup(): Promise<void> {
    await super.setup();
    startBy({ spawn: spawnBySmallProcess, execFileSync: execFileBySmallProcess });
  }

  override async teardown(): Promise<void> {
    startBy({ spawn, execFileSync });
    await super.teardown();
  }
}

/** Node before 22.8 has only contexts with an object of ours in front of the globals. */
function createPlainContext(proxy: vm.Context): vm.Context {
  return 'DONT_CONTEXTIFY' in vm.constants
    ? createContext(vm.constants.DONT_CONTEXTIFY)
    : createContext(proxy);
}

function startBy(start: {
  spawn: typeof spawn | typeof spawnBySmallProcess;
  execFileSync: typeof execFileSync | typeof execFileBySmallProcess;
}): void {
  Object.assign(childProcess, start);
  syncBuiltinESMExports();
}
