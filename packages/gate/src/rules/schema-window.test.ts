import { describe, expect, it } from '@jest/globals';
import { parsePolicy } from '@waybill/config';
import { known, unknown } from '../fact.ts';
import { isRefused, type GateResult } from '../gate.ts';
import type { PromotionFacts } from '../promotion-facts.ts';
import type { SchemaFacts, SchemaMove } from '../rollback-facts.ts';
import { commit, goodFacts, goodRollback } from '../testing/samples.ts';
import { releaseGate } from './release.ts';
import { schemaWindowGate } from './schema-window.ts';

const move = (from: string | null, to: string, compatibleFrom?: string): SchemaMove => ({
  deployment: '20261120T000000000Z-bbbbbbbbbbbb-c0de',
  commit: commit('b'),
  from,
  to,
  compatibleFrom,
});
const schema = (change: Partial<SchemaFacts>): PromotionFacts => ({
  ...goodRollback(),
  schema: known({ now: '3', target: '1', moves: [], unrecorded: [], ...change }),
});
const said = (result: GateResult): string =>
  'skipped' in result ? 'skipped' : isRefused(result) ? result.code : 'allowed';
const lost = unknown(new Error('the ledger is away'));

describe('the gate schema-window', () => {
  it.each<[string, PromotionFacts, string]>([
    ['a promotion', goodFacts(), 'skipped'],
    ['no migration at all', schema({ now: undefined, target: undefined }), 'skipped'],
    ['no migration since', schema({ now: '3', target: '3' }), 'allowed'],
    [
      'a schema that went there and back',
      schema({ now: '1', moves: [move('2', '1'), move('1', '2')] }),
      'allowed',
    ],
    ['a move that declares nothing', schema({ moves: [move('1', '3')] }), 'GATE_SCHEMA_WINDOW'],
    ['a move that works with the target', schema({ moves: [move('1', '3', '1')] }), 'allowed'],
    [
      'a move that works with older ones too',
      schema({ target: '10', moves: [move('10', '11', '9')] }),
      'allowed',
    ],
    [
      'a move that works with newer ones alone',
      schema({ moves: [move('1', '3', '2')] }),
      'GATE_SCHEMA_WINDOW',
    ],
    [
      'one of two moves that does not work with it',
      schema({ moves: [move('2', '3', '1'), move('1', '2', '2')] }),
      'GATE_SCHEMA_WINDOW',
    ],
    [
      'versions without an order',
      schema({ target: 'a1', moves: [move('a1', 'b2', 'a0')] }),
      'GATE_SCHEMA_WINDOW',
    ],
    [
      'the very version that is declared',
      schema({ target: 'a1', moves: [move('a1', 'b2', 'a1')] }),
      'allowed',
    ],
    [
      'a target before there was a schema',
      schema({ target: null, moves: [move(null, '3', '1')] }),
      'GATE_SCHEMA_WINDOW',
    ],
    [
      'a target of no known version',
      schema({ target: undefined, moves: [move('2', '3', '1')] }),
      'GATE_SCHEMA_WINDOW',
    ],
    [
      'a migration of which no record says how it ended',
      schema({ now: '1', unrecorded: [{ deployment: 'd', commit: commit('b') }] }),
      'GATE_SCHEMA_WINDOW',
    ],
    ['a ledger that cannot be read', { ...goodRollback(), schema: lost }, 'GATE_UNKNOWN'],
    ['nobody who asked', { ...goodRollback(), schema: undefined }, 'GATE_UNKNOWN'],
  ])('of %s', (_, facts, expected) => {
    expect(said(schemaWindowGate(facts))).toBe(expected);
  });

  it('names both versions, the release that moved the schema, and what to do', () => {
    const refused = schemaWindowGate(schema({ moves: [move('1', '3', '2')] }));
    expect(refused).toMatchObject({
      message: expect.stringMatching(
        /version 3; it ran on version 1\. The release of b{40} .* from 1 to 3, and declares `compatible-from: 2`/,
      ),
      remedy: expect.stringContaining('`migrations.compatible-from`'),
      facts: { schema: '3', target: '1', commit: commit('b'), compatibleFrom: '2' },
    });
  });
});

describe('the gate release, of a rollback', () => {
  const description = { file: 'waybill.yaml', from: 'waybill', ready: true, smoke: [] } as const;
  it.each<[string, PromotionFacts['description'], string]>([
    ['a description in its waybill', known(description), 'allowed'],
    [
      'one that declares no `ready`',
      known({ ...description, ready: false }),
      'GATE_DESCRIPTION_MISSING',
    ],
    ['none anywhere', { ...lost, code: 'DESCRIPTION_MISSING' }, 'GATE_DESCRIPTION_MISSING'],
    ['one that cannot be read', lost, 'GATE_UNKNOWN'],
    ['one that nobody asked for', undefined, 'GATE_UNKNOWN'],
  ])('with %s', (_, found, expected) => {
    expect(said(releaseGate({ ...goodRollback(), description: found }))).toBe(expected);
  });

  it('needs no `ready` where a cluster tells which digests run', () => {
    const written = {
      name: 'production',
      url: 'https://shop.example.org',
      target: { kind: 'kubernetes', namespace: 'shop', workloads: ['Deployment/app'] },
      'desired-state': [{ file: 'a.env', format: 'dotenv', images: { app: 'APP_IMAGE' } }],
    };
    const { environments } = parsePolicy(
      JSON.stringify({ version: 1, environments: [written] }),
      'waybill-policy.yaml',
    );
    const facts = { ...goodRollback(), description: known({ ...description, ready: false }) };
    expect(said(releaseGate({ ...facts, environment: known(environments[0]) }))).toBe('allowed');
    expect(said(releaseGate({ ...facts, environment: known(undefined) }))).toBe(
      'GATE_DESCRIPTION_MISSING',
    );
  });
});
