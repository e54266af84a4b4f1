// Writes openapi.json from the table of routes.
import { writeFile } from 'node:fs/promises';
import { routes } from '../src/routes.mjs';

const json = (schema) => ({ content: { 'application/json': { schema } } });

const paths = {};
for (const { method, path, summary, request, responses } of routes) {
  paths[path] ??= {};
  paths[path][method.toLowerCase()] = {
    summary,
    ...(request === undefined ? {} : { requestBody: { required: true, ...json(request) } }),
    responses: Object.fromEntries(
      Object.entries(responses).map(([status, schema]) => [
        status,
        { description: status, ...json(schema) },
      ]),
    ),
  };
}

const document = { openapi: '3.1.0', info: { title: 'plans', version: '1.0.0' }, paths };
await writeFile(
  new URL('../openapi.json', import.meta.url),
  `${JSON.stringify(document, null, 2)}\n`,
);
