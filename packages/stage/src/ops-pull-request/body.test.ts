import { describe, expect, it } from '@jest/globals';
import { commitShaSchema, releaseSchema } from '@waybill/core';
import { known, unknown } from '@waybill/gate';
import { environmentOf } from '@waybill/gate/testing/samples';
import type { DeploymentRecord } from '@waybill/ledger';
import { parseApplicationConfig } from '@waybill/config';
import fc from 'fast-check';
import type { BodyFacts } from './body-facts.ts';
import { ownPartEnds, peoplesPart, proposalBody } from './body.ts';
import { codeBlock, inCell, inCode } from '@waybill/core/markdown';

const sha = (digit: string): ReturnType<typeof commitShaSchema.parse> =>
  commitShaSchema.parse(digit.repeat(40));
const release = releaseSchema.parse({
  ...{ application: 'shop', commit: sha('a') },
  images: [
    {
      ...{
        name: 'app',
        repository: 'registry.example.org/acme/shop',
        tag: `sha-${'a'.repeat(40)}`,
      },
      ...{ digest: `sha256:${'1'.repeat(64)}`, mediaType: 'application/x', size: 1 },
    },
  ],
});
const [digest] = release.images.map((image) => image.digest);
if (digest === undefined) throw new Error('a release has images');
const record: DeploymentRecord = {
  ...{ schema: '1.0', kind: 'deployment', id: '20261121T120000000Z-aaaaaaaaaaaa-c0de' },
  ...{ application: 'shop', environment: 'production', delivery: 'pull-request' },
  ...{ commit: release.commit, release },
  transitions: [
    {
      ...{ to: 'requested', at: '2026-11-21T12:00:00.000Z', previous: digest },
      by: { repository: 'acme/shop', run: '1', attempt: 1, job: 'deploy', actor: 'dana' },
      evidence: {
        ...{ phase: 'requested', kind: 'promote', requestedBy: 'dana' },
        images: release.images.map(({ name, digest }) => ({ name, digest })),
        planHash: digest,
      },
    },
  ],
};
const lost = unknown(new Error('Expected @eve to answer;\n<b>nobody</b> did.'));
const description =
  'version: 1\napplication: shop\nimages:\n  - name: app\n    repository: registry.example.org/acme/shop\n    assemble: { layers: [{ from: src, to: /app }] }\n';
const config = parseApplicationConfig(description, 'waybill.yaml');

function factsOf(change: Partial<BodyFacts> = {}): BodyFacts {
  return {
    ...{ record, release, config, changes: [], active: undefined, schema: undefined },
    environment: environmentOf({ delivery: 'pull-request' }),
    images: release.images.map((image) => ({
      ...{ image, runs: undefined, tag: known(image.digest), signature: lost, waybill: lost },
    })),
    ...{ commits: known(undefined), migrations: known(undefined), manifests: known(undefined) },
    links: { commit: undefined, compare: undefined },
    ...change,
  };
}

describe('the body of a proposal', () => {
  it('says when an application migrates that does so when it starts', () => {
    const startup = parseApplicationConfig(
      `${description}migrations: { engine: startup, version: { path: /health, json: /schema }, expects: '2' }\n`,
      'waybill.yaml',
    );
    const facts = { migrations: known(['db/migrations/2.sql']), active: record };
    const body = (change: Partial<BodyFacts>): string =>
      proposalBody(factsOf({ ...facts, ...change }), undefined, undefined);
    expect(body({ config: startup })).toContain('1 new file(s). The application migrates when it');
    expect(body({})).toContain('1 new file(s). Waybill runs none here');
  });

  it('has every section, also where nothing is known', () => {
    const body = proposalBody(
      factsOf({ commits: lost, migrations: lost, manifests: lost }),
      undefined,
      undefined,
    );
    expect([...body.matchAll(/^### (.*)$/gm)]).toHaveLength(10);
    expect(body.match(/could not be learned/g)?.length).toBeGreaterThanOrEqual(6);
    // What an error quotes calls nobody, and is no HTML.
    expect(body).not.toMatch(/@eve|<b>/);
  });

  it('keeps what people wrote below it, whatever that is, and is the same twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const people = text.replaceAll('\r', '').trim();
        const first = proposalBody(factsOf(), undefined, undefined);
        const edited = `${first}\n\n${people}\n`.replaceAll('\n', '\r\n');
        const second = proposalBody(factsOf({ commits: lost }), undefined, edited);
        expect(peoplesPart(second)).toBe(people);
        expect(second).toContain('could not be learned');
        expect(proposalBody(factsOf({ commits: lost }), undefined, second)).toBe(second);
      }),
      { numRuns: 50 },
    );
  });

  it('fits a forge, whatever is to be told, and says what was cut', () => {
    const line = '+  value: "it is longer than it looks"\n';
    const text = line.repeat(5000);
    const people = 'x'.repeat(20_000);
    const body = proposalBody(
      factsOf({ manifests: known({ text, cut: false }) }),
      undefined,
      `${ownPartEnds}\n${people}`,
    );
    expect(body.length).toBeLessThan(62_000);
    expect(body).toContain('More changes than are shown here');
    expect(body).toContain('### How to come back');
    expect(peoplesPart(body)).toBe(people);
  });
});

describe('a text from outside', () => {
  it('stands in code: no run of backticks ends it, and no line', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const code = inCode(text);
        const fence = /^`+/.exec(code)?.[0] ?? '';
        expect(code).not.toMatch(/[\n\r]/);
        expect(code.endsWith(fence)).toBe(true);
        const inner = code.slice(fence.length, -fence.length);
        expect([...inner.matchAll(/`+/g)].map(([run]) => run)).not.toContain(fence);
        expect(inCell(text).replaceAll('\\|', '')).not.toContain('|');
      }),
      { numRuns: 200 },
    );
  });

  it('stands in a block that it cannot end', () => {
    const block = codeBlock('a\n```\n````\nb', 'diff');
    expect(block.split('\n')[0]).toBe('`````diff');
    expect(block.endsWith('\n`````')).toBe(true);
  });
});
