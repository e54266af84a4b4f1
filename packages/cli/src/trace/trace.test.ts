import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { digestOf, releaseTag } from '@waybill/core';
import { blobFromBytes, createRegistryClient, mediaTypes } from '@waybill/oci';
import { attachWaybill, keySigner, keyStatementSigner } from '@waybill/supply-chain';
import { withQuestions, type Questions } from '../testing/questions.ts';
import type { RecordedSystem } from '../testing/recorded-system.ts';

let questions: Questions;
let system: RecordedSystem;

withQuestions((opened) => {
  questions = opened;
  ({ system } = opened);
});

const ask: Questions['ask'] = (...question) => questions.ask(...question);
const askForJson: Questions['askForJson'] = (words) => questions.askForJson(words);
const short = (index: number): string => system.commits[index]?.slice(0, 12) ?? '';
const id = (name: string): string => system.ids.get(name) ?? '';

describe('waybill trace', () => {
  it('finds by commit, tag, digest, ops commit, run and deployment', async () => {
    const [first = ''] = system.commits;
    const written = execFileSync('git', [
      '-C',
      system.ops,
      'log',
      '--format=%H',
      '--',
      'production/deploy.env',
    ])
      .toString()
      .trim()
      .split('\n');
    const all = [id('back'), id('first to production'), id('first to staging')];
    for (const [word, expected] of [
      [first.slice(0, 7), all],
      [`sha-${first}`, all],
      [digestOf(`image of ${first}`), all],
      [`${questions.registry}/shop/app@${digestOf(`image of ${first}`)}`, all],
      [written[0] ?? '', [id('back')]],
      ['14', [id('second to production')]],
      ['14/1', [id('second to production')]],
      ['acme/shop 14', [id('second to production')]],
      [id('first to staging'), [id('first to staging')]],
    ] as const) {
      const found = await askForJson(['trace', word]);
      const deployments = expected.map((deployment) => ({ deployment }));
      expect({ word, found }).toMatchObject({ word, found: { traces: [{ deployments }] } });
    }
  }, 60_000);

  it('finds by the run of a release every commit that it released', async () => {
    const found = await askForJson(['trace', 'acme/shop 1/1']);
    expect(found).toMatchObject({ traces: [{}, {}, {}] });
  });

  it("works where the application's repository cannot be reached", async () => {
    const gone = { ...system, words: [...system.words] };
    gone.words[1] = `${system.application}.gone`;
    expect(await ask(['trace', short(0)], 0, gone)).toContain('→ production main@');
    expect(await ask(['history', '--limit', '1'], 0, gone)).toContain(id('waiting'));
    expect(await ask(['status'], 0, gone)).toMatch(/^production +next +.*not known/m);
    await ask(['trace', `sha-${'f'.repeat(40)}`], 1, gone);
  }, 60_000);

  it('knows nothing by another attempt, another repository, or a word of nobody', async () => {
    for (const word of [
      '14/2',
      'acme/other 14',
      'f'.repeat(40),
      '20200101T000000000Z-0123456789ab-c0de',
    ]) {
      expect(await ask(['trace', word], 1)).toBe('');
      expect(questions.problems()).toContain(`Nothing is known by "${word}"`);
    }
    await ask(['trace', ' '], 2);
  }, 60_000);

  it('traces a commit of the ops repository from git alone', async () => {
    const [, , , fourth = ''] = system.commits;
    const digest = digestOf('an image');
    const written = system.commit(
      system.ops,
      { 'staging/other.env': 'x' },
      `staging: shop\n\nWaybill-Application: shop\nWaybill-Environment: staging\nWaybill-Release: ${fourth}\nWaybill-Deployment: 20261121T000000000Z-0123456789ab-c0de\nWaybill-Digest: app@${digest}\n`,
    );
    for (const word of [written, written.slice(0, 9), fourth.slice(0, 9), digest]) {
      expect(await ask(['trace', word])).toMatch(
        new RegExp(
          `^${short(3)} → app@${digest.slice(0, 19)} → staging ${written.slice(0, 12)} → written by Ada .* → the ledger has no deployment 20261121T000000000Z`,
        ),
      );
    }
    // Trailers that lead to a record: the record speaks.
    const merge = system.commit(
      system.ops,
      { 'staging/other.env': 'y' },
      `Merge\n\nWaybill-Application: shop\nWaybill-Environment: staging\nWaybill-Release: ${fourth}\nWaybill-Deployment: ${id('back')}\n`,
    );
    expect(await askForJson(['trace', merge])).toMatchObject({
      traces: [{ deployments: [{ deployment: id('back') }] }],
      written: [],
    });
  }, 60_000);

  it('asks the registry for a tag or a digest, and believes a signed waybill alone', async () => {
    const [, , , , fifth] = system.commits;
    if (fifth === undefined) throw new Error('no such commit');
    const { signal } = new AbortController();
    const client = createRegistryClient({ registry: questions.registry, signal });
    const config = blobFromBytes(Buffer.from('{}'));
    await client.pushBlob('shop/app', config);
    const manifest = {
      schemaVersion: 2,
      mediaType: mediaTypes.ociManifest,
      config: { mediaType: mediaTypes.ociConfig, digest: config.digest, size: config.size },
      layers: [],
    };
    const bytes = Buffer.from(JSON.stringify(manifest));
    const { digest } = await client.pushManifest('shop/app', bytes, mediaTypes.ociManifest);
    await client.tag('shop/app', { digest }, releaseTag(fifth));
    const unsigned = await ask(['trace', digest]);
    expect(unsigned).toContain('is in the registry; whose it is cannot be said: WAYBILL_MISSING');

    const image = {
      ...{
        name: 'app',
        repository: `${questions.registry}/shop/app`,
        tag: releaseTag(fifth),
        digest,
      },
      ...{ mediaType: mediaTypes.ociManifest, size: bytes.byteLength },
    };
    await attachWaybill(
      () => client,
      {
        ...{ application: 'shop', commit: fifth, images: [image] },
        source: system.application.replace(/\.git$/, ''),
        builtBy: { repository: 'acme/shop', run: '1', attempt: 1, job: 'release', actor: 'ada' },
        createdAt: '2026-11-21T12:00:00.000Z',
      },
      keyStatementSigner(keySigner(system.keys.privateKey)),
    );
    for (const word of [
      digest,
      digest.slice(7),
      `sha-${fifth}`,
      `${questions.registry}/shop/app:sha-${fifth}`,
    ])
      expect(await ask(['trace', word])).toContain(
        `@${digest} → ${short(4)} of shop, by a waybill that release signed`,
      );
    await ask(['trace', `elsewhere.example/shop/app@${digest}`], 1);
  }, 60_000);

  it('draws a flowchart', async () => {
    const text = await ask(['trace', short(0), '--mermaid']);
    expect(text).toMatch(/^flowchart LR\n {2}n1\["commit [0-9a-f]{12}"\]\n/);
    expect(text.match(/production main@/g)).toHaveLength(2);
  });
});
