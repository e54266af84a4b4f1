import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  jest,
} from '@jest/globals';
import { commitShaSchema, type CommitSha } from '@waybill/core';
import { historyWorld, snapshotOf, type HistoryWorld } from '@waybill/git/testing';
import { runCommandLine } from '../main.ts';

const description = `version: 1
application: shop
images:
  - name: app
    repository: registry.example/shop/app
    assemble: { layers: [{ from: src, to: /app }] }
ready: { path: /ready, identity: { json: /commit, equals: '\${commit}' } }
contracts:
  - { name: api, kind: openapi, file: api/openapi.yaml }
  - { name: order, kind: json-schema, file: order.schema.json, against: { tags: ['v*'] } }
`;
const api = (minimum: number): string =>
  `openapi: 3.0.3\ninfo: { title: pets, version: 1.0.0 }\npaths:\n  /pets:\n    get:\n      parameters:\n        - { name: limit, in: query, schema: { type: integer, minimum: ${String(minimum)} } }\n      responses: { '200': { description: ok } }\n`;
const order = (type: string): string =>
  JSON.stringify({ type: 'object', properties: { id: { type } } });

let world: HistoryWorld;
let feature: CommitSha;
let out = '';
let problems = '';
const home = process.cwd();

beforeAll(() => {
  world = historyWorld();
  const files = { 'waybill.yaml': description, 'order.schema.json': order('string') };
  const [old, main, own] = world.commits([
    { files: { ...files, 'api/openapi.yaml': api(5) } },
    { parents: [0], files: { 'api/openapi.yaml': api(3) } },
    { parents: [1], files: { 'api/openapi.yaml': api(4) } },
  ]);
  feature = commitShaSchema.parse(own);
  world.point('refs/tags/v1', commitShaSchema.parse(old));
  world.point('refs/heads/main', commitShaSchema.parse(main));
});
afterAll(() => world.close());
beforeEach(() => {
  out = problems = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true));
  jest
    .spyOn(process.stderr, 'write')
    .mockImplementation((text) => ((problems += String(text)), true));
});
afterEach(() => {
  process.chdir(home);
  jest.restoreAllMocks();
});

async function verify(workspace: string, ...words: readonly string[]): Promise<number> {
  process.chdir(workspace);
  return await runCommandLine(['contract', 'verify', ...words]);
}

describe('waybill contract verify', () => {
  it('fetches what a shallow clone lacks, and says who breaks, where and since which base', async () => {
    const workspace = world.clone(feature, '--depth=1');
    const before = snapshotOf(workspace);
    expect(await verify(workspace, '--fetch')).toBe(1);
    expect(out).toContain('api (openapi) BREAKS: 1 breaking');
    expect(out).toMatch(/api\/openapi\.yaml:7:\d+, against main/);
    expect(out).toContain('order (json-schema) holds');
    expect(out).toContain('Not compared with what the environments run');
    expect(problems).toContain('the history of');
    expect(snapshotOf(workspace)).toEqual(before);
  });

  it('needs no network where everything is here; a base that is named takes the place of the others', async () => {
    const workspace = world.clone(feature);
    world.git(workspace, 'remote', 'set-url', 'origin', 'http://127.0.0.1:1/gone.git');
    const words = ['--contract', 'api', '--format', 'json', '--base'];
    expect(await verify(workspace, ...words, 'HEAD~2')).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ compatible: true, contracts: [{ contract: 'api' }] });
    out = '';
    expect(await verify(workspace, ...words, 'HEAD~1')).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      compatible: false,
      breaks: [{ base: 'HEAD~1', findings: 1 }],
    });
    // Changes that are not committed are what is verified.
    writeFileSync(join(workspace, 'api/openapi.yaml'), api(1));
    expect(await verify(workspace, ...words, 'HEAD~1')).toBe(0);
  });

  it('ends with 2 where a base cannot be had, and calls nothing compatible then', async () => {
    const workspace = world.clone(feature);
    expect(await verify(workspace, '--base', 'nowhere', '--format', 'json')).toBe(2);
    expect(JSON.parse(out)).toMatchObject({
      compatible: false,
      error: { code: 'CONTRACT_BASE_MISSING' },
    });
    expect(problems).toContain('[CONTRACT_BASE_MISSING]');
    expect(await verify(world.folder)).toBe(2);
    expect(problems).toContain('[CONFIG_MISSING]');
    expect(await verify(workspace, '--format', 'xml')).toBe(2);
    expect(problems).toContain('[CLI_USAGE]');
  });
});
