import { once } from 'node:events';
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Agent, createServer, request } from 'node:https';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { kubeconfigText, type ApiAccess } from './api-request.ts';

/** A way to the API server, with its certificate, that fails as it is told. */
export interface FaultyServer {
  /** As the cluster's, by this way. */
  readonly kubeconfig: string;
  /** `https://127.0.0.1:port`. */
  readonly server: string;
  /** `METHOD path?query` of each request, in order. */
  readonly requests: readonly string[];
  /** Ends every connection that is open, in the midst of what it does. New ones are served. */
  cutConnections(): void;
  /** Until `false`, nobody is let in: each new connection is cut. */
  refuse(isRefusing: boolean): void;
  /** The next requests are answered 429 with `Retry-After`. */
  answer429(times: number, retryAfterSeconds: number): void;
  /** The next requests whose `METHOD path` fits (all, where no pattern is given) are answered with this status. */
  answerStatus(status: number, times: number, pattern?: RegExp): void;
  /** Open watches fall silent, as behind a router that forgot them: nothing comes, nothing is closed. */
  silence(isSilent: boolean): void;
  /** From now on the server's clock differs by so much: every time in an answer, and its `Date`. */
  skewClock(milliseconds: number): void;
  stop(): Promise<void>;
}

interface Answer {
  left: number;
  readonly status: number;
  readonly pattern: RegExp | undefined;
  readonly retryAfterSeconds?: number;
}

/** What goes wrong at the moment. */
interface Faults {
  answers: Answer[];
  isRefusing: boolean;
  isSilent: boolean;
  skew: number;
}

/**
 * Starts one on a free port of 127.0.0.1.
 * @param access the API server
 * @param folder the cluster's: its certificate is there
 */
export async function startFaultyServer(access: ApiAccess, folder: string): Promise<FaultyServer> {
  const certificates = join(folder, 'certificates');
  const key = await readFile(join(certificates, 'apiserver.key'));
  const cert = await readFile(join(certificates, 'apiserver.crt'));
  const requests: string[] = [];
  const sockets = new Set<Socket>();
  const faults: Faults = { answers: [], isRefusing: false, isSilent: false, skew: 0 };
  const agent = new Agent({ keepAlive: true, ca: access.authority });
  const proxy = createServer({ key, cert, keepAliveTimeout: 60_000 }, (incoming, response) => {
    const asked = `${incoming.method ?? ''} ${incoming.url ?? ''}`;
    requests.push(asked);
    const answer = faults.answers.find(
      ({ left, pattern }) => left > 0 && (pattern?.test(asked) ?? true),
    );
    if (answer === undefined) forward(access, agent, faults, incoming, response);
    else refuse(answer, incoming, response);
  });
  proxy.on('connection', (socket: Socket) => {
    if (faults.isRefusing) {
      socket.destroy();
      return;
    }
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const address = proxy.address();
  if (address === null || typeof address === 'string') throw new Error('expected a TCP address');
  const server = `https://127.0.0.1:${String(address.port)}`;
  const kubeconfig = await writeKubeconfig({ ...access, server }, folder);
  const cutConnections = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    kubeconfig,
    server,
    requests,
    cutConnections,
    refuse: (isRefusing) => (faults.isRefusing = isRefusing),
    answer429: (left, retryAfterSeconds) =>
      faults.answers.push({ left, status: 429, pattern: undefined, retryAfterSeconds }),
    answerStatus: (status, left, pattern) => faults.answers.push({ left, status, pattern }),
    silence: (isSilent) => (faults.isSilent = isSilent),
    skewClock: (milliseconds) => (faults.skew = milliseconds),
    async stop(): Promise<void> {
      const closed = once(proxy, 'close');
      proxy.close();
      cutConnections();
      agent.destroy();
      await closed;
    },
  };
}

async function writeKubeconfig(access: ApiAccess, folder: string): Promise<string> {
  const own = join(folder, 'faulty');
  await mkdir(own, { recursive: true });
  const kubeconfig = join(own, randomBytes(5).toString('hex'));
  await writeFile(kubeconfig, kubeconfigText(access), { mode: 0o600 });
  return kubeconfig;
}

/** As the API server refuses: a `Status`. */
function refuse(answer: Answer, incoming: IncomingMessage, response: ServerResponse): void {
  answer.left -= 1;
  incoming.resume();
  const reasons: Readonly<Record<number, string>> = {
    401: 'Unauthorized',
    403: 'Forbidden',
    410: 'Expired',
    429: 'TooManyRequests',
    503: 'ServiceUnavailable',
  };
  const { status, retryAfterSeconds } = answer;
  response.writeHead(status, {
    'content-type': 'application/json',
    ...(retryAfterSeconds !== undefined && { 'retry-after': String(retryAfterSeconds) }),
  });
  response.end(
    JSON.stringify({
      ...{ kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Failure', code: status },
      ...{ reason: reasons[status] ?? 'InternalError', message: `the test answers ${status}` },
      ...(retryAfterSeconds !== undefined && { details: { retryAfterSeconds } }),
    }),
  );
}

function forward(
  access: ApiAccess,
  agent: Agent,
  faults: Faults,
  incoming: IncomingMessage,
  response: ServerResponse,
): void {
  const { connection: _hop, ...headers } = incoming.headers;
  // What is compressed has no times that could be read.
  if (faults.skew !== 0) delete headers['accept-encoding'];
  const url = `${access.server}${incoming.url ?? ''}`;
  const outgoing = request(url, { method: incoming.method, headers, agent });
  outgoing.on('error', () => response.destroy());
  outgoing.on('response', (answer) => {
    const { skew } = faults;
    const { connection: _far, ...said } = answer.headers;
    if (skew !== 0) {
      delete said['content-length'];
      said.date = new Date(Date.now() + skew).toUTCString();
    }
    response.writeHead(answer.statusCode ?? 502, said);
    // A watch is there at once, before its first event.
    response.flushHeaders();
    const body = answer.pipe(silenced(faults));
    (skew === 0 ? body : body.pipe(skewed(skew))).pipe(response);
    answer.on('error', () => response.destroy());
  });
  response.on('close', () => outgoing.destroy());
  incoming.pipe(outgoing);
}

/** Lets nothing through while it is silent; what came then is lost. */
function silenced(faults: Faults): Transform {
  return new Transform({
    transform(piece: Buffer, _encoding, done): void {
      if (faults.isSilent) done();
      else done(null, piece);
    },
  });
}

/** Changes each time of a body, line by line: an event of a watch is one line. */
function skewed(milliseconds: number): Transform {
  let rest = '';
  const change = (text: string): string =>
    text.replaceAll(
      /"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d+)?Z"/g,
      (_whole, seconds: string, fraction: string | undefined) => {
        const moved = new Date(Date.parse(`${seconds}Z`) + milliseconds).toISOString();
        return `"${moved.slice(0, 19)}${fraction ?? ''}Z"`;
      },
    );
  return new Transform({
    transform(piece: Buffer, _encoding, done): void {
      const lines = (rest + piece.toString()).split('\n');
      rest = lines.pop() ?? '';
      done(null, lines.map((line) => `${change(line)}\n`).join(''));
    },
    flush(done): void {
      done(null, change(rest));
    },
  });
}
