import { describe, expect, it } from '@jest/globals';
import { parseApplicationConfig } from './parse.ts';
import { checkPolicyFits } from './policy-fit.ts';
import { environmentOf, migrationsFor, policyOf } from './policy.ts';

function parsed(migrations: string, environment = ''): ReturnType<typeof parseApplicationConfig> {
  const text = `version: 1
application: shop
images:
  - name: app
    repository: registry.example/app
    assemble: { layers: [{ from: a, to: /a }] }
ready: { path: /health, identity: { json: /commit, equals: "\${commit}" } }
migrations:
  engine: startup
${migrations.replace(/^/gm, '  ')}
policy:
  environments:
    - name: staging
      url: https://staging.example
      signature: optional
      desired-state: [{ file: a.env, format: dotenv, images: { app: A } }]
      ${environment}`;
  return parseApplicationConfig(text, 'waybill.yaml');
}

const answer = 'version: { path: /health, json: /schema }\nexpects: "42"';
const command = 'version: [migrate, version]\nexpects: "42"';

describe('an application that migrates when it starts', () => {
  it('answers with its version, or a command reads it', () => {
    expect(parsed(answer).migrations).toEqual({
      engine: 'startup',
      version: { kind: 'answer', path: '/health', pointer: '/schema' },
      expects: '42',
      folder: '.',
      env: {},
      timeoutMilliseconds: 30_000,
    });
    expect(
      parsed(`${command}\nstarts-from: "40"\ncompatible-from: "41"\ntimeout: 2m`).migrations,
    ).toMatchObject({
      version: { kind: 'command', command: ['migrate', 'version'] },
      startsFrom: '40',
      compatibleFrom: '41',
      timeoutMilliseconds: 120_000,
    });
  });

  it.each([
    ['expects: "42"', 'version'],
    ['version: [migrate]', 'expects'],
    ['version: migrate\nexpects: "42"', 'a list'],
    ['version: { path: /health }\nexpects: "42"', 'json'],
    ['version: { path: health, json: /schema }\nexpects: "42"', 'path'],
    [`${answer}\ncommand: [migrate, up]`, 'unknown key "command"'],
    [`${answer}\nstart-from: "40"`, 'did you mean "starts-from"'],
  ])('refuses %j', (text, message) => {
    expect(() => parsed(text)).toThrow(
      expect.objectContaining({
        code: 'CONFIG_INVALID',
        message: expect.stringContaining(message),
      }),
    );
  });

  it.each([
    [answer, '', 'startup'],
    [answer, 'migrations: none', 'none'],
    [answer, 'migrations: before', 'startup'],
  ])('with %j and %j it is migrated: %s', (text, more, when) => {
    const config = parsed(text, more);
    const policy = policyOf(config);
    if (policy === undefined) throw new TypeError('the policy is written above');
    expect(migrationsFor(environmentOf(policy, 'staging'), config)).toBe(when);
  });

  it.each([
    [answer, '', true],
    [answer, 'delivery: pull-request', true],
    [command, '', true],
    [command, 'delivery: pull-request', false],
    [command, 'delivery: external', false],
    [command, 'delivery: external, migrations: none', true],
  ])('with %j and %j the policy fits: %j', (text, more, fits) => {
    const config = parsed(text, more.replaceAll(', ', '\n      '));
    const policy = policyOf(config);
    if (policy === undefined) throw new TypeError('the policy is written above');
    const check = (): void => {
      checkPolicyFits(policy, config);
    };
    if (fits) expect(check).not.toThrow();
    else expect(check).toThrow(expect.objectContaining({ code: 'POLICY_DOES_NOT_FIT' }));
  });
});
