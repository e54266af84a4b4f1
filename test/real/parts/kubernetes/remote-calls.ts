import { createServer, request, type Server } from 'node:http';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

/** What another process may ask: a name, and what is done with its argument. */
export type Calls = Readonly<Record<string, (argument: unknown) => Promise<unknown>>>;

/** Answers calls that come by a socket in the file system; those cross network namespaces. */
export async function answerCalls(socket: string, calls: Calls): Promise<Server> {
  const server = createServer((incoming, response) => {
    const answer = async (): Promise<unknown> => {
      const act = calls[(incoming.url ?? '').slice(1)];
      if (act === undefined) throw new Error(`there is no call ${String(incoming.url)}`);
      return await act(JSON.parse(await text(incoming)));
    };
    answer().then(
      (result) => response.end(JSON.stringify(result ?? null)),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  server.listen(socket);
  await once(server, 'listening');
  return server;
}

/**
 * Makes one call.
 * @throws with the words of the other end where it failed
 */
export async function call(
  socket: string,
  name: string,
  argument: unknown = null,
): Promise<unknown> {
  const outgoing = request({ socketPath: socket, path: `/${name}`, method: 'POST', agent: false });
  const answered = new Promise<{ status: number; body: string }>((resolve, reject) => {
    outgoing.on('error', reject);
    outgoing.on('response', (response) => {
      text(response).then((body) => resolve({ status: response.statusCode ?? 0, body }), reject);
    });
  });
  outgoing.end(JSON.stringify(argument));
  const { status, body } = await answered;
  if (status !== 200) throw new Error(`${name}: ${body}`);
  return JSON.parse(body);
}
