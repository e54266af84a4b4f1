import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/*
 * How ports of one network namespace are reached from another: by a socket in the file system. The first line that comes
 * in says the port.
 */

/** Inside: leads each connection to the port of 127.0.0.1 that it names. */
export async function openTunnel(socket: string): Promise<void> {
  const server = createServer({ pauseOnConnect: true }, (from) => {
    let head = Buffer.alloc(0);
    from.on('error', () => from.destroy());
    from.on('data', function read(piece: Buffer) {
      head = Buffer.concat([head, piece]);
      const end = head.indexOf('\n');
      if (end < 0) return;
      from.off('data', read);
      from.pause();
      const to = connect(Number(head.subarray(0, end).toString()), '127.0.0.1');
      to.write(head.subarray(end + 1));
      join(from, to);
    });
    from.resume();
  });
  server.listen(socket);
  await once(server, 'listening');
}

/** Outside: a port of 127.0.0.1 that leads through the tunnel; to the same port inside where none is given. */
export async function forwardThrough(
  socket: string,
  inside?: number,
): Promise<{ server: Server; port: number }> {
  const server = createServer((from) => {
    const to = connect(socket);
    to.write(`${String(inside ?? from.localPort)}\n`);
    join(from, to);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('expected a TCP address');
  return { server, port: address.port };
}

/** What one end says the other hears, and where one breaks, the other does. */
export function join(one: Socket, other: Socket): void {
  one.pipe(other).pipe(one);
  for (const [end, far] of [
    [one, other],
    [other, one],
  ] as const) {
    end.on('error', () => far.destroy());
    end.on('close', () => far.destroy());
  }
}
