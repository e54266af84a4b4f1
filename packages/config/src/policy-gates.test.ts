import { describe, expect, it } from '@jest/globals';
import { generateKeyPairSync } from 'node:crypto';
import { isWaybillError } from '@waybill/core';
import { environmentOf, parsePolicy, type Environment, type Policy } from './index.ts';

const pem = (): string =>
  generateKeyPairSync('ed25519')
    .publicKey.export({ type: 'spki', format: 'pem' })
    .toString()
    .trim()
    .split('\n')
    .map((line) => `      ${line}`)
    .join('\n');
const holder = (name: string, more = ''): string =>
  `  - name: ${name}\n    key: |\n${pem()}\n${more}`;

const stateOf = (name: string): string =>
  `desired-state: [{ file: ${name}/deploy.env, format: dotenv, images: { app: APP_IMAGE } }]`;

/** A policy of two environments, production with these lines, and these lines at the top level. */
function policyText(production: readonly string[], top = ''): string {
  return `version: 1
environments:
  - name: staging
    url: http://127.0.0.1:1
    ${stateOf('staging')}
  - name: production
    url: http://127.0.0.1:2
    ${stateOf('production')}
${production.map((line) => `    ${line}\n`).join('')}${top}`;
}

const policyOf = (production: readonly string[], top?: string): Policy =>
  parsePolicy(policyText(production, top), 'waybill-policy.yaml');
const productionOf = (...lines: readonly string[]): Environment =>
  environmentOf(policyOf(lines), 'production');

/** The message of the refusal; the first line that was added stands on line 9. */
function refusalOf(production: readonly string[], top?: string): string {
  try {
    policyOf(production, top);
  } catch (error) {
    if (isWaybillError(error, 'CONFIG_INVALID')) return error.message;
    throw error;
  }
  throw new Error('expected a refusal');
}

const window = (change: Readonly<Record<string, string>>): string => {
  const fields = { name: 'weekend', cron: '"0 16 * * FRI"', for: '62h', zone: 'Europe/Berlin' };
  const written = Object.entries({ ...fields, ...change }).map(
    ([key, value]) => `${key}: ${value}`,
  );
  return `freeze: [{ ${written.join(', ')} }]`;
};

describe('the gates of an environment', () => {
  it('ask for nothing where the policy says nothing; a freeze then holds against everybody, a hold does not', () => {
    const production = productionOf();
    expect(production).toMatchObject({
      freeze: [],
      overrides: { freeze: 'refused', hold: 'allowed' },
      rollback: 'manual',
    });
    expect(production).not.toHaveProperty('soakMilliseconds');
    expect(production).not.toHaveProperty('scan');
  });

  it('are read in full', () => {
    const production = productionOf(
      'soak: 24h',
      window({ reason: 'nobody is there' }),
      'overrides: { freeze: allowed, hold: refused }',
      'rollback: automatic',
      'scan: { block: [critical, high], max-age: 7d }',
    );
    expect(production).toMatchObject({
      soakMilliseconds: 86_400_000,
      freeze: [
        {
          name: 'weekend',
          cron: '0 16 * * FRI',
          forMilliseconds: 223_200_000,
          zone: 'Europe/Berlin',
          reason: 'nobody is there',
        },
      ],
      overrides: { freeze: 'allowed', hold: 'refused' },
      rollback: 'automatic',
      scan: { block: ['critical', 'high'], unknown: 'blocked', maxAgeMilliseconds: 604_800_000 },
    });
  });

  it.each([
    '* * * * *',
    '*/15 9-17 * * MON-FRI',
    '0 0 L * *',
    '0 0 1,15,L * *',
    '30 2 29 2 *',
    '0 0 31 JAN,mar *',
    '0 0 31 2 5',
    '0 0 * * 7',
    '5-55/10 * * * sun',
  ])('take the beginnings %j', (cron) => {
    expect(productionOf(window({ cron: JSON.stringify(cron) })).freeze[0]?.cron).toBe(cron);
  });

  it.each<[string, string, string]>([
    ['a minute too far', '60 * * * *', 'expected 0 to 59 for the minute'],
    ['a day that never comes', '0 0 30 2 *', 'expected a day that comes, found day 30 of month 2'],
    ['a 31st of short months', '0 0 31 APR,JUN *', 'expected a day that comes'],
    ['seconds', '0 0 0 * * *', 'expected five fields'],
    ['a nickname', '@weekly', 'expected five fields'],
    ['nothing', '', 'found 0'],
    [
      'a range that goes back',
      '0 18 * * FRI-MON',
      'expected 0 to 7 or SUN, MON, … for the day of the week',
    ],
    ['a number with a step', '5/10 * * * *', 'for the minute'],
    ['a step of none', '*/0 * * * *', 'for the minute'],
    ['a step past the end', '* */25 * * *', 'for the hour'],
    ['an empty item', '0 0 1,, * *', 'for the day of the month'],
    ['an unknown name', '0 0 * * FRE', 'found "FRE"'],
    ['the last of what has none', 'L * * * *', 'for the minute'],
  ])('refuse %s, with its place', (_, cron, expected) => {
    const message = refusalOf([window({ cron: JSON.stringify(cron) })]);
    expect(message).toMatch(/^waybill-policy\.yaml:9:\d+: environments\[1\]\.freeze\[0\]\.cron: /);
    expect(message).toContain(expected);
  });

  it.each<[string, readonly string[], string]>([
    [
      'a zone that there is not',
      [window({ zone: 'Europe/Atlantis' })],
      '9:69: environments[1].freeze[0].zone: expected a time zone',
    ],
    [
      'an offset for a zone',
      [window({ zone: '"+01:00"' })],
      'expected a time zone of the IANA database',
    ],
    ['an empty zone', [window({ zone: '""' })], 'expected a time zone'],
    ['a window without an end', [window({ for: '0s' })], 'freeze[0].for: expected a duration'],
    ['a window of years', [window({ for: '400d' })], 'freeze[0].for: expected at most 366d'],
    [
      'two windows of one name',
      [
        'freeze:',
        ...['6', '7'].map((day) => `  - { name: x, cron: "0 0 * * ${day}", for: 1h, zone: UTC }`),
      ],
      '11:17: two of the windows have the name "x"',
    ],
    ['a soak of no length', ['soak: "1"'], '9:11: environments[1].soak: expected a duration'],
    [
      'a soak after nothing',
      ['after: none', 'soak: 1h'],
      '10:11: nothing comes before "production"',
    ],
    [
      'an override that is a yes',
      ['overrides: { freeze: true }'],
      'overrides.freeze: expected one of refused, allowed, found the value true',
    ],
    [
      'a gate that nobody overrides',
      ['overrides: { signature: allowed }'],
      'unknown key "signature"',
    ],
    ['a rollback by chance', ['rollback: auto'], 'expected one of manual, automatic, found "auto"'],
    [
      'a scan that blocks nothing',
      ['scan: { block: [] }'],
      'scan.block: expected at least 1 entries',
    ],
    [
      'a severity that there is not',
      ['scan: { block: [severe] }'],
      'scan.block[0]: expected one of critical, high, medium, low',
    ],
    [
      'a review of a proposal that is never made',
      ['approval: { given: ops-pull-request }'],
      'say "delivery: pull-request"',
    ],
    [
      'more reviews than reviewers',
      ['approval: { given: pull-request, by: [ada, Ada], required: 2 }'],
      '2 approvals are required',
    ],
    [
      'a bypass of a review that we count',
      ['approval: { given: pull-request, admin-bypass: allowed }'],
      '"admin-bypass" counts with "given: environment" only',
    ],
  ])('refuse %s', (_, lines, expected) => {
    expect(refusalOf(lines)).toContain(expected);
  });
});

describe('the signatures of the ledger', () => {
  it("are those of the policy's signers, and required as soon as there are some", () => {
    expect(policyOf([]).ledger).toEqual({ signatures: 'optional', signers: [] });
    const { ledger, signers } = policyOf([], `signers:\n${holder('release')}`);
    expect(ledger).toEqual({ signatures: 'required', signers });
  });

  it('may be of a list of their own, each for some environments', () => {
    const own = `ledger:\n  signatures: optional\n  signers:\n${holder('deploy', '    environments: [production]\n').replace(/^/gm, '  ')}`;
    const { ledger } = policyOf([], `signers:\n${holder('release')}${own}`);
    expect(ledger).toMatchObject({
      signatures: 'optional',
      signers: [{ name: 'deploy', environments: ['production'] }],
    });
  });

  it.each<[string, string, string]>([
    ['nobody', 'ledger: { signatures: required }\n', 'nobody may sign them'],
    [
      'an empty list',
      `signers:\n${holder('release')}ledger: { signatures: required, signers: [] }\n`,
      'nobody may sign them',
    ],
    [
      'an environment that there is not',
      `ledger:\n  signers:\n${holder('deploy', '    environments: [prodution]\n').replace(/^/gm, '  ')}`,
      'there is no environment "prodution"; did you mean "production"?',
    ],
    [
      'one name twice',
      `ledger:\n  signers:\n${(holder('deploy') + holder('deploy')).replace(/^/gm, '  ')}`,
      'two of the signers have the name "deploy"',
    ],
  ])('are refused of %s', (_, top, expected) => {
    expect(refusalOf([], top)).toContain(expected);
  });
});
