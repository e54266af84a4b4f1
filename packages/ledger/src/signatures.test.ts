import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { KeyPair } from '@waybill/supply-chain';
import { encodeSealed, type LedgerDocument } from './documents.ts';
import { examine, pathOf } from './examine.ts';
import type { SignedStatement } from './ledger-interface.ts';
import type { RecordSignature } from './record.ts';
import { documentStatement, transitionStatement } from './signatures.ts';
import { openBench, type Bench } from './testing/bare-repository.ts';
import {
  allDocuments,
  deliver,
  fieldsOf,
  keys,
  push,
  readBy,
  readerOf,
  relinked,
  signer,
  trust,
  type Fields,
} from './testing/signed-ledger.ts';
import { verifyLedger } from './verify.ts';

type Method =
  'unsigned' | 'own-key' | 'borrowed-name' | 'kept' | 'moved' | 'elsewhere' | 'other-environment';

interface Scene {
  readonly path: string;
  readonly document: LedgerDocument;
  /** The step that is forged; none where the whole document is signed. */
  readonly index: number;
  /** A good signature of something else. */
  readonly donor: RecordSignature | undefined;
}

const changedBy = new Set<Method>(['own-key', 'borrowed-name', 'kept', 'other-environment']);

/** Forges one step or one document, by everything that a key is not needed for, or another key. */
async function forge({ path, document, index, donor }: Scene, method: Method): Promise<Buffer> {
  const fields = fieldsOf(document);
  const forged = { ...fields, ...(changedBy.has(method) ? changedFields(fields, index) : {}) };
  const linked = fields.transitions === undefined ? forged : relinked(forged, index);
  const bytes = encodeSealed(linked);
  const { document: legal } = examine(path, bytes);
  if (legal === undefined) throw new Error('only signatures can tell that it is forged');
  if (method === 'kept') return bytes;
  const sign = async (statement: SignedStatement): Promise<RecordSignature | undefined> => {
    if (method === 'unsigned') return undefined;
    if (method === 'moved' || method === 'elsewhere') return donor;
    const other = document.kind === 'release' ? keys.staging : otherKey(document);
    const pair = method === 'other-environment' ? other : keys.attacker;
    const made = await signer(pair).sign(statement.payloadType, statement.payload);
    return method === 'borrowed-name' ? { ...made, keyid: keys.release.keyId } : made;
  };
  if (legal.kind === 'release' || legal.kind === 'deployment') {
    const transitions = [];
    for (const [at, step] of legal.transitions.entries()) {
      const own = at < index ? step.signature : await sign(transitionStatement(legal, step));
      transitions.push({ ...step, signature: own });
    }
    return encodeSealed({ ...legal, transitions });
  }
  if (legal.kind !== 'environment' && legal.kind !== 'lock') throw new Error('it is signed');
  return encodeSealed({ ...legal, signature: await sign(documentStatement(legal)) });
}

function changedFields(fields: Fields, index: number): Fields {
  if (fields.transitions === undefined) {
    return 'owner' in fields
      ? { leaseUntil: '2099-01-01T00:00:00.000Z' }
      : { generation: 7, accepted: [] };
  }
  const transitions = fields.transitions.map((step, at) =>
    at === index ? { ...step, by: { ...step.by, actor: 'mallory' } } : step,
  );
  return { transitions };
}

function otherKey(document: LedgerDocument): KeyPair {
  const isStaging = 'environment' in document && document.environment === 'staging';
  return isStaging ? keys.production : keys.staging;
}

const methods: readonly Method[] = [
  'unsigned',
  'own-key',
  'borrowed-name',
  'kept',
  'moved',
  'elsewhere',
  'other-environment',
];

function donorOf(
  documents: ReadonlyMap<string, LedgerDocument>,
  document: LedgerDocument,
  method: Method,
  index: number,
): RecordSignature | undefined {
  if (method === 'moved' && 'transitions' in document) {
    return document.transitions[index - 1]?.signature;
  }
  const other = [...documents.values()].find((it) => it.kind === 'release' && it !== document);
  const elsewhere = other ?? [...documents.values()].find((it) => it.kind === 'deployment');
  return elsewhere !== undefined && 'transitions' in elsewhere
    ? elsewhere.transitions[0]?.signature
    : undefined;
}

describe('a ledger whose records are signed', () => {
  let bench: Bench;
  let documents: ReadonlyMap<string, LedgerDocument>;

  beforeAll(async () => {
    bench = await openBench();
    await deliver(bench);
    documents = await allDocuments(bench);
  });
  afterAll(async () => {
    await bench.close();
  });

  it('is believed as its writers wrote it, each step signed by the key of its environment', async () => {
    const { problems } = await verifyLedger(bench.repository, undefined, trust);
    expect(problems).toEqual([]);
    const parts = [...documents.values()].flatMap((document) =>
      document.kind === 'release' || document.kind === 'deployment'
        ? document.transitions.map(({ to, signature }) => [document.kind, to, signature?.keyid])
        : [],
    );
    expect(parts).toContainEqual(['release', 'claimed', keys.release.keyId]);
    expect(parts).toContainEqual(['deployment', 'accepted', keys.staging.keyId]);
    expect(parts.every(([, , keyid]) => keyid !== undefined)).toBe(true);
  });

  it.each(methods)(
    'is refused in every part that somebody forged who may push (%s), by who reads it and by verify',
    async (method) => {
      const files = new Map<string, Uint8Array>();
      const forged: LedgerDocument[] = [];
      for (const [path, document] of documents) {
        if (document.kind === 'ledger') continue;
        const steps = 'transitions' in document ? document.transitions.length : 1;
        // What is moved is the signature of the step before: of the same record, and good there.
        if (method === 'moved' && steps < 2) continue;
        const index = method === 'moved' ? steps - 1 : Math.floor(steps / 2);
        const donor = donorOf(documents, document, method, index);
        files.set(path, await forge({ path, document, index, donor }, method));
        forged.push(document);
      }
      const copy = await bench.copy();
      try {
        await push(copy, files);
        const code = method === 'unsigned' ? 'MISSING' : 'INVALID';
        for (const document of forged) {
          await expect(readBy(readerOf(copy), document)).rejects.toMatchObject({
            code: `LEDGER_SIGNATURE_${code}`,
            message: expect.stringContaining(pathOf(document)),
          });
        }
        const { problems } = await verifyLedger(copy.repository, undefined, trust);
        const found = problems.filter((it) => it.code === `signature-${code.toLowerCase()}`);
        expect([...new Set(found.map(({ path }) => path))].sort()).toEqual(
          [...files.keys()].sort(),
        );
      } finally {
        await copy.close();
      }
    },
  );
});
