import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { has, installOnce, output, type Installation, type Part } from './part.ts';

const startTimeout = 30_000;

export const fulcio: Part = goProgram('fulcio', '1.8.8', 'github.com/sigstore/fulcio', 'fulcio');
export const timestampServer: Part = goProgram(
  'timestamp-server',
  '2.1.2',
  'github.com/sigstore/timestamp-authority/v2',
  'timestamp-server',
);

/** A certificate authority, a timestamp authority and an OIDC issuer with GitHub's claims, on ports of 127.0.0.1. */
export interface SigstoreServices {
  readonly fulcio: string;
  /** The whole address of the timestamp authority. */
  readonly timestamp: string;
  /** What tokens and certificates name as their issuer. */
  readonly issuer: string;
  /** Where a runner would give tokens: `?claims=` (base64url of JSON) changes some of GitHub's. */
  readonly tokens: string;
  stop(): Promise<void>;
}

/**
 * Starts the real programs in a network namespace of their own: both listen for metrics on every address. What is asked
 * of them comes in by sockets in a folder.
 */
export async function startSigstoreServices(): Promise<SigstoreServices> {
  const programs = await Promise.all([programOf(fulcio), programOf(timestampServer)]);
  const folder = await mkdtemp(join(tmpdir(), 'waybill-sigstore-'));
  const inside = join(import.meta.dirname, 'sigstore-namespace.ts');
  const child = spawn(
    'unshare',
    ['--map-root-user', '--net', '--', process.execPath, inside, folder, ...programs],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const ended = once(child, 'exit');
  const servers: Server[] = [];
  const stop = async (): Promise<void> => {
    for (const server of servers) server.close();
    // The programs in the namespace end with the one that started them, and that one when its input ends.
    child.stdin.end();
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const issuer = await Promise.race([
      once(createInterface({ input: child.stdout }), 'line').then(([line]) => String(line)),
      ended.then(() => undefined),
      sleep(startTimeout, undefined, { ref: false }),
    ]);
    if (issuer === undefined) throw new Error('the services of sigstore did not start');
    const [forFulcio, forTimestamps, forIssuer] = await Promise.all(
      ['fulcio', 'timestamp', 'issuer'].map(async (name) => {
        const { server, port } = await forwarder(join(folder, `${name}.sock`));
        servers.push(server);
        return `http://127.0.0.1:${String(port)}`;
      }),
    );
    return {
      fulcio: String(forFulcio),
      timestamp: `${String(forTimestamps)}/api/v1/timestamp`,
      issuer,
      tokens: `${String(forIssuer)}/token`,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A port of 127.0.0.1 that leads to a socket. */
async function forwarder(path: string): Promise<{ server: Server; port: number }> {
  const server = createServer((socket) => {
    const target = connect(path);
    socket.pipe(target).pipe(socket);
    socket.on('error', () => target.destroy());
    target.on('error', () => socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('expected a TCP address');
  return { server, port: address.port };
}

async function programOf(part: Part): Promise<string> {
  const installation = await part.install();
  if (installation.kind === 'ready') return installation.program;
  throw new Error(`${part.name}: ${installation.reason}`);
}

function goProgram(name: string, version: string, module: string, binary: string): Part {
  const command = binary === 'fulcio' ? module : `${module}/cmd/${binary}`;
  return {
    name,

    async install(): Promise<Installation> {
      if (!(await has('go', ['version']))) return { kind: 'absent', reason: 'Go is not installed' };
      if (!(await has('unshare', ['--map-root-user', '--net', '--', 'true']))) {
        return { kind: 'absent', reason: 'no network namespace can be made' };
      }
      const folder = await installOnce(`${name}-${version}`, async (target) => {
        await output('go', ['install', '-ldflags', '-s -w', `${command}@v${version}`], {
          GOBIN: target,
          GOFLAGS: '-trimpath',
          CGO_ENABLED: '0',
        });
      });
      return { kind: 'ready', program: join(folder, binary) };
    },

    async version(): Promise<string> {
      const built = await output('go', ['version', '-m', await programOf(this)]);
      return `v${/\tmod\t\S+\tv(\S+)/.exec(built)?.[1] ?? `${version}, not said`}`;
    },
  };
}
