/** @jest-environment node */
import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { findTool, type PinnedTool, type ToolSources } from './pinned-tool.ts';
import { runToSuccess } from './run-process.ts';

const script = (version: string): string => `#!/bin/sh\necho "tool v${version}"\n`;

/** A tar.gz as `tar` writes it, made by hand: what is tested must not be what makes it. */
function archiveOf(files: Readonly<Record<string, string>>): Buffer {
  const blocks = Object.entries(files).flatMap(([name, content]) => {
    const header = Buffer.alloc(512);
    header.write(name, 0);
    header.write('0000755\0', 100);
    header.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124);
    header.write('0', 156);
    header.write('ustar\0', 257);
    const body = Buffer.alloc(Math.ceil(content.length / 512) * 512);
    body.write(content);
    return [header, body];
  });
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)]));
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const archive = archiveOf({ LICENSE: 'free', tool: script('2.1.0') });

function pinned(more: Partial<PinnedTool> = {}): PinnedTool {
  const sum = sha256(archive);
  return {
    name: 'tool',
    version: '2.1.0',
    range: '>=2.0.0 <3.0.0',
    versionArguments: ['version'],
    url: 'https://releases.example.org/tool/v{version}/tool_{os}_{arch}.tar.gz',
    sha256: {
      ...{ 'linux-amd64': sum, 'linux-arm64': sum, 'darwin-amd64': sum, 'darwin-arm64': sum },
    },
    ...more,
  };
}

let folder: string;
let server: Server;
let asked: string[];
let answers: (() => { status: number; body: Buffer | string })[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waybill-tool-'));
  asked = [];
  answers = [];
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const { status, body } = answers.shift()?.() ?? { status: 200, body: archive };
    response.writeHead(status).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true, force: true });
});

function sources(more: Partial<ToolSources> = {}): ToolSources {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    cacheFolder: join(folder, 'cache'),
    mirror: `http://127.0.0.1:${String(port)}/mirror/`,
    signal: new AbortController().signal,
    path: join(folder, 'bin'),
    ...more,
  };
}

async function install(version: string): Promise<void> {
  await mkdir(join(folder, 'bin'), { recursive: true });
  await writeFile(join(folder, 'bin', 'tool'), script(version));
  await chmod(join(folder, 'bin', 'tool'), 0o755);
}

async function cached(): Promise<readonly string[]> {
  return await readdir(join(folder, 'cache'), { recursive: true }).catch(() => []);
}

describe('a pinned tool', () => {
  it('is downloaded once, from the mirror, and runs', async () => {
    const found = await findTool(pinned(), sources());
    expect(found).toMatchObject({ version: '2.1.0', from: 'download' });
    expect(asked).toEqual([
      expect.stringMatching(/^\/mirror\/tool\/v2\.1\.0\/tool_[a-z]+_[a-z0-9]+\.tar\.gz$/),
    ]);
    const { stdout } = await runToSuccess([found.program], {
      cwd: folder,
      signal: new AbortController().signal,
      timeoutMilliseconds: 20_000,
    });
    expect(stdout.toString()).toBe('tool v2.1.0\n');
    expect(await findTool(pinned(), sources())).toEqual({ ...found, from: 'cache' });
    expect(asked).toHaveLength(1);
    expect((await cached()).filter((name) => name.includes('.tool-'))).toEqual([]);
  });

  it('is taken from the PATH in a version that works, and not in another one', async () => {
    await install('2.9.3');
    expect(await findTool(pinned(), sources())).toEqual({
      name: 'tool',
      program: join(folder, 'bin', 'tool'),
      version: '2.9.3',
      from: 'path',
    });
    expect(asked).toEqual([]);
    await install('1.9.9');
    expect(await findTool(pinned(), sources())).toMatchObject({ from: 'download' });
  });

  it('is not looked for in folders of the PATH that depend on where the process stands', async () => {
    await install('2.9.3');
    const path = `:.:bin:${join(folder, 'nothing')}`;
    expect(await findTool(pinned(), sources({ path }))).toMatchObject({ from: 'download' });
  });

  it('is refused with another checksum, and nothing of it is kept', async () => {
    const other = archiveOf({ tool: script('6.6.6') });
    answers = [() => ({ status: 200, body: other })];
    await expect(findTool(pinned(), sources())).rejects.toMatchObject({
      code: 'TOOL_CHECKSUM_MISMATCH',
      facts: { expected: sha256(archive), actual: sha256(other) },
    });
    expect(await cached()).toEqual([]);
    // A pin of other bytes does not find what an earlier one brought.
    await findTool(pinned(), sources());
    const anew = pinned({
      sha256: { 'linux-amd64': '0'.repeat(64), 'linux-arm64': '0'.repeat(64) },
    });
    await expect(findTool(anew, sources())).rejects.toMatchObject({
      code: process.platform === 'linux' ? 'TOOL_CHECKSUM_MISMATCH' : 'TOOL_CHECKSUM_UNKNOWN',
    });
  });

  it('is not downloaded without a checksum', async () => {
    await install('1.0.0');
    const error = findTool(pinned({ sha256: {} }), sources());
    await expect(error).rejects.toMatchObject({ code: 'TOOL_CHECKSUM_UNKNOWN' });
    await expect(error).rejects.toThrow(/found 1\.0\.0 on the PATH/);
    expect(asked).toEqual([]);
  });

  it.each([
    ['is not there', 404, 'none'],
    ['is no archive', 200, 'a page of a proxy'],
    ['holds something else', 200, archiveOf({ tools: script('1.0.0') })],
  ])('is refused where the archive %s', async (_what, status, body) => {
    answers = [() => ({ status, body })];
    const sum = sha256(Buffer.from(body));
    const tool = pinned({
      sha256: { ...{ 'linux-amd64': sum, 'linux-arm64': sum }, 'darwin-arm64': sum },
    });
    await expect(findTool(tool, sources())).rejects.toMatchObject({ code: 'TOOL_DOWNLOAD_FAILED' });
    expect(asked).toHaveLength(1);
    expect(await cached()).toEqual([]);
  });

  it('is asked for again where an answer may pass', async () => {
    answers = [() => ({ status: 503, body: 'busy' })];
    expect(await findTool(pinned(), sources())).toMatchObject({ from: 'download' });
    expect(asked).toHaveLength(2);
  });

  it('comes whole to several processes that want it at once', async () => {
    const all = await Promise.all([1, 2, 3, 4].map(() => findTool(pinned(), sources())));
    expect(new Set(all.map(({ program }) => program)).size).toBe(1);
    expect(await readFile(all[0]?.program ?? '', 'utf8')).toBe(script('2.1.0'));
  });

  it('is not waited for after the step was cancelled', async () => {
    await new Promise((resolve) => server.close(resolve));
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    server = silent;
    const controller = new AbortController();
    const found = findTool(pinned(), sources({ signal: controller.signal }));
    silent.once('request', () => controller.abort(new Error('enough')));
    await expect(found).rejects.toThrow('enough');
  });
});
