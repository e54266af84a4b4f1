import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { isWaybillError, type WaybillError } from '@waybill/core';
import { parse, stringify } from 'yaml';
import {
  checkPolicyFits,
  configJsonSchema,
  environmentOf,
  expandTemplate,
  migrationsFor,
  parseApplicationConfig,
  parsePolicy,
  policyJsonSchema,
  policyOf,
  type Policy,
} from './index.ts';

const complete = readFileSync(new URL('./fixtures/complete.yaml', import.meta.url), 'utf8');
const minimal = `version: 1
application: planner
images:
  - name: app
    repository: ghcr.io/acme/planner-app
    assemble:
      layers: [{ from: src, to: /app }]
`;

function failure(act: () => unknown): WaybillError {
  try {
    act();
  } catch (error) {
    if (isWaybillError(error)) return error;
    throw error;
  }
  throw new Error('expected an error');
}
const failureOf = (text: string | undefined): WaybillError =>
  failure(() => parseApplicationConfig(text, 'waybill.yaml'));
/** The complete file with one change; the change must find its place. */
function changed(from: string, to: string): string {
  expect(complete).toContain(from);
  return complete.replace(from, () => to);
}
const policyIn = (text: string): Policy => {
  const policy = policyOf(parseApplicationConfig(text, 'waybill.yaml'));
  if (policy === undefined) throw new Error('expected a policy');
  return policy;
};

describe('waybill.yaml', () => {
  it('reads every key, in camelCase, with durations in milliseconds', () => {
    const config = parseApplicationConfig(complete, 'waybill.yaml');
    expect(config).toMatchObject({
      contracts: [{ timeoutMilliseconds: 90_000 }],
      ready: {
        identity: { kind: 'json', pointer: '/commit', path: '/api/ready' },
        intervalMilliseconds: 500,
      },
      smoke: {
        identity: { kind: 'header', header: 'x-version', path: '/api/ready' },
        checks: [
          {
            expect: {
              bodyContains: 'ok',
              json: { '/mode': { kind: 'one-of', values: ['full', 'reduced'] } },
            },
          },
          { request: { method: 'POST', body: { kind: 'json' } } },
        ],
      },
    });
    expect(config.images[0]).toMatchObject({
      assemble: { layers: [{}, { from: 'package.json' }] },
    });
  });

  it('fills in what is not said', () => {
    expect(parseApplicationConfig(minimal, 'waybill.yaml')).toEqual({
      version: 1,
      application: 'planner',
      branch: 'main',
      ops: {
        ...{ branch: 'main', ledger: 'waybill/ledger' },
        open: { branch: 'waybill/open', ledger: 'waybill/open-ledger' },
      },
      images: [
        {
          name: 'app',
          repository: 'ghcr.io/acme/planner-app',
          assemble: {
            base: 'scratch',
            platform: 'linux/amd64',
            layers: [{ from: 'src', to: '/app', exclude: [] }],
            env: {},
            ports: [],
            labels: {},
          },
        },
      ],
      tags: [],
      prepare: [],
      contracts: [],
      rehearsal: { prepare: [], services: [], env: {}, image: 'app' },
    });
  });

  it('takes the identity of ready for smoke where smoke names none', () => {
    const text = changed("  identity: { header: x-version, equals: '${digest:app}' }\n", '');
    expect(parseApplicationConfig(text, 'f').smoke?.identity).toMatchObject({ pointer: '/commit' });
  });

  it('reads what makes a checkout ready', () => {
    const text = minimal.replace('images:', 'prepare: [[npm, ci], [make, generated]]\nimages:');
    expect(parseApplicationConfig(text, 'f').prepare).toEqual([
      ['npm', 'ci'],
      ['make', 'generated'],
    ]);
  });

  it('reads a file with a byte-order mark, CRLF and aliases', () => {
    const text = `\uFEFF${minimal}`.replace(
      '[{ from: src, to: /app }]',
      '[&l { from: src, to: /app }, *l]',
    );
    expect(parseApplicationConfig(text.replaceAll('\n', '\r\n'), 'f').images[0]).toMatchObject({
      assemble: { layers: [{}, {}] },
    });
  });
});

describe('what is wrong in waybill.yaml is named with its place and what was meant', () => {
  it.each([
    [
      'an unknown key',
      '    repository: ghcr.io/acme/planner-app',
      '    repositry: ghcr.io/acme/planner-app',
      `repositry`,
      /^waybill.yaml:11:5: images\[0\]: unknown key "repositry"; did you mean "repository"\?$/,
    ],
    [
      'a key in camelCase',
      'desired-state:\n        - file',
      'desiredState:\n        - file',
      `desiredState:`,
      /did you mean "desired-state"/,
    ],
    [
      'an unknown word',
      'format: kustomization',
      'format: kustomisation',
      `kustomisation`,
      /did you mean "kustomization"/,
    ],
    [
      'an unknown kind',
      'kind: generated',
      'kind: generate',
      `generate\n`,
      /did you mean "generated"/,
    ],
    [
      'a number for a text',
      "user: '1000'",
      'user: 1000',
      `1000`,
      /the number 1000; put it in quotes: "1000"/,
    ],
    [
      'a text for a command',
      'command: [node, migrate.mjs, up]',
      'command: node migrate.mjs',
      `node migrate.mjs`,
      /write a list: \[node, migrate.mjs\]/,
    ],
    [
      'a duration without unit',
      'timeout: 90s',
      'timeout: 90 seconds',
      `90 seconds`,
      /such as 500ms/,
    ],
    [
      'a path that leaves the checkout',
      'from: ./package.json',
      'from: ../package.json',
      `../package`,
      /inside the repository/,
    ],
    ['a base by tag', 'base: scratch', 'base: node:24', `node:24`, /by digest/],
    [
      'an unknown template',
      "'${tag}'",
      "'${tga}'",
      `'\${tga}'`,
      /"\$\{tga\}" is not known here; did you mean "tag"/,
    ],
    ['an unclosed template', "'${tag}'", "'${tag'", `'\${tag'`, /not closed/],
    [
      'a service that is not there',
      '/${environment}',
      '/${port:databse}',
      `'postgres:`,
      /did you mean "database"/,
    ],
    [
      'an image that is not there',
      '${digest:app}',
      '${digest:apq}',
      `'\${digest:apq}`,
      /did you mean "app"/,
    ],
    [
      'two images of one name',
      '- name: migrator',
      '- name: app',
      `app`,
      /two of the images have the name "app"/,
    ],
    [
      'two images in one repository',
      'planner-migrator',
      'planner-app',
      `ghcr.io/acme/planner-app`,
      /would get the same tag/,
    ],
    [
      'no identity key',
      'identity: { json: /commit,',
      'identity: { jsn: /commit,',
      `jsn`,
      /unknown key "jsn", expected one of the keys json, header/,
    ],
    [
      'a matcher of the wrong type',
      '/status: ok',
      '/status: [ok]',
      `[ok]`,
      /expected a text or a number or true or false or null or a map, found a list/,
    ],
    ['an expression that is none', "'^${commit}$'", "'^(${commit}$'", `'^(`, /regular expression/],
    [
      'body and json',
      'path: /api/tasks?x=1',
      'path: /api/tasks?x=1\n        body: x',
      `{ title`,
      /found both/,
    ],
    [
      'expects without version',
      '  version: [node, migrate.mjs, version]\n',
      '',
      `expects`,
      /"expects" needs "version"/,
    ],
    [
      'compatible-from without version',
      '  version: [node, migrate.mjs, version]\n',
      "  compatible-from: '1'\n",
      `compatible-from`,
      /"compatible-from" needs "version"/,
    ],
    [
      'a URL with a password',
      'https://git.example.org/acme/ops.git',
      'https://a:hunter22@git.example.org/ops.git',
      `https://a:`,
      /without a credential/,
    ],
    [
      'an unknown environment',
      'after: staging',
      'after: stagging',
      `stagging`,
      /did you mean "staging"/,
    ],
    [
      'an `any` environment before a protected one',
      'after: staging',
      'after: dev',
      `dev`,
      /from: any/,
    ],
    ['an approver that is not there', 'by: [olga]', 'by: [ogla]', `ogla`, /did you mean "olga"/],
    [
      'more approvals than approvers',
      'required: 1, by',
      'required: 2, by',
      `2`,
      /2 approvals are required, but only 1/,
    ],
    [
      'two reviews of a forge that takes one',
      'given: environment,',
      'given: environment, required: 2,',
      `2`,
      /2 approvals are required, but a forge's environment takes one review/,
    ],
    [
      'an unknown way of approving',
      'given: environment',
      'given: enviroment',
      `enviroment`,
      /did you mean "environment"/,
    ],
    [
      'an account that cannot be one',
      'Grace-Hopper',
      'grace@example.org',
      `grace@`,
      /name of an account/,
    ],
    [
      'an account where keys are asked for',
      'given: environment, by: [Grace-Hopper], admin-bypass: allowed',
      'by: [Olga2]',
      `Olga2`,
      /there is no approver "Olga2"; did you mean "olga"/,
    ],
    [
      'a bypass of what is signed',
      'required: 1, by: [olga]',
      'required: 1, admin-bypass: refused, by: [olga]',
      `admin-bypass`,
      /counts with "given: environment" only/,
    ],
    [
      'an unknown bypass of rules',
      'bypass: refused }',
      'bypass: refuse }',
      `refuse }`,
      /expected one of refused, refused-if-seen, allowed.*did you mean "refused"/,
    ],
    ['a check twice', 'checks: [unit, ', 'checks: [unit, unit, ', `unit, 'build`, /stands twice/],
    [
      'a check without a name',
      'checks: [unit, ',
      "checks: [' unit', ",
      `' unit'`,
      /name of a check/,
    ],
    [
      'a workflow instead of its repository',
      'acme/workflows.shared',
      'acme/waybill/promote.yml',
      `acme/waybill/promote.yml`,
      /owner\/name/,
    ],
    ['no workflow', '[Acme/waybill, acme/workflows.shared]', '[]', `[]`, /at least 1 entries/],
    [
      'a text for a command that makes ready',
      'branch: main\n',
      'branch: main\nprepare: [npm ci]\n',
      `npm ci`,
      /write a list: \[npm, ci\]/,
    ],
    [
      'an unknown rule',
      'no-deletion]',
      'no-deletions]',
      `no-deletions`,
      /did you mean "no-deletion"/,
    ],
    ['a private key', 'BEGIN PUBLIC KEY', 'BEGIN PRIVATE KEY', `|`, /PRIVATE one/],
    ['a syntax error', 'ports: [8080]', 'ports: [8080', ``, /cannot be read/],
    ['a key twice', 'branch: main\nops:', 'branch: main\nbranch: x\nops:', `branch: x`, /twice/],
    ['an alias without anchor', 'ports: [8080]', 'ports: *ports', `*ports`, /no anchor/],
  ])('%s', (_what, from, to, place, message) => {
    const text = changed(from, to);
    const error = failureOf(text);
    expect(error.code).toBe('CONFIG_INVALID');
    expect(error.message).toMatch(message);
    expect(error.message).not.toContain('hunter22');
    const { line = 0, column = 0 } = error.location ?? {};
    const rest = text
      .split('\n')
      .slice(line - 1)
      .join('\n')
      .slice(column - 1);
    expect(rest.slice(0, place.length)).toBe(place);
  });

  it('names at most ten problems, in the order of the file, and counts the rest', () => {
    const keys = Array.from(
      { length: 14 },
      (_, index) => `zz${String(index).padStart(2, '0')}: 1\n`,
    );
    const error = failureOf(minimal + keys.join(''));
    expect(error.facts['count']).toBe(14);
    expect(error.facts['problems']).toHaveLength(11);
    expect(error.message).toContain('… and 4 more');
    expect(error.location).toEqual({ file: 'waybill.yaml', line: 8, column: 1 });
  });

  it('has a code for what is missing, empty or too large', () => {
    expect(failureOf(undefined)).toMatchObject({
      code: 'CONFIG_MISSING',
      location: { file: 'waybill.yaml' },
    });
    expect(failureOf('# nothing\n').code).toBe('CONFIG_MISSING');
    expect(failureOf(`# ${'x'.repeat(1024 * 1024)}`).code).toBe('CONFIG_TOO_LARGE');
  });

  it('bounds aliases, nesting and documents', () => {
    const levels = Array.from(
      { length: 9 },
      (_, i) => `l${String(i + 1)}: &l${String(i + 1)} [${`*l${String(i)},`.repeat(9)}]`,
    );
    expect(failureOf(`l0: &l0 [x]\n${levels.join('\n')}\n`).message).toMatch(/aliases multiply/);
    expect(failureOf('['.repeat(100_000)).message).toMatch(/nested too deeply/);
    expect(failureOf(`${minimal}---\n${minimal}`).message).toMatch(/second one/);
  });

  it.each(['- 1', 'text', 'version: 2', 'null', '__proto__: {}', '? [a]\n: b'])(
    'refuses %j',
    (text) => {
      expect(failureOf(text).code).toMatch(/^CONFIG_/);
    },
  );
});

describe('the policy', () => {
  const policy = policyIn(complete);

  it('resolves the environment before, protection and approvers', () => {
    expect(
      policy.environments.map(({ name, after, protection }) => [name, after, protection.rules]),
    ).toEqual([
      ['dev', undefined, []],
      ['staging', undefined, ['pull-request', 'no-force-push', 'no-deletion']],
      ['production', 'staging', ['pull-request', 'no-force-push']],
    ]);
    expect(environmentOf(policy, 'staging')).toMatchObject({
      checks: ['unit', 'build / image (amd64)'],
      protection: { bypass: 'refused-if-seen' },
      approval: { required: 1, given: 'environment', by: ['Grace-Hopper'], adminBypass: 'allowed' },
    });
    expect(environmentOf(policy, 'production')).toMatchObject({
      checks: [],
      protection: { bypass: 'refused' },
      approval: { given: 'signed', by: ['olga'], adminBypass: 'refused' },
    });
    expect(policy.workflows).toEqual(['Acme/waybill', 'acme/workflows.shared']);
    const anybody = policyIn(changed(' by: [Grace-Hopper], admin-bypass: allowed', ''));
    expect(environmentOf(anybody, 'staging').approval).toMatchObject({
      by: [],
      adminBypass: 'refused',
    });
    const byDefault = policyIn(changed('      after: staging\n', '').replace(' by: [olga],', ''));
    expect(environmentOf(byDefault, 'production')).toMatchObject({
      after: 'staging',
      approval: { required: 1, by: ['olga'], notAuthor: true, expiresMilliseconds: 172_800_000 },
    });
    const alone = policyIn(changed('after: staging', 'after: none'));
    expect(environmentOf(alone, 'production').after).toBeUndefined();
  });

  it('says the same in a file of its own, and there needs its version', () => {
    const own: unknown = parse(complete);
    const text = stringify({
      version: 1,
      ...(own instanceof Object && 'policy' in own ? Object(own.policy) : {}),
    });
    expect(parsePolicy(text, 'waybill-policy.yaml')).toEqual(policy);
    const error = failure(() =>
      parsePolicy(text.replace('version: 1\n', ''), 'waybill-policy.yaml'),
    );
    expect(error).toMatchObject({
      code: 'CONFIG_INVALID',
      location: { file: 'waybill-policy.yaml' },
    });
  });

  it('says which environment was probably meant', () => {
    expect(failure(() => environmentOf(policy, 'prodution'))).toMatchObject({
      code: 'ENVIRONMENT_UNKNOWN',
      message: expect.stringContaining('did you mean "production"?'),
    });
  });

  it('runs migrations before the rollout where the application has some', () => {
    const config = parseApplicationConfig(complete, 'f');
    const without = parseApplicationConfig(minimal, 'f');
    expect(migrationsFor(environmentOf(policy, 'production'), config)).toBe('before');
    expect(migrationsFor(environmentOf(policy, 'production'), without)).toBe('none');
  });

  it('knows how far back an application works on the schema, where it says so', () => {
    const declared = changed(
      '  version: [node, migrate.mjs, version]\n',
      "  version: [node, migrate.mjs, version]\n  compatible-from: '41'\n",
    );
    expect(parseApplicationConfig(declared, 'f').migrations?.compatibleFrom).toBe('41');
    const { migrations } = parseApplicationConfig(complete, 'f');
    expect(migrations).toBeDefined();
    expect(migrations?.compatibleFrom).toBeUndefined();
  });

  it('fits its application, or says where not', () => {
    const signed = changed(
      'signers: []',
      `signers:\n${/ {4}- name: olga[^]*?END.*\n/.exec(complete)?.[0] ?? ''}`,
    );
    const config = parseApplicationConfig(signed, 'waybill.yaml');
    expect(() => checkPolicyFits(policyIn(signed), config)).not.toThrow();
    const misnamed = policyIn(signed.replace('images: { app: ghcr', 'images: { ap: ghcr'));
    expect(failure(() => checkPolicyFits(misnamed, config))).toMatchObject({
      code: 'POLICY_DOES_NOT_FIT',
      location: { file: 'waybill.yaml', line: 115, column: 21 },
      message: expect.stringContaining('has no image "ap"; did you mean "app"?'),
    });
    const unproved = failure(() =>
      checkPolicyFits(policyIn(signed), parseApplicationConfig(minimal, 'f')),
    );
    expect(unproved.message).toContain('waybill.yaml needs "ready"');
    expect(failure(() => checkPolicyFits(policy, config)).message).toContain('lists no signer');
  });
});

describe('templates', () => {
  it('expand once, and keep what is escaped', () => {
    expect(expandTemplate('a ${x} $${x} ${d:e} $x', { x: '${y}', 'd:e': '1' })).toBe(
      'a ${y} ${x} 1 $x',
    );
    expect(failure(() => expandTemplate('${comit}', { commit: 'c' }))).toMatchObject({
      code: 'TEMPLATE_INVALID',
      message: expect.stringContaining('did you mean "commit"?'),
    });
    expect(failure(() => expandTemplate('${toString}', {})).code).toBe('TEMPLATE_INVALID');
  });
});

describe('the JSON Schemas', () => {
  it('have keys as in YAML, a description for each key, and refuse others', () => {
    const text = JSON.stringify([configJsonSchema(), policyJsonSchema()]);
    for (const key of ['desired-state', 'not-author', 'admin-bypass', 'body-contains', 'one-of'])
      expect(text).toContain(`"${key}":`);
    expect(text).not.toContain('Milliseconds');
    expect(configJsonSchema()).toMatchObject({
      required: ['version', 'application', 'images'],
      additionalProperties: false,
    });
  });
});
