import { createServer, connect, type Socket } from 'node:net';
import { createServer as createHttpServer } from 'node:http';

/** The address under which an environment is reached, whichever process stands behind it. */
export interface Front {
  readonly port: number;
  /** New connections go to this port from now on; undefined refuses them. */
  route(port: number | undefined): void;
  close(): Promise<void>;
}

/**
 * Opens a port of 127.0.0.1 and hands its connections to a process behind it, as a proxy in front of a
 * rolling update does: the old process answers until the new one is ready.
 */
export async function openFront(): Promise<Front> {
  let target: number | undefined;
  const sockets = new Set<Socket>();
  const server = createServer((incoming) => {
    if (target === undefined) {
      incoming.destroy();
      return;
    }
    const outgoing = connect(target, '127.0.0.1');
    for (const [socket, other] of [[incoming, outgoing] as const, [outgoing, incoming] as const]) {
      sockets.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
    incoming.pipe(outgoing);
    outgoing.pipe(incoming);
  });
  const port = await listen(server);
  return {
    port,
    route: (next) => {
      target = next;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) =>
        server.close(() => {
          resolve();
        }),
      );
    },
  };
}

/** A document at a URL of 127.0.0.1: what the reconciler says about an environment. */
export interface Published {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * @param read gives the document, undefined while there is none
 * @returns the URL under which it is served as JSON
 */
export async function publishDocument(read: () => unknown): Promise<Published> {
  const server = createHttpServer((_request, response) => {
    const document = read();
    response.setHeader('connection', 'close');
    response.statusCode = document === undefined ? 404 : 200;
    response.setHeader('content-type', 'application/json');
    response.end(document === undefined ? '{}' : JSON.stringify(document));
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${String(port)}/status`,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) =>
        server.close(() => {
          resolve();
        }),
      );
    },
  };
}

async function listen(
  server: ReturnType<typeof createServer> | ReturnType<typeof createHttpServer>,
): Promise<number> {
  return await new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string')
        reject(new Error('the port of a new server is not known'));
      else resolve(address.port);
    });
  });
}
