import { describe, expect, it } from '@jest/globals';
import { parseApplicationConfig } from './parse.ts';
import { environmentOf, migrationsFor, policyOf } from './policy.ts';

function parsed(migrations: string, policy = ''): ReturnType<typeof parseApplicationConfig> {
  const text = `version: 1
application: shop
images:
  - name: migrator
    repository: registry.example/migrator
    assemble: { layers: [{ from: a, to: /a }] }
migrations:
  engine: kubernetes-job
${migrations.replace(/^/gm, '  ')}
${policy}`;
  return parseApplicationConfig(text, 'waybill.yaml');
}

describe('migrations by a Job', () => {
  it('is one container of the release’s image where nothing else is said', () => {
    expect(parsed('timeout: 5m').migrations).toEqual({
      engine: 'kubernetes-job',
      image: 'migrator',
      startedBy: 'waybill',
      job: {
        kind: 'fields',
        command: undefined,
        args: undefined,
        env: {},
        envFrom: [],
        serviceAccount: undefined,
        pullSecrets: [],
        resources: { cpu: '1', memory: '512Mi' },
      },
      timeoutMilliseconds: 300_000,
      retries: 0,
      keepMilliseconds: 86_400_000,
    });
  });

  it.each([
    [
      'job: ./deploy/job.yaml',
      { kind: 'file', repository: 'application', path: 'deploy/job.yaml' },
    ],
    ['job: { ops: apps/job.yaml }', { kind: 'file', repository: 'ops', path: 'apps/job.yaml' }],
    ['started-by: flux\njob: { name: migrate }', { kind: 'name', name: 'migrate' }],
    [
      'started-by: argo-cd\njob: { selector: "app=shop" }',
      { kind: 'selector', selector: 'app=shop' },
    ],
  ])('reads %s', (text, job) => {
    expect(parsed(text).migrations).toMatchObject({ job });
  });

  it('reads the parts of a Job', () => {
    const text = `job:
  args: [up, "\${commit}"]
  env-from: [{ secret: database }, { config-map: flags }]
  service-account: migrator
  resources: { memory: 1Gi }
version: { from: log, pattern: '^schema (\\d+)$' }
expects: "42"`;
    expect(parsed(text).migrations).toMatchObject({
      job: {
        args: ['up', '${commit}'],
        envFrom: [
          { kind: 'secret', name: 'database' },
          { kind: 'config-map', name: 'flags' },
        ],
        serviceAccount: 'migrator',
        resources: { cpu: '1', memory: '1Gi' },
      },
      version: { from: 'log', pattern: '^schema (\\d+)$' },
      expects: '42',
    });
  });

  it.each([
    ['image: migrater', 'there is no image "migrater"'],
    ['expects: "42"', '"expects" needs "version"'],
    ['job: { name: migrate }', 'needs "started-by: argo-cd"'],
    ['started-by: flux', 'needs the "name" or the "selector"'],
    ['version: { pattern: "^x$" }', 'with one group'],
    ['version: { pattern: "(" }', 'with one group'],
    ['retries: -1', 'retries'],
    ['job: ../job.yaml', 'job'],
    ['job: { args: ["${nobody}"] }', 'job'],
    ['job: { resources: { memory: lots } }', 'job'],
    ['namespace: Shop', 'namespace'],
  ])('refuses %s', (text, message) => {
    expect(() => parsed(text)).toThrow(
      expect.objectContaining({
        code: 'CONFIG_INVALID',
        message: expect.stringContaining(message),
      }),
    );
  });

  const policy = (more: string): string => `policy:
  environments:
    - name: staging
      url: https://staging.example
      signature: optional
      target: { kind: http }
      desired-state: [{ file: a.env, format: dotenv, images: { migrator: A } }]
      ${more}`;

  it.each([
    ['timeout: 5m', '', 'before'],
    ['started-by: flux\njob: { name: migrate }', '', 'after'],
    ['started-by: flux\njob: { name: migrate }', 'migrations: none', 'none'],
    ['timeout: 5m', 'migrations: none', 'none'],
  ])('with %j and %j it is migrated %s', (text, more, when) => {
    const config = parsed(text, policy(more));
    const written = policyOf(config);
    if (written === undefined) throw new TypeError('the policy is written above');
    expect(migrationsFor(environmentOf(written, 'staging'), config)).toBe(when);
  });
});
