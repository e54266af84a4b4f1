import { spawn } from 'node:child_process';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { has, installOnce, output, type Installation, type Part } from './part.ts';

const startTimeout = 30_000;

export const fulcio: Part = goProgram('fulcio', '1.8.8', 'github.com/sigstore/fulcio');
export const timestampServer: Part = goProgram(
  'timestamp-server',
  '2.1.2',
  'github.com/sigstore/timestamp-authority/v2/cmd/timestamp-server',
);
/** A log of version 2 that keeps its tiles in a folder; its program is called after its storage. */
export const rekor: Part = goProgram(
  'rekor-server',
  '2.3.0',
  'github.com/sigstore/rekor-tiles/v2/cmd/rekor-server/posix',
);

/** A running log. */
export interface RekorService {
  readonly url: string;
  /** Its entry of a trusted root's `tlogs`. */
  readonly trusted: object;
  /** Nobody answers at its address from now on. */
  goDown(): void;
}

/** A certificate authority, a timestamp authority and an OIDC issuer with GitHub's claims, on ports of 127.0.0.1. */
export interface SigstoreServices {
  readonly fulcio: string;
  /** The whole address of the timestamp authority. */
  readonly timestamp: string;
  /** What tokens and certificates name as their issuer. */
  readonly issuer: string;
  /** Where a runner would give tokens: `?claims=` (base64url of JSON) changes some of GitHub's. */
  readonly tokens: string;
  /** Where it was asked for. */
  readonly rekor: RekorService | undefined;
  stop(): Promise<void>;
}

/**
 * Starts the real programs in a network namespace of their own: they listen for metrics on every address. What is asked
 * of them comes in by sockets in a folder.
 * @param options whether there is a log
 */
export async function startSigstoreServices(
  options: { readonly rekor?: boolean } = {},
): Promise<SigstoreServices> {
  const parts = [fulcio, timestampServer, ...(options.rekor === true ? [rekor] : [])];
  const programs = await Promise.all(parts.map(programOf));
  const folder = await mkdtemp(join(tmpdir(), 'waybill-sigstore-'));
  const trusted = await prepareRekor(folder);
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
      rekor: options.rekor === true ? await exposeRekor(folder, trusted, servers) : undefined,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The name in the log's checkpoints. */
const rekorName = 'rekor.local';

/** Makes the log's key, and what trusts it (C2SP, signed-note.md: the id of an Ed25519 key). */
async function prepareRekor(folder: string): Promise<object> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  await writeFile(
    join(folder, 'rekor.pem'),
    privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  );
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const id = createHash('sha256')
    .update(`${rekorName}\n`)
    .update(Buffer.of(1))
    .update(spki.subarray(-32))
    .digest('base64');
  return {
    baseUrl: `https://${rekorName}`,
    hashAlgorithm: 'SHA2_256',
    publicKey: {
      rawBytes: spki.toString('base64'),
      keyDetails: 'PKIX_ED25519',
      validFor: { start: new Date(Date.now() - 3_600_000).toISOString() },
    },
    logId: { keyId: id },
  };
}

async function exposeRekor(
  folder: string,
  trusted: object,
  servers: Server[],
): Promise<RekorService> {
  const { server, port } = await forwarder(join(folder, 'rekor.sock'));
  servers.push(server);
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => sockets.add(socket));
  const goDown = (): void => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  return { url: `http://127.0.0.1:${String(port)}`, trusted, goDown };
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

/** @param command the path of its package, whose last part is the name of what is built */
function goProgram(name: string, version: string, command: string): Part {
  const binary = command.slice(command.lastIndexOf('/') + 1);
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
