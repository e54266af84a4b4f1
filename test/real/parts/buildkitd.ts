import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { binaries } from './docker-engine.ts';
import { has, installOnce, output, type Installation, type Part } from './part.ts';
import { endProcess, untilTrue } from './process.ts';

/** The module in buildkit/go.mod, which pins it and all that it needs. */
const version = '0.33.1';
const source = join(import.meta.dirname, 'buildkit');
const startTimeout = 30_000;

/** BuildKit's daemon (moby/buildkit), built by Go; the Docker Engine's package brings the runc that it starts. */
export const part: Part = {
  name: 'buildkitd',

  async install(): Promise<Installation> {
    if (process.platform !== 'linux' || process.getuid?.() !== 0)
      return { kind: 'absent', reason: 'buildkitd needs root on Linux' };
    if (!(await has('go', ['version']))) return { kind: 'absent', reason: 'Go is not installed' };
    const folder = await installOnce(`buildkitd-${version}`, async (target) => {
      const flags = ['-trimpath', '-mod=readonly', '-buildvcs=false', '-ldflags', '-s -w'];
      const command = 'github.com/moby/buildkit/cmd/buildkitd';
      const file = join(target, 'buildkitd');
      await output('go', ['-C', source, 'build', ...flags, '-o', file, command], {
        CGO_ENABLED: '0',
      });
    });
    return { kind: 'ready', program: join(folder, 'buildkitd') };
  },

  async version(): Promise<string> {
    return Promise.resolve(version);
  },
};

/** A daemon that runs. */
export interface Buildkit {
  /** `unix:///…`. */
  readonly address: string;
  stop(): Promise<void>;
}

/** Starts one on a socket of its own; what it builds has the machine's network, and listens nowhere. */
export async function start(): Promise<Buildkit> {
  const installation = await part.install();
  if (installation.kind === 'absent') throw new Error(`${part.name}: ${installation.reason}`);
  const folder = await mkdtemp(join(tmpdir(), 'waybill-buildkit-'));
  const configuration = join(folder, 'buildkitd.toml');
  await writeFile(
    configuration,
    '[worker.oci]\n  enabled = true\n  snapshotter = "overlayfs"\n  networkMode = "host"\n[worker.containerd]\n  enabled = false\n',
  );
  const socket = join(folder, 'buildkitd.sock');
  const address = `unix://${socket}`;
  const path = [...(await binaries()), process.env['PATH'] ?? ''].join(':');
  const child = spawn(
    installation.program,
    ['--config', configuration, '--root', join(folder, 'root'), '--addr', address],
    { env: { PATH: path, HOME: folder }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let log = '';
  child.stderr.on('data', (piece: Buffer) => (log = (log + piece.toString()).slice(-4000)));
  const stop = async (): Promise<void> => {
    await endProcess(child);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await untilTrue(startTimeout, () => {
      if (child.exitCode !== null) throw new Error(`it ended with ${String(child.exitCode)}`);
      return Promise.resolve(existsSync(socket));
    });
    return { address, stop };
  } catch (error) {
    await stop();
    throw new Error(`buildkitd did not start: ${log}`, { cause: error });
  }
}
