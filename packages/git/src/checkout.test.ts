import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { commitShaSchema, Secret, type CommitSha } from '@waybill/core';
import fc from 'fast-check';
import { openCheckout, type Checkout, type CheckoutOptions } from './checkout.ts';
import { historyWorld, snapshotOf, type HistoryWorld } from './testing/history.ts';

const { signal } = new AbortController();
let world: HistoryWorld;
const opened: Checkout[] = [];
beforeAll(() => {
  world = historyWorld();
});
afterEach(async () => {
  for (const checkout of opened.splice(0)) await checkout.close();
});
afterAll(() => world.close());

async function open(workspace: string, more: Partial<CheckoutOptions> = {}): Promise<Checkout> {
  const folder = join(world.folder, `beside-${String(Math.random()).slice(2)}`);
  const checkout = await openCheckout({
    ...{ workspace, folder, signal, deadlineMilliseconds: 20_000 },
    ...more,
  });
  opened.push(checkout);
  return checkout;
}

async function textAt(checkout: Checkout, commit: CommitSha, path: string): Promise<unknown> {
  return (await checkout.readFile(commit, path))?.toString();
}

async function codeOf(act: Promise<unknown>): Promise<unknown> {
  const error: unknown = await act.catch((thrown: unknown) => thrown);
  return error instanceof Error && 'code' in error ? error.code : error;
}

const line: HistoryWorld['line'] = (...words) => world.line(...words);
const last = (commits: readonly CommitSha[]): CommitSha => commitShaSchema.parse(commits.at(-1));

describe('a checkout of one commit', () => {
  it('finds merge base and files that it lacks, and stays as it is', async () => {
    const shared = line(undefined, 60, 'api.yaml');
    const main = line(last(shared), 3, 'other.txt');
    const feature = line(last(shared), 2, 'api.yaml');
    world.point('refs/heads/main', last(main));
    const merge = world.commit({ parents: [last(main), last(feature)] });
    const workspace = world.clone(last(feature), '--depth=1');
    const before = snapshotOf(workspace);
    const checkout = await open(workspace);

    expect(await checkout.defaultBranch('remote')).toBe('main');
    const tip = commitShaSchema.parse(await checkout.branch('main', 'remote'));
    expect(tip).toBe(last(main));
    const bases = await checkout.mergeBases(checkout.head, tip);
    expect(bases).toEqual([last(shared)]);
    expect(await checkout.bring(bases)).toEqual([]);
    await checkout.bringFile(bases, 'api.yaml');
    expect(await textAt(checkout, last(shared), 'api.yaml')).toBe('api.yaml 59');
    expect(await textAt(checkout, last(shared), 'absent/api.yaml')).toBeUndefined();
    expect(await textAt(checkout, last(feature), 'api.yaml')).toBe('api.yaml 1');
    expect(await checkout.listFiles(last(shared), '')).toEqual(['api.yaml']);
    expect(await checkout.listFiles(last(shared), 'absent')).toEqual([]);
    expect((await checkout.commit(last(shared))).parents).toEqual([shared[58]]);
    expect(snapshotOf(workspace)).toEqual(before);

    const merged = await open(world.clone(merge, '--depth=1'));
    expect(await merged.mergeBases(merged.head, tip)).toEqual([last(main)]);
  });

  it('finds every merge base of lines that crossed', async () => {
    const [root] = line(undefined, 1, 'a');
    const [one] = line(root, 1, 'b');
    const [other] = line(root, 1, 'c');
    if (one === undefined || other === undefined) throw new Error('no commits');
    const left = world.commit({ parents: [one, other] });
    const right = world.commit({ parents: [other, one] });
    world.point('refs/heads/crossed', right);
    const checkout = await open(world.clone(left, '--depth=1'));
    const bases = await checkout.mergeBases(left, right);
    expect([...bases].sort()).toEqual([one, other].sort());
  });

  it('tells histories that have nothing in common', async () => {
    const one = last(line(undefined, 3, 'a'));
    const other = last(line(undefined, 3, 'b'));
    const checkout = await open(world.clone(one, '--depth=1'));
    expect(await checkout.mergeBases(one, other)).toEqual([]);
  });
});

describe('law: where history is cut does not change the merge bases', () => {
  /** For each commit, how far back its parents are, and by how much its clock is off. */
  const histories = fc.array(
    fc.record({
      parents: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 2 }),
      seconds: fc.integer({ min: -200, max: 200 }),
    }),
    { minLength: 6, maxLength: 14 },
  );

  it('holds for random histories and depths', async () => {
    await fc.assert(
      fc.asyncProperty(histories, fc.integer({ min: 1, max: 6 }), async (plan, depth) => {
        const commits = world.commits([
          { files: { n: 'root' } },
          ...plan.map(({ parents, seconds }, index) => ({
            parents: [...new Set(parents.map((back) => Math.max(0, index + 1 - back)))],
            files: { n: String(index) },
            seconds,
          })),
        ]);
        const [tip, head] = [last(commits), last(commits.slice(0, -2))];
        world.point('refs/heads/random', tip);
        const expected = world.git(world.bare, 'merge-base', '--all', head, tip).split('\n').sort();
        // Depths that cut such short histories too.
        const workspace = world.clone(head, `--depth=${String(depth)}`);
        const checkout = await open(workspace, { depths: [1, 2, 3] });
        expect([...(await checkout.mergeBases(head, tip))].sort()).toEqual(expected);
      }),
      { numRuns: 8 },
    );
  }, 120_000);
});

describe('what a checkout reads', () => {
  it('follows no link, and takes no folder for a file', async () => {
    const commit = world.commit({
      files: { 'real/api.yaml': 'api' },
      links: { 'api.yaml': 'real/api.yaml', folder: 'real' },
    });
    const head = last(line(commit, 1, 'n'));
    const checkout = await open(world.clone(head, '--depth=1'));
    expect(await checkout.bring([commit])).toEqual([]);
    for (const path of ['api.yaml', 'folder/api.yaml', 'real'])
      expect([path, await codeOf(checkout.readFile(commit, path))]).toEqual([
        path,
        'GIT_PATH_INVALID',
      ]);
    expect(await codeOf(checkout.readFile(commit, '../api.yaml'))).toBe('GIT_PATH_INVALID');
    expect(await textAt(checkout, commit, 'real/api.yaml')).toBe('api');
  });

  it('names the commits that nobody has, and brings the others', async () => {
    const made = line(undefined, 3, 'a');
    const checkout = await open(world.clone(last(made), '--depth=1'));
    const lost = ['1', '2'].map((digit) => commitShaSchema.parse(digit.repeat(40)));
    const tree = commitShaSchema.parse(world.git(world.bare, 'rev-parse', `${last(made)}^{tree}`));
    const missing = await checkout.bring([...lost, ...made, tree]);
    expect([...missing].sort()).toEqual([...lost, tree].sort());
    expect(await textAt(checkout, commitShaSchema.parse(made[0]), 'a')).toBe('a 0');
  });

  it('reads what a partial clone left out, and a folder below the root', async () => {
    const commits = line(undefined, 3, 'apps/shop/api.yaml');
    const workspace = world.clone(last(commits), '--filter=blob:none');
    const checkout = await open(join(workspace, 'apps/shop'));
    const first = commitShaSchema.parse(commits[0]);
    expect(await checkout.bring([first])).toEqual([]);
    expect(await textAt(checkout, first, 'api.yaml')).toBe('apps/shop/api.yaml 0');
  });

  it('knows tags of both kinds by the commits that they lead to, here and at the remote', async () => {
    const [one, two] = line(undefined, 2, 'a');
    if (one === undefined || two === undefined) throw new Error('no commits');
    world.git(world.bare, 'tag', 'v1.0.0', one);
    world.git(
      ...[world.bare, '-c', 'user.name=a', '-c', 'user.email=a@example.test', 'tag', '-a'],
      ...(['-m', 'two', 'v1.1.0', two] as const),
    );
    const workspace = world.clone(two);
    const expected = [
      { name: 'v1.0.0', commit: one },
      { name: 'v1.1.0', commit: two },
    ];
    const checkout = await open(workspace);
    expect(await checkout.tags('remote')).toEqual(expected);
    expect(await checkout.tags('checkout')).toEqual([]);
    world.git(workspace, 'fetch', '-q', '--tags', 'origin');
    expect(await checkout.tags('checkout')).toEqual(expected);
    expect(await checkout.resolve('v1.1.0')).toBe(two);
    expect(await checkout.resolve('v9')).toBeUndefined();
    expect(await checkout.resolve('--all')).toBeUndefined();
  });

  it('works without a remote and without a network where everything is there', async () => {
    const commits = line(undefined, 3, 'a');
    const workspace = world.clone(last(commits));
    world.git(workspace, 'branch', 'main', commits[1] ?? '');
    world.git(workspace, 'remote', 'remove', 'origin');
    const checkout = await open(workspace);
    const tip = commitShaSchema.parse(await checkout.branch('main', 'checkout'));
    expect(await checkout.mergeBases(checkout.head, tip)).toEqual([commits[1]]);
    expect(await checkout.isChanged()).toBe(false);
    writeFileSync(join(workspace, 'new'), 'x');
    expect(await checkout.isChanged()).toBe(true);
  });

  it('refuses a folder that is no checkout', async () => {
    expect(await codeOf(open(world.folder))).toBe('GIT_CHECKOUT_MISSING');
    expect(await codeOf(open(join(world.folder, 'absent')))).toBe('GIT_CHECKOUT_MISSING');
  });
});

describe('a remote that asks who one is', () => {
  let server: Server;
  let url: string;
  const token = 'gh-token-of-the-job';
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.headers.authorization?.toLowerCase() === `basic ${basic}`.toLowerCase())
        backend(request, response);
      else response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/app.git`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  function backend(request: IncomingMessage, response: ServerResponse): void {
    const [path = '', query = ''] = (request.url ?? '').split('?');
    const child = spawn('git', ['http-backend'], {
      env: {
        ...process.env,
        GIT_PROJECT_ROOT: world.folder,
        GIT_HTTP_EXPORT_ALL: '1',
        PATH_INFO: path,
        QUERY_STRING: query,
        REQUEST_METHOD: request.method,
        CONTENT_TYPE: request.headers['content-type'],
        GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
        HTTP_CONTENT_ENCODING: request.headers['content-encoding'],
      },
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    request.pipe(child.stdin);
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('close', () => {
      const answer = Buffer.concat(chunks);
      const end = answer.indexOf('\r\n\r\n');
      for (const header of answer.toString('latin1', 0, end).split('\r\n')) {
        const [name = '', value = ''] = header.split(/: (.*)/s);
        if (name === 'Status') response.statusCode = Number(value.slice(0, 3));
        else response.setHeader(name, value);
      }
      response.end(answer.subarray(end + 4));
    });
  }

  function shallow(): { readonly workspace: string; readonly commits: readonly CommitSha[] } {
    const commits = line(undefined, 3, 'a');
    const workspace = world.clone(last(commits), '--depth=1');
    world.git(workspace, 'remote', 'set-url', 'origin', url);
    return { workspace, commits };
  }

  it('is asked with what actions/checkout left in the configuration', async () => {
    const { workspace, commits } = shallow();
    const origin = new URL(url).origin;
    world.git(workspace, 'config', `http.${origin}/.extraheader`, `AUTHORIZATION: basic ${basic}`);
    const checkout = await open(workspace);
    expect(await checkout.bring(commits)).toEqual([]);
    expect(await checkout.mergeBases(checkout.head, commitShaSchema.parse(commits[0]))).toEqual([
      commits[0],
    ]);
    expect(checkout.url).toBe(url);
  });

  it('is asked with a token in its address, which is shown nowhere', async () => {
    const { workspace, commits } = shallow();
    const withToken = url.replace('://', `://x-access-token:${token}@`);
    world.git(workspace, 'remote', 'set-url', 'origin', withToken);
    const checkout = await open(workspace);
    expect(checkout.url).toBe(url);
    expect(await checkout.bring(commits)).toEqual([]);
  });

  it('is asked with the token that is given, and with nothing of the configuration', async () => {
    const { workspace, commits } = shallow();
    const origin = new URL(url).origin;
    world.git(workspace, 'config', `http.${origin}/.extraheader`, 'AUTHORIZATION: basic d3Jvbmc6');
    const credential = { username: 'x-access-token', password: new Secret(token) };
    const checkout = await open(workspace, { remote: { url, credential } });
    expect(await checkout.bring(commits)).toEqual([]);
  });

  it('says that it was refused, without the token', async () => {
    const { workspace, commits } = shallow();
    const wrong = Buffer.from('x-access-token:another-secret').toString('base64');
    const origin = new URL(url).origin;
    world.git(workspace, 'config', `http.${origin}/.extraheader`, `AUTHORIZATION: basic ${wrong}`);
    const checkout = await open(workspace);
    const error: unknown = await checkout.bring(commits).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'GIT_UNAUTHORIZED' });
    expect(JSON.stringify(error) + String(error)).not.toMatch(/another-secret|eC1hY2Nlc3M/);
  });
});
