import { z } from 'zod';
import { canonicalJson, digestOf, type CommitSha } from '@waybill/core';
import { generateKeyPair, keySigner, type KeyPair } from '@waybill/supply-chain';
import { encodeDocument, type LedgerDocument } from '../documents.ts';
import { examine } from '../examine.ts';
import { keyLedgerSigner, keyTrust, type LedgerKeyHolder } from '../key-trust.ts';
import type { DeploymentRequest, LedgerReader, LedgerSigner } from '../ledger-interface.ts';
import { openLedgerReader } from '../reader.ts';
import type { Bench } from './bare-repository.ts';
import {
  builtOf,
  commit,
  deploymentSamples,
  planHash,
  publishedOf,
  releasedOf,
  releaseOf,
  signedOf,
} from './samples.ts';

/** One key for releases and every environment, one for each environment alone, and one that nobody listed. */
export const keys = {
  release: generateKeyPair(),
  staging: generateKeyPair('ed25519'),
  production: generateKeyPair(),
  attacker: generateKeyPair(),
};

const holder = (name: string, pair: KeyPair, environments?: string[]): LedgerKeyHolder => ({
  name,
  key: pair.publicKey,
  ...(environments === undefined ? {} : { environments }),
});

export const signers = [
  holder('release', keys.release),
  holder('staging', keys.staging, ['staging']),
  holder('production', keys.production, ['production']),
];

/** What the gates and the writers believe. */
export const trust = keyTrust({ signatures: 'required', signers });

/** Signs with one of `keys`. */
export const signer = (pair: KeyPair): LedgerSigner => keyLedgerSigner(keySigner(pair.privateKey));

export const ledgerRef = 'refs/heads/waybill/ledger';
export const release = releaseOf(commit('a'));

/** Asks for the release in an environment. */
export const request = (environment: string): DeploymentRequest => ({
  environment,
  delivery: 'direct',
  kind: 'promote',
  release,
  planHash,
  requestedBy: 'ada',
});

/** Writes, signed, what a whole path writes: a release, a deployment that was accepted, one that goes on. */
export async function deliver(bench: Bench): Promise<void> {
  const releases = bench.ledger({ trust, signer: signer(keys.release) });
  await releases.claim(release.commit, builtOf(release), signedOf(release));
  await releases.recordPublished(release.commit, publishedOf(release));
  await releases.recordReleased(release.commit, releasedOf(release));
  const staging = bench.ledger({ trust, signer: signer(keys.staging) });
  const first = await staging.startDeployment(request('staging'));
  const samples = deploymentSamples(first.deployment);
  await staging.advance(first.deployment.id, [
    { to: 'approved', evidence: samples.approved },
    { to: 'migrating', evidence: samples.migrating },
    { to: 'desired', evidence: samples.desired },
    { to: 'rolling-out', evidence: samples['rolling-out'] },
    { to: 'checking', evidence: samples.checking },
    { to: 'active', evidence: samples.active },
    { to: 'accepted', evidence: samples.accepted },
  ]);
  const production = bench.ledger({ trust, signer: signer(keys.production) });
  await production.startDeployment(request('production'));
}

/** Pushes files as anyone can who may push. */
export async function push(
  bench: Bench,
  files: ReadonlyMap<string, Uint8Array | null>,
): Promise<void> {
  const author = { name: 'mallory', email: 'mallory@example.test' };
  await bench.repository.update([
    {
      ref: ledgerRef,
      apply: () => Promise.resolve({ kind: 'commit', files, message: 'x', author }),
    },
  ]);
}

/** @returns the head of the ledger's branch */
export async function headOf({ repository }: Bench): Promise<CommitSha> {
  const head = await repository.readRef(ledgerRef);
  if (head === undefined) throw new Error('there is a ledger');
  return head;
}

/** @returns everything that stands in the ledger, by path */
export async function allDocuments(bench: Bench): Promise<ReadonlyMap<string, LedgerDocument>> {
  const head = await headOf(bench);
  const documents = new Map<string, LedgerDocument>();
  for (const path of await bench.repository.listFiles(head, '')) {
    const bytes = await bench.repository.readFile(head, path);
    const document = bytes === undefined ? undefined : examine(path, bytes).document;
    if (document !== undefined) documents.set(path, document);
  }
  return documents;
}

/** @returns a reader that believes what the gates believe */
export const readerOf = ({ repository }: Bench, by = trust): LedgerReader =>
  openLedgerReader({ repository, application: 'shop', trust: by });

/** Reads a document by itself, as gates do. */
export async function readBy(reader: LedgerReader, document: LedgerDocument): Promise<unknown> {
  if (document.kind === 'release') return reader.release(document.commit);
  if (document.kind === 'deployment') return reader.deployment(document.id);
  if (document.kind === 'environment') return reader.environment(document.environment);
  if (document.kind === 'lock') return reader.lock(document.environment);
  throw new Error(`nobody reads a ${document.kind} by itself`);
}

const stepForm = z.looseObject({
  to: z.string(),
  by: z.looseObject({ actor: z.string() }),
  previous: z.string(),
});
const fieldsForm = z.looseObject({ transitions: z.array(stepForm).optional() });

/** A document as its file holds it, without the seal. */
export type Fields = z.infer<typeof fieldsForm>;

/** @returns a document's fields, to be changed by hand */
export function fieldsOf(document: LedgerDocument): Fields {
  const { seal, ...fields } = fieldsForm.parse(JSON.parse(encodeDocument(document).toString()));
  if (seal === undefined) throw new Error('it has a seal');
  return fields;
}

/** Links the steps after one anew: what stands there is a chain that nobody broke. */
export function relinked(fields: Fields, from: number): Fields {
  const transitions = [...(fields.transitions ?? [])];
  for (let at = Math.max(from, 1); at < transitions.length; at += 1) {
    const [before, step] = [transitions[at - 1], transitions[at]];
    if (before === undefined || step === undefined) throw new Error('there is one');
    const previous = digestOf(canonicalJson({ ...before, signature: undefined }));
    transitions[at] = { ...step, previous };
  }
  return { ...fields, transitions };
}
