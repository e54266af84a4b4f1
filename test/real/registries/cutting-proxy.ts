import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** Which bytes are counted: those to the registry (a push), or those from it (a pull). */
export type Direction = 'up' | 'down';

/** A way to a registry whose connection breaks once. */
export interface CuttingProxy {
  /** `127.0.0.1:port`. */
  readonly host: string;
  /** Whether it broke. */
  wasCut(): boolean;
  stop(): void;
}

/**
 * Stands before a registry, and cuts the one connection over which so many bytes have gone; others pass.
 * @param registry `127.0.0.1:port`
 * @param direction whose bytes count
 * @param afterBytes where it cuts
 */
export async function startCuttingProxy(
  registry: string,
  direction: Direction,
  afterBytes: number,
): Promise<CuttingProxy> {
  const [hostname, port] = registry.split(':');
  const open = new Set<Socket>();
  let isCut = false;
  let passed = 0;
  const server = createServer((near) => {
    const far = connect({ host: hostname, port: Number(port) });
    const end = (): void => {
      near.destroy();
      far.destroy();
    };
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', end);
      socket.on('close', () => {
        open.delete(socket);
        end();
      });
    }
    near.pipe(far);
    far.pipe(near);
    (direction === 'up' ? near : far).on('data', (piece: Buffer) => {
      passed += piece.byteLength;
      if (isCut || passed < afterBytes) return;
      isCut = true;
      end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('expected a TCP address');
  return {
    host: `127.0.0.1:${String(address.port)}`,
    wasCut: () => isCut,
    stop: () => {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}
