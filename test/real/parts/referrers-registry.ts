import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { has, installOnce, output, type Installation, type Part } from './part.ts';

/** The module in referrers-registry/go.mod, which pins it and all that it needs. */
const version = '0.22.1';
const source = join(import.meta.dirname, 'referrers-registry');
const startTimeout = 15_000;

/**
 * go-containerregistry's registry with the referrers API, in memory. It lists the configuration's media type
 * as artifactType, whatever the manifest says.
 */
export const part: Part = {
  name: 'referrers-registry',

  async install(): Promise<Installation> {
    if (!(await has('go', ['version']))) return { kind: 'absent', reason: 'Go is not installed' };
    const folder = await installOnce(`referrers-registry-${version}`, async (target) => {
      await buildGo('.', join(target, 'referrers-registry'));
    });
    return { kind: 'ready', program: join(folder, 'referrers-registry') };
  },

  async version(): Promise<string> {
    return Promise.resolve(`go-containerregistry ${version}`);
  },
};

/** Builds a command of the module in referrers-registry/. */
export async function buildGo(command: string, target: string): Promise<void> {
  const flags = ['-trimpath', '-mod=readonly', '-ldflags', '-s -w'];
  await output('go', ['-C', source, 'build', ...flags, '-o', target, command], {
    CGO_ENABLED: '0',
  });
}

/** A registry that runs. */
export interface ReferrersRegistry {
  /** `127.0.0.1:port`. */
  readonly host: string;
  stop(): Promise<void>;
}

/** Starts an empty one on a free port of 127.0.0.1; it ends with this process at the latest. */
export async function start(): Promise<ReferrersRegistry> {
  const installation = await part.install();
  if (installation.kind === 'absent') throw new Error(`${part.name}: ${installation.reason}`);
  const child = spawn(installation.program, [], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const stop = async (): Promise<void> => {
    child.stdin.end();
    const timer = setTimeout(() => child.kill('SIGKILL'), 5000);
    await ended;
    clearTimeout(timer);
  };
  const lines = createInterface({ input: child.stdout });
  const late = new AbortController();
  try {
    const host = await Promise.race([
      once(lines, 'line', { signal: late.signal }).then(([line]) => String(line)),
      sleep(startTimeout, undefined, { signal: late.signal }).then(() => undefined),
      ended.then(() => undefined),
    ]);
    if (host === undefined) throw new Error(`${part.name} said no address`);
    return { host, stop };
  } catch (error) {
    await stop();
    throw error;
  } finally {
    late.abort();
    lines.close();
  }
}
