import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import { promisify } from 'node:util';
import * as http from 'node:http';
import { expect, it } from '@jest/globals';

const script = `
  import { useSystemNetworkSettings } from ${JSON.stringify(new URL('network-settings.ts', import.meta.url).href)};
  const settings = useSystemNetworkSettings();
  const answer = await fetch('http://forge.invalid/path').then((found) => found.text(), () => 'unreachable');
  console.log(JSON.stringify({ ...settings, answer }));
`;

/** A proxy that answers for every host itself. */
it('lets fetch use the proxy of the environment, or says that it cannot', async () => {
  const asked: (string | undefined)[] = [];
  const proxy = createServer((request, response) => {
    asked.push(request.url);
    response.end('by proxy');
  });
  proxy.on('connect', (request, socket) => {
    asked.push(request.url);
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    socket.once('data', () => {
      socket.end('HTTP/1.1 200 OK\r\ncontent-length: 8\r\nconnection: close\r\n\r\nby proxy');
    });
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  try {
    const address = proxy.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    const env = {
      PATH: process.env['PATH'],
      HTTP_PROXY: `http://127.0.0.1:${String(address.port)}`,
    };
    const strip = ['--experimental-strip-types', '--no-warnings', '--input-type=module'];
    const { stdout } = await promisify(execFile)(process.execPath, [...strip, '-e', script], {
      env,
    });
    const knowsProxies = 'setGlobalProxyFromEnv' in http;
    expect(JSON.parse(stdout)).toMatchObject(
      knowsProxies
        ? { proxy: 'used', answer: 'by proxy' }
        : { proxy: 'unsupported', answer: 'unreachable' },
    );
    expect(asked.length).toBe(knowsProxies ? 1 : 0);
  } finally {
    proxy.closeAllConnections();
    await new Promise((resolve) => proxy.close(resolve));
  }
});
