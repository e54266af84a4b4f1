/** Starts the verdaccio that is installed beside this file, and lets it say its version in every answer. */
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const installed = join(import.meta.dirname, 'node_modules', 'verdaccio');
const { parseConfigFile, runServer } = require(installed);
const { version } = require(join(installed, 'package.json'));

const configuration = parseConfigFile(join(import.meta.dirname, 'verdaccio.yaml'));
// "true" should do this; verdaccio 6 then says "undefined/undefined".
const server = await runServer({ ...configuration, user_agent: `verdaccio/${version}` });
server.listen(Number(process.env['PORT']), '127.0.0.1');
