import { once } from 'node:events';
import { createServer, type ServerHttp2Stream } from 'node:http2';
import { connect, createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { http2Transport } from './http2.ts';

/** A connection is asked every so often whether it lives, and may be silent for so long, in milliseconds. */
const limits = { ping: 50, pong: 200 };

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0).reverse()) end();
});

/** What of the server's bytes comes through. */
type Passing = 'all' | 'no pongs' | 'nothing';

/** A stream of a server, behind a network that fails as it is told. */
interface Scene {
  passing: Passing;
  /** Called when the client's question is on its way. */
  onPing: () => void;
  /** What the client has got of the stream so far. */
  readonly received: () => string;
  readonly say: (text: string) => void;
  readonly isOpen: () => boolean;
  readonly fault: () => Error | undefined;
}

async function begin(): Promise<Scene> {
  const streams: ServerHttp2Stream[] = [];
  const server = createServer();
  server.on('stream', (stream) => {
    stream.on('error', () => undefined);
    stream.respond({ ':status': 200 });
    streams.push(stream);
  });
  const scene: Pick<Scene, 'passing' | 'onPing'> = { passing: 'all', onPing: () => undefined };
  const behind = await listen(server);
  const network = createTcpServer((client) => {
    forward(client, connect(behind, '127.0.0.1'), () => scene.passing);
    client.on('data', (chunk: Buffer) => {
      if (isQuestion(chunk)) scene.onPing();
    });
  });
  const port = await listen(network);
  const transport = http2Transport({
    server: new URL(`http://127.0.0.1:${String(port)}`),
    dial: () => Promise.reject(new Error('one connection is enough')),
    spare: connect(port, '127.0.0.1'),
    ...limits,
  });
  ends.push(() => transport.close());
  const { signal } = new AbortController();
  const answer = await transport.send({ method: 'GET', path: '/', headers: {} }, signal);
  let received = '';
  let fault: Error | undefined;
  answer.body.on('data', (chunk: Buffer) => (received += chunk.toString()));
  answer.body.on('error', (error: Error) => (fault = error));
  return Object.assign(scene, {
    received: () => received,
    say: (text: string) => void streams[0]?.write(text),
    isOpen: () => !answer.body.destroyed,
    fault: () => fault,
  });
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ends.push(() => server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('it listens on a port');
  return address.port;
}

/** Between both, frame by frame (RFC 9113, section 4.1). */
function forward(client: Socket, server: Socket, passing: () => Passing): void {
  ends.push(() => {
    client.destroy();
    server.destroy();
  });
  for (const socket of [client, server]) socket.on('error', () => undefined);
  client.pipe(server);
  let waiting = Buffer.alloc(0);
  server.on('data', (chunk: Buffer) => {
    waiting = Buffer.concat([waiting, chunk]);
    while (waiting.length >= 9) {
      const length = 9 + waiting.readUIntBE(0, 3);
      if (waiting.length < length) return;
      const isPing = waiting.readUInt8(3) === 6;
      const isPassed = passing() === 'all' || (passing() === 'no pongs' && !isPing);
      if (isPassed) client.write(waiting.subarray(0, length));
      waiting = waiting.subarray(length);
    }
  });
}

/** A ping alone: 8 bytes behind a header without the flag of an answer. */
function isQuestion(chunk: Buffer): boolean {
  return chunk.length === 17 && chunk.readUInt8(3) === 6 && chunk.readUInt8(4) === 0;
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('a connection that is asked whether it lives', () => {
  test('ends where nothing comes any more', async () => {
    const scene = await begin();
    scene.passing = 'nothing';
    await until(() => !scene.isOpen());
    expect(scene.fault()?.message).toBe('no answer to a ping for 200 ms');
  });

  test('lives as long as anything comes, also where the answer is late', async () => {
    const scene = await begin();
    scene.passing = 'no pongs';
    const saying = setInterval(() => scene.say('.'), 5);
    ends.push(() => clearInterval(saying));
    // Several times as long as it might be silent.
    await until(() => scene.received().length > 200 || !scene.isOpen());
    expect(scene.isOpen()).toBe(true);
  });

  test('is not ended by a process that was busy itself', async () => {
    const scene = await begin();
    let busy = 0;
    scene.onPing = () => {
      busy += 1;
      const end = Date.now() + 2 * limits.pong;
      while (busy <= 3 && Date.now() < end);
    };
    await until(() => busy > 3 || !scene.isOpen());
    scene.say('still here');
    await until(() => scene.received() !== '' || !scene.isOpen());
    expect(scene.isOpen()).toBe(true);
  });
});
