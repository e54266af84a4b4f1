import { createServer, type RequestListener } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Secret } from '@waybill/core';
import { basicCredentials } from './credentials.ts';
import { matchesRule } from './tag-rule-pattern.ts';
import { probeTagRules, type TagRules } from './tag-rules.ts';

const tag = `sha-${'a'.repeat(40)}`;
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function start(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(
    () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  );
  const address = server.address();
  return `127.0.0.1:${String(typeof address === 'object' && address !== null ? address.port : 0)}`;
}

async function probe(listener: RequestListener, account = true): Promise<TagRules> {
  const registry = await start(listener);
  const { signal } = new AbortController();
  const credentials = basicCredentials('ann', new Secret('open sesame'));
  const question = account ? { registry, signal, credentials } : { registry, signal };
  return await probeTagRules(question, 'plans/shop/app', tag);
}

describe('what a registry calls itself', () => {
  it.each<[string, Record<string, string>, TagRules['product']]>([
    ['nothing', {}, 'other'],
    ['a realm alone', { 'www-authenticate': 'Basic realm="Registry Realm"' }, 'other'],
    [
      'the service of ECR',
      { 'www-authenticate': 'Basic realm="https://x/",service="ecr.amazonaws.com"' },
      'ecr',
    ],
    [
      'that of Artifact Registry',
      {
        'www-authenticate':
          'Bearer realm="https://eu-docker.pkg.dev/v2/token",service="eu-docker.pkg.dev"',
      },
      'artifact-registry',
    ],
    [
      'that of Docker Hub',
      {
        'www-authenticate':
          'Bearer realm="https://auth.docker.io/token",service="registry.docker.io"',
      },
      'docker-hub',
    ],
    ['that of GHCR', { 'www-authenticate': 'Bearer realm="https://x",service="ghcr.io"' }, 'ghcr'],
    [
      'that of Gitea',
      {
        'www-authenticate':
          'Bearer realm="https://git.example/v2/token",service="container_registry"',
      },
      'gitea',
    ],
    [
      'that of another one with the same name',
      {
        'www-authenticate':
          'Bearer realm="https://git.example/jwt/auth",service="container_registry"',
      },
      'other',
    ],
    ['the server of ACR', { server: 'AzureContainerRegistry' }, 'acr'],
  ])('is %s: nobody is asked for rules', async (_title, headers, product) => {
    const asked: string[] = [];
    const rules = await probe((request, response) => {
      asked.push(String(request.url));
      response.writeHead(401, headers).end();
    });
    expect(rules).toMatchObject({ product, immutable: 'unknown' });
    expect(asked).toEqual(['/v2/']);
  });

  it('is not known where nobody listens', async () => {
    const { signal } = new AbortController();
    await expect(
      probeTagRules({ registry: '127.0.0.1:1', signal }, 'a/b', tag),
    ).rejects.toMatchObject({ code: 'OCI_UNREACHABLE' });
  });
});

const selector = (decoration: string, pattern: string): object => ({
  kind: 'doublestar',
  ...{ decoration, pattern },
});
const rule = (tags: object, repositories: object, more: object = {}): object => ({
  ...{ id: 1, disabled: false, action: 'immutable', template: 'immutable_template' },
  tag_selectors: [tags],
  scope_selectors: { repository: [repositories] },
  ...more,
});
const everywhere = selector('repoMatches', '**');

/** Harbor as its API is described; `rules` is what it answers. */
const harbor =
  (rules: unknown, status = 200): RequestListener =>
  (request, response) => {
    if (request.url === '/v2/') {
      const realm = 'Bearer realm="https://harbor.example/service/token"';
      response.writeHead(401, { 'www-authenticate': `${realm},service="harbor-registry"` }).end();
      return;
    }
    const isOurs =
      request.url?.startsWith('/api/v2.0/projects/plans/immutabletagrules?') === true &&
      request.headers.authorization ===
        `Basic ${Buffer.from('ann:open sesame').toString('base64')}`;
    response.writeHead(isOurs ? status : 400);
    response.end(typeof rules === 'string' ? rules : JSON.stringify(rules));
  };

describe("Harbor's rules", () => {
  it.each<[string, unknown, TagRules['immutable']]>([
    ['mean our tags', [rule(selector('matches', 'sha-*'), everywhere)], 'yes'],
    ['mean all tags', [rule(selector('matches', '**'), everywhere)], 'yes'],
    ['mean all but others', [rule(selector('excludes', '{latest,edge}'), everywhere)], 'yes'],
    ['are none', [], 'no'],
    ['mean other tags', [rule(selector('matches', 'v*'), everywhere)], 'no'],
    ['are off', [rule(selector('matches', '**'), everywhere, { disabled: true })], 'no'],
    [
      'mean other repositories',
      [rule(selector('matches', '**'), selector('repoMatches', 'other/**'))],
      'no',
    ],
    ['are of a kind that we do not read', [rule(selector('likes', '**'), everywhere)], 'unknown'],
    ['have classes', [rule(selector('matches', 'sha-[0-9]*'), everywhere)], 'unknown'],
    ['have another form', { rules: [] }, 'unknown'],
    ['are no JSON', '<html>', 'unknown'],
  ])('%s', async (_title, rules, immutable) => {
    expect(await probe(harbor(rules))).toMatchObject({ product: 'harbor', immutable });
  });

  it('are not seen by everybody', async () => {
    expect(await probe(harbor({}, 403))).toMatchObject({
      immutable: 'unknown',
      reason: expect.stringContaining('403'),
    });
    expect(await probe(harbor([]), false)).toMatchObject({ immutable: 'unknown' });
  });
});

it('a pattern with many stars is not tried: it would keep us busy', () => {
  const slow = { decoration: 'matches', pattern: '*a'.repeat(40) };
  const verdict = matchesRule({ tags: [slow], repositories: [] }, 'app', 'a'.repeat(128));
  expect(verdict).toBe('unknown');
});
