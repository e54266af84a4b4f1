import { createServer } from 'node:http';
import { connect } from './src/database.mjs';
import { routes } from './src/routes.mjs';
import { readSettings } from './src/settings.mjs';

const settings = readSettings(process.env);
const sql = connect(settings.databaseUrl, 4);

const server = createServer((request, response) => {
  answer(request)
    .catch((error) => {
      console.error(`${request.method} ${request.url}: ${error.message}`);
      return { status: 500, body: { error: 'internal error' } };
    })
    .then(({ status, body }) => {
      response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
      response.end(`${JSON.stringify(body)}\n`);
    });
});

async function answer(request) {
  const path = new URL(request.url, 'http://localhost').pathname;
  const route = routes.find((item) => item.path === path && item.method === request.method);
  if (route === undefined) return { status: 404, body: { error: 'no such route' } };
  if (route.request === undefined) return await route.handle({ sql, settings });
  const text = await bodyOf(request);
  let body;
  try {
    body = JSON.parse(text);
  } catch {
    return { status: 400, body: { error: 'expected a JSON body' } };
  }
  return await route.handle({ sql, settings, body });
}

async function bodyOf(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > 65_536) return '';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

server.listen(settings.port, settings.host, () => {
  console.log(
    `plans ${settings.commit} listening on http://${settings.host}:${server.address().port}`,
  );
});

/** Finishes the requests that are under way, then ends. */
function stop() {
  server.close(() => {
    void sql.end({ timeout: 5 }).then(() => process.exit(0));
  });
  server.closeIdleConnections();
}
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
