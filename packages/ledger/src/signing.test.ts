import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { encodeDocument, encodeSealed } from './documents.ts';
import { keyTrust } from './key-trust.ts';
import { environmentPath, releasePath } from './layout.ts';
import {
  newReleaseRecord,
  transition,
  type DeploymentRecord,
  type ReleaseRecord,
} from './record.ts';
import { signatureProblems, transitionStatement } from './signatures.ts';
import { openBench, type Bench } from './testing/bare-repository.ts';
import {
  builtOf,
  commit,
  digest,
  owner,
  publishedOf,
  releaseOf,
  signedOf,
} from './testing/samples.ts';
import {
  allDocuments,
  deliver,
  fieldsOf,
  headOf,
  keys,
  ledgerRef,
  push,
  readerOf,
  release,
  request,
  signer,
  signers,
  trust,
} from './testing/signed-ledger.ts';
import { deploymentWalk } from './testing/walk.ts';
import { verifyLedger } from './verify.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(async () => {
  await bench.close();
});

const optional = keyTrust({ signatures: 'optional', signers });
const other = releaseOf(commit('a'), 'mallory');

/** The claim of other images for the commit, with its chain and seal: only its signatures are wrong, or missing. */
async function forgedClaim(pair?: typeof keys.attacker): Promise<Buffer> {
  const context = { by: owner('7'), at: '2026-11-21T12:00:00.000Z' };
  let record: ReleaseRecord = newReleaseRecord('shop', commit('a'));
  record = transition(record, 'building', { phase: 'building', engine: 'buildx' }, context);
  record = transition(record, 'built', { phase: 'built', ...builtOf(other) }, context);
  record = transition(record, 'signed', { phase: 'signed', ...signedOf(other) }, context);
  const { images } = builtOf(other);
  record = transition(record, 'claimed', { phase: 'claimed', images }, context);
  if (pair === undefined) return encodeDocument(record);
  const transitions = await Promise.all(
    record.transitions.map(async (step) => {
      const { payloadType, payload } = transitionStatement(record, step);
      return { ...step, signature: await signer(pair).sign(payloadType, payload) };
    }),
  );
  return encodeDocument({ ...record, transitions });
}

describe('a run that writes', () => {
  it('without a key writes nothing where signatures are required, and says so before it pushes', async () => {
    const ledger = bench.ledger({ trust });
    await expect(
      ledger.claim(release.commit, builtOf(release), signedOf(release)),
    ).rejects.toMatchObject({ code: 'LEDGER_SIGNER_MISSING' });
    expect(await bench.repository.readRef(ledgerRef)).toBeUndefined();
  });

  it.each([
    ['of another environment', keys.staging],
    ['of an environment, for a release', keys.production],
    ['that nobody listed', keys.attacker],
  ])('with a key %s writes nothing that nobody would believe', async (which, pair) => {
    if (which === 'of another environment') await deliver(bench);
    const before = await bench.repository.readRef(ledgerRef);
    const ledger = bench.ledger({ trust, signer: signer(pair) });
    const write =
      which === 'of another environment'
        ? ledger.refuseDeployment(request('production'), {
            code: 'GATE_REFUSED',
            message: 'no',
            remedy: 'none',
            facts: {},
          })
        : ledger.claim(
            commit('b'),
            builtOf(releaseOf(commit('b'))),
            signedOf(releaseOf(commit('b'))),
          );
    await expect(write).rejects.toMatchObject({ code: 'LEDGER_SIGNER_REFUSED' });
    expect(await bench.repository.readRef(ledgerRef)).toBe(before);
  });

  it('does not adopt a claim that somebody forged, unsigned or with a key of their own', async () => {
    for (const [pair, code] of [
      [undefined, 'LEDGER_SIGNATURE_MISSING'],
      [keys.attacker, 'LEDGER_SIGNATURE_INVALID'],
      [keys.production, 'LEDGER_SIGNATURE_INVALID'],
    ] as const) {
      await push(bench, new Map([[releasePath('shop', commit('a')), await forgedClaim(pair)]]));
      const ledger = bench.ledger({ trust, signer: signer(keys.release) });
      await expect(
        ledger.claim(release.commit, builtOf(release), signedOf(release)),
      ).rejects.toMatchObject({ code });
    }
  });

  it('signs what it adds, and vouches for nothing that stood there unsigned', async () => {
    await bench.ledger().claim(release.commit, builtOf(release), signedOf(release));
    const ledger = bench.ledger({ trust: optional, signer: signer(keys.release) });
    await ledger.recordPublished(release.commit, publishedOf(release));
    const record = await readerOf(bench, optional).release(release.commit);
    expect(record?.transitions.map(({ to, signature }) => [to, signature !== undefined])).toEqual([
      ['building', false],
      ['built', false],
      ['signed', false],
      ['claimed', false],
      ['published', true],
    ]);
    await expect(readerOf(bench).release(release.commit)).rejects.toMatchObject({
      code: 'LEDGER_SIGNATURE_MISSING',
      message: expect.stringContaining('transition 1 (building)'),
    });
  });

  it('writes nothing anew where all is recorded, although no two signatures are the same', async () => {
    await deliver(bench);
    const before = await headOf(bench);
    const ledger = bench.ledger({ trust, signer: signer(keys.release) });
    const again = await ledger.claim(release.commit, builtOf(release), signedOf(release));
    expect([again.changed, await headOf(bench)]).toEqual([false, before]);
  });

  it('keeps a chain that is the same with and without signatures', async () => {
    await deliver(bench);
    for (const [path, document] of await allDocuments(bench)) {
      if (document.kind !== 'release' && document.kind !== 'deployment') continue;
      const transitions = document.transitions.map((step) => ({ ...step, signature: undefined }));
      await push(bench, new Map([[path, encodeSealed({ ...fieldsOf(document), transitions })]]));
    }
    const { problems } = await verifyLedger(bench.repository);
    expect(problems).toEqual([]);
  });
});

describe('where signatures are optional', () => {
  it('what is not signed is read, and a bad signature is refused', async () => {
    await push(bench, new Map([[releasePath('shop', commit('a')), await forgedClaim()]]));
    expect((await readerOf(bench, optional).release(commit('a')))?.transitions).toHaveLength(4);
    const bad = await forgedClaim(keys.attacker);
    await push(bench, new Map([[releasePath('shop', commit('a')), bad]]));
    await expect(readerOf(bench, optional).release(commit('a'))).rejects.toMatchObject({
      code: 'LEDGER_SIGNATURE_INVALID',
    });
  });
});

describe('a good signature in another place', () => {
  it('does not count: a record under another id, pointers of another environment', async () => {
    await deliver(bench);
    const documents = await allDocuments(bench);
    for (const [path, document] of documents) {
      if (document.kind === 'deployment' && document.environment === 'staging') {
        const id = `${document.id.slice(0, -4)}ffff`;
        const copied = encodeSealed({ ...fieldsOf(document), id });
        await push(bench, new Map([[path.replace(document.id, id), copied]]));
        await expect(readerOf(bench).deployment(id)).rejects.toMatchObject({
          code: expect.stringMatching(/^LEDGER_(SIGNATURE|RECORD)_INVALID$/),
        });
      }
      if (document.kind === 'environment' && document.environment === 'staging') {
        const copied = encodeSealed({ ...fieldsOf(document), environment: 'production' });
        await push(bench, new Map([[environmentPath('shop', 'production'), copied]]));
        await expect(readerOf(bench).environment('production')).rejects.toMatchObject({
          code: 'LEDGER_SIGNATURE_INVALID',
        });
      }
    }
  });
});

/** A record of a random walk, each step signed. */
async function signedWalk(record: DeploymentRecord): Promise<DeploymentRecord> {
  const key = signer(keys.production);
  const transitions = [];
  for (const step of record.transitions) {
    const { payloadType, payload } = transitionStatement(record, step);
    transitions.push({ ...step, signature: await key.sign(payloadType, payload) });
  }
  return { ...record, transitions };
}

describe('the signatures of any record', () => {
  it('count in their own places alone', async () => {
    await fc.assert(
      fc.asyncProperty(deploymentWalk, fc.nat(), fc.nat(), async (walk, from, to) => {
        const record = await signedWalk(walk);
        expect(signatureProblems(record, trust)).toEqual([]);
        const { length } = record.transitions;
        const [one, other] = [from % length, to % length];
        const moved = record.transitions.map((step, at) => {
          const source = at === one ? other : at === other ? one : at;
          const signature = record.transitions[source]?.signature;
          return signature === undefined ? step : { ...step, signature };
        });
        const problems = signatureProblems({ ...record, transitions: moved }, trust);
        expect(problems).toHaveLength(one === other ? 0 : 2);
      }),
      { numRuns: 60 },
    );
  });

  it('cover who, when and what: whatever is changed of a step is found', async () => {
    await fc.assert(
      fc.asyncProperty(
        deploymentWalk,
        fc.nat(),
        fc.constantFrom('at', 'by', 'evidence', 'previous'),
        async (walk, which, field) => {
          const record = await signedWalk(walk);
          const index = which % record.transitions.length;
          const changes = {
            at: '2031-01-01T00:00:00.000Z',
            by: owner('666'),
            previous: digest('another'),
            evidence: record.transitions[(index + 1) % record.transitions.length]?.evidence,
          };
          const transitions = record.transitions.map((step, at) =>
            at === index ? { ...step, [field]: changes[field] } : step,
          );
          const problems = signatureProblems({ ...record, transitions }, trust);
          expect(problems).toHaveLength(
            field === 'evidence' && record.transitions.length === 1 ? 0 : 1,
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});
