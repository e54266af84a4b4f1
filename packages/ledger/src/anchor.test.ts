import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { silentProgress, type CommitSha } from '@waybill/core';
import type { KeyPair } from '@waybill/supply-chain';
import { verifyAnchors, type Anchor } from './anchor.ts';
import { verifyHistory } from './append-only.ts';
import { encodeSealed, type LedgerDocument } from './documents.ts';
import { examine } from './examine.ts';
import type { SignedStatement } from './ledger-interface.ts';
import type { RecordSignature } from './record.ts';
import { documentStatement, transitionStatement } from './signatures.ts';
import { openBench, type Bench } from './testing/bare-repository.ts';
import { commit } from './testing/samples.ts';
import {
  allDocuments,
  deliver,
  fieldsOf,
  headOf,
  keys,
  ledgerRef,
  push,
  readerOf,
  relinked,
  request,
  signer,
  trust,
  type Fields,
} from './testing/signed-ledger.ts';
import { verifyLedger } from './verify.ts';

const options = { signal: new AbortController().signal, progress: silentProgress };

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
  await deliver(bench);
});
afterEach(async () => {
  await bench.close();
});

const anchor = (head: CommitSha, kind: Anchor['kind'] = 'waybill'): Anchor => ({
  kind,
  document: `the ${kind} of ${head}`,
  head,
});

const keyOf = (document: LedgerDocument): KeyPair => {
  if (!('environment' in document)) return keys.release;
  return document.environment === 'staging' ? keys.staging : keys.production;
};

/** Says that somebody else did everything, links it anew and signs it with the keys that count. */
async function rewritten(path: string, document: LedgerDocument): Promise<Buffer> {
  const fields = fieldsOf(document);
  const transitions = fields.transitions?.map((step) => ({
    ...step,
    by: { ...step.by, actor: 'mallory' },
  }));
  const changed: Fields = transitions === undefined ? fields : { ...fields, transitions };
  const bytes = encodeSealed(transitions === undefined ? changed : relinked(changed, 1));
  const { document: legal } = examine(path, bytes);
  if (legal === undefined) throw new Error('what is rewritten is legal');
  const key = signer(keyOf(legal));
  const sign = async ({ payloadType, payload }: SignedStatement): Promise<RecordSignature> => {
    return await key.sign(payloadType, payload);
  };
  if (legal.kind === 'release' || legal.kind === 'deployment') {
    const steps = [];
    for (const step of legal.transitions) {
      steps.push({ ...step, signature: await sign(transitionStatement(legal, step)) });
    }
    return encodeSealed({ ...legal, transitions: steps });
  }
  if (legal.kind !== 'environment' && legal.kind !== 'lock') return bytes;
  return encodeSealed({ ...legal, signature: await sign(documentStatement(legal)) });
}

/** Writes the whole ledger anew, with every key, and pushes over what stands there. */
async function rewriteEverything(): Promise<CommitSha> {
  const files = new Map<string, Uint8Array>();
  for (const [path, document] of await allDocuments(bench)) {
    files.set(path, await rewritten(path, document));
  }
  await bench.repository.deleteRef(ledgerRef);
  await push(bench, files);
  return headOf(bench);
}

describe('what stands outside the ledger', () => {
  it('agrees with a ledger that went on since', async () => {
    const before = await headOf(bench);
    const ledger = bench.ledger({ trust, signer: signer(keys.production) });
    await ledger.startDeployment(request('production'));
    await ledger.refuseDeployment(request('production'), {
      code: 'GATE_REFUSED',
      message: 'no',
      remedy: 'none',
      facts: {},
    });
    const head = await headOf(bench);
    expect(head).not.toBe(before);
    const found = await verifyAnchors(
      bench.repository,
      head,
      [anchor(before), anchor(head)],
      options,
    );
    expect(found.problems).toEqual([]);
    expect(found.checked).toMatchObject({ waybill: 2, approval: 0 });
  });

  it('finds a ledger that was rewritten and signed again as a whole, where nothing inside can', async () => {
    const outside = [anchor(await headOf(bench)), anchor(await headOf(bench), 'approval')];
    const head = await rewriteEverything();

    const { problems } = await verifyLedger(bench.repository, head, trust);
    const inside = await verifyHistory(bench.repository, head, { ...options, limit: 100, trust });
    expect([...problems, ...inside.problems]).toEqual([]);
    const read = await readerOf(bench).release(commit('a'));
    expect(read?.transitions.every(({ by }) => by.actor === 'mallory')).toBe(true);

    const found = await verifyAnchors(bench.repository, head, outside, options);
    expect(found.problems).toEqual(
      outside.map(({ document, head: old }) => ({
        path: document,
        code: 'anchor-contradicted',
        message: expect.stringMatching(new RegExp(`${old}.*${head}`)),
      })),
    );
  });

  it('finds a head that nobody has any more, and a ledger that is gone', async () => {
    const gone = commit('c');
    const head = await headOf(bench);
    const lost = await verifyAnchors(bench.repository, head, [anchor(gone, 'given')], options);
    expect(lost.problems.map(({ code }) => code)).toEqual(['anchor-contradicted']);
    const none = await verifyAnchors(bench.repository, undefined, [anchor(head)], options);
    expect(none.problems.map(({ code }) => code)).toEqual(['anchor-contradicted']);
  });
});
