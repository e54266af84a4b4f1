import type { Socket } from 'node:net';
import type { Beyond } from './proxy.ts';

/** Methods of authentication, RFC 1928 section 3 and RFC 1929. */
const withoutPassword = 0;
const withPassword = 2;

/**
 * SOCKS 5, RFC 1928: asks for a connection; the proxy looks up the name.
 * @param socket a connection to the proxy, which is the tunnel afterwards
 * @param proxy for its user and password
 * @param beyond where it is to lead
 * @returns the same socket
 */
export async function tunnelThroughSocks(
  socket: Socket,
  proxy: URL,
  beyond: Beyond,
): Promise<Socket> {
  const read = reader(socket);
  try {
    const hasUser = proxy.username !== '';
    socket.write(Buffer.from([5, 1, hasUser ? withPassword : withoutPassword]));
    const [, method] = await read.exactly(2);
    if (method !== (hasUser ? withPassword : withoutPassword))
      throw new Error('it refuses this way to log in');
    if (hasUser) await logIn(socket, read, proxy);
    await askToConnect(socket, read, beyond);
    return socket;
  } catch (error) {
    socket.destroy();
    throw error;
  } finally {
    read.stop();
  }
}

async function logIn(socket: Socket, read: Reader, proxy: URL): Promise<void> {
  const [user, password] = [proxy.username, proxy.password].map((part) =>
    Buffer.from(decodeURIComponent(part)),
  );
  if (user === undefined || password === undefined || user.length > 255 || password.length > 255)
    throw new Error('its user or password is too long');
  socket.write(
    Buffer.concat([Buffer.from([1, user.length]), user, Buffer.from([password.length]), password]),
  );
  const [, status] = await read.exactly(2);
  if (status !== 0) throw new Error('it does not take the user and password');
}

async function askToConnect(socket: Socket, read: Reader, { host, port }: Beyond): Promise<void> {
  const name = Buffer.from(host);
  if (name.length > 255) throw new Error('the name is too long for it');
  const place = Buffer.alloc(2);
  place.writeUInt16BE(port);
  socket.write(Buffer.concat([Buffer.from([5, 1, 0, 3, name.length]), name, place]));
  const [, reply, , kind] = await read.exactly(4);
  if (reply !== 0) throw new Error(`it answered ${String(reply)} (RFC 1928, section 6)`);
  const length = kind === 1 ? 4 : kind === 4 ? 16 : ((await read.exactly(1))[0] ?? 0);
  await read.exactly(length + 2);
}

interface Reader {
  exactly(bytes: number): Promise<Buffer>;
  stop(): void;
}

/** Reads so many bytes and leaves the rest in the socket. */
function reader(socket: Socket): Reader {
  let wake = (): void => undefined;
  let end: Error | undefined;
  const stirred = (): void => wake();
  const ended = (error?: unknown): void => {
    end = error instanceof Error ? error : new Error('it closed the connection');
    wake();
  };
  socket.on('readable', stirred);
  socket.on('error', ended);
  socket.on('close', ended);
  return {
    exactly: async (bytes) => {
      for (;;) {
        const piece: unknown = socket.read(bytes);
        if (Buffer.isBuffer(piece) && piece.length === bytes) return piece;
        if (end !== undefined) throw end;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    stop: () => {
      socket.off('readable', stirred);
      socket.off('error', ended);
      socket.off('close', ended);
    },
  };
}
