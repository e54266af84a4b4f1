/** `node file-server.ts FOLDER PORT`: gives the files of a folder by HTTP, on loopback. */
import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import { basename, join } from 'node:path';

const [folder = '', port = ''] = process.argv.slice(2);

createServer((request, response) => {
  const file = createReadStream(join(folder, basename(request.url ?? '')));
  file.on('error', () => response.writeHead(404).end());
  file.pipe(response);
}).listen(Number(port), '127.0.0.1');
