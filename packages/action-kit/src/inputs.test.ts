import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { isWaybillError, Secret } from '@waybill/core';
import { z } from 'zod';
import { defineAction } from './definition.ts';
import {
  booleanText,
  durationText,
  optionalCommitText,
  optionalDurationText,
  optionalJson,
  optionalSecret,
  optionalText,
  requiredText,
} from './input-schemas.ts';
import { readInputs } from './inputs.ts';

const definition = defineAction({
  name: 'try',
  title: 'Try',
  description: 'For this test.',
  inputs: {
    environment: { description: 'x', required: true, schema: requiredText },
    config: { description: 'x', default: 'waybill.yaml', schema: requiredText },
    restore: { description: 'x', default: 'true', schema: booleanText },
    timeout: { description: 'x', default: '5m', schema: durationText },
    patience: { description: 'x', default: '', schema: optionalDurationText },
    commit: { description: 'x', default: '', schema: optionalCommitText },
    note: { description: 'x', schema: optionalText },
    evidence: {
      description: 'x',
      default: '',
      schema: optionalJson(z.strictObject({ ran: z.boolean() })),
    },
    token: { description: 'x', default: '', secret: true, schema: optionalSecret },
    'signing-key': {
      description: 'x',
      default: '',
      secret: true,
      schema: optionalSecret.refine((key) => key?.reveal().startsWith('-----') !== false, {
        message: 'expected a PEM key',
      }),
    },
  },
  outputs: {},
  permissions: {},
});
type Inputs = ReturnType<typeof readInputs<typeof definition>>;

let written = '';
const before = { ...process.env };
beforeEach(() => {
  written = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written += String(text);
    return true;
  });
});
afterEach(() => {
  jest.restoreAllMocks();
  process.env = { ...before };
});

function read(given: Readonly<Record<string, string>>): Inputs {
  for (const [name, value] of Object.entries(given)) {
    process.env[`INPUT_${name.toUpperCase()}`] = value;
  }
  return readInputs(definition);
}

function refusal(given: Readonly<Record<string, string>>): { message: string; problems: unknown } {
  try {
    read(given);
  } catch (error) {
    if (!isWaybillError(error, 'ACTION_INPUT_INVALID')) throw error;
    return { message: error.message, problems: error.facts['problems'] };
  }
  throw new Error('the inputs were taken');
}

describe('readInputs', () => {
  it("takes the definition's defaults where the runner gave none", () => {
    expect(read({ environment: 'staging' })).toEqual({
      environment: 'staging',
      config: 'waybill.yaml',
      restore: true,
      summary: 'always',
      timeout: 300_000,
      patience: undefined,
      commit: undefined,
      note: undefined,
      evidence: undefined,
      token: undefined,
      'signing-key': undefined,
    });
  });

  it('takes what was given, trimmed, before any default', () => {
    const inputs = read({
      environment: ' staging\n',
      config: 'deploy/waybill.yaml',
      restore: 'false',
      timeout: '90s',
      patience: '1h',
      commit: 'a'.repeat(40),
      note: 'as is',
      evidence: '{"ran":true}',
    });
    expect(inputs).toMatchObject({
      environment: 'staging',
      config: 'deploy/waybill.yaml',
      restore: false,
      timeout: 90_000,
      patience: 3_600_000,
      commit: 'a'.repeat(40),
      note: 'as is',
      evidence: { ran: true },
    });
  });

  it('takes an empty value for none, as runners do', () => {
    expect(read({ environment: 'staging', config: '', restore: ' ' })).toMatchObject({
      config: 'waybill.yaml',
      restore: true,
    });
  });

  it.each(['', '  '])('refuses a required input that is %j', (environment) => {
    expect(refusal({ environment }).message).toBe(
      'try cannot start: `environment` is required and was not given.',
    );
  });

  it.each(['True', 'yes', '1', 'TRUE', 'treu'])('takes %j for no boolean', (restore) => {
    expect(refusal({ environment: 'x', restore }).message).toContain(
      `\`restore\`: expected \`true\` or \`false\`, found \`${restore}\``,
    );
  });

  it.each([
    ['timeout', 'soon', 'expected a duration such as 500ms, 30s, 5m, 2h'],
    ['patience', '5', 'expected a duration'],
    ['commit', 'main', 'expected a full commit id'],
    ['evidence', '{', 'expected JSON'],
    ['evidence', '{"ran":"yes"}', 'ran: '],
    ['evidence', '{"ran":true,"more":1}', 'Unrecognized key'],
  ])('refuses `%s: %s`', (name, value, message) => {
    const { problems } = refusal({ environment: 'x', [name]: value });
    expect(problems).toEqual([expect.stringContaining(`\`${name}\`: `)]);
    expect(problems).toEqual([expect.stringContaining(message)]);
  });

  it('names everything that does not fit in one error', () => {
    const { message, problems } = refusal({ restore: 'maybe', timeout: 'soon', evidence: '[' });
    expect(problems).toHaveLength(4);
    for (const name of ['environment', 'restore', 'timeout', 'evidence'])
      expect(message).toContain(`\`${name}\``);
  });

  it('shows no more than the beginning of a long value', () => {
    expect(refusal({ environment: 'x', timeout: 'y'.repeat(5000) }).message.length).toBeLessThan(
      400,
    );
  });

  it('makes a Secret of a credential', () => {
    const { token } = read({ environment: 'x', token: 'tok-value' });
    expect(token).toBeInstanceOf(Secret);
    expect(token?.reveal()).toBe('tok-value');
  });

  it('masks secrets line by line, and not the frame of a key', () => {
    const key =
      '-----BEGIN PRIVATE KEY-----\r\nMIGHAgEAMBMG\nByqGSM49%\nab\n-----END PRIVATE KEY-----';
    read({ environment: 'x', token: 'tok-value', 'signing-key': key });
    expect(written.split('\n').filter((line) => line !== '')).toEqual([
      '::add-mask::tok-value',
      '::add-mask::MIGHAgEAMBMG',
      '::add-mask::ByqGSM49%25',
    ]);
  });

  it('masks secrets before it complains of anything, and never shows them', () => {
    const { message, problems } = refusal({
      'signing-key': 'no-pem-at-all',
      token: 'tok-value',
      timeout: 'tok-value',
    });
    expect(written).toContain('::add-mask::no-pem-at-all');
    expect(written).toContain('::add-mask::tok-value');
    expect(message).toContain('`signing-key`: expected a PEM key');
    expect(JSON.stringify([message, problems])).not.toMatch(/no-pem-at-all|tok-value/);
  });
});

describe('defineAction', () => {
  it('adds the outputs that every action has, and lets nobody declare them twice', () => {
    expect(Object.keys(definition.outputs)).toEqual(['decision', 'code', 'result', 'failure']);
    expect(() =>
      defineAction({ ...definition, outputs: { result: { description: 'mine' } } }),
    ).toThrow('result');
  });
});
