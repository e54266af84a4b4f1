import { releaseSchema, timestamp, type CommitSha, type Digest, type Release } from '@waybill/core';
import {
  attachWaybill,
  readWaybill,
  signImage,
  verifyImage,
  type SignatureExpectation,
  type StatementSigner,
} from '@waybill/supply-chain';
import type { Connections } from '../connections.ts';
import { stageError } from '../error-codes.ts';
import { claimIn } from '../ledger-claims.ts';
import { connectLedger } from '../ledger-connection.ts';
import { descriptionToSign } from '../released-description.ts';
import { registryConnection, registryHost } from '../registry-connection.ts';
import { sourceOf } from '../source.ts';

/** The papers of one image. */
export interface ImagePapers {
  readonly name: string;
  readonly digest: Digest;
  readonly signature: Digest;
  readonly waybill: Digest;
  /** Whether nothing had to be attached. */
  readonly reused: boolean;
}

/** A release with all its papers. */
export interface CompletedRelease {
  readonly release: Release;
  readonly papers: readonly ImagePapers[];
  /** Whether anything was attached or recorded. */
  readonly changed: boolean;
}

/**
 * Completes a published release: a signature where one is missing, the waybill on every image, both verified
 * as promotion will, and `released` in the ledger. An image whose signing failed is completed, never rebuilt.
 * @param connections the systems of the release
 * @param request the commit and who signs
 * @throws RELEASE_NOT_FOUND, and what signing, the registry and the ledger throw
 */
export async function completeRelease(
  connections: Connections,
  request: { readonly commit: CommitSha; readonly signer: StatementSigner },
): Promise<CompletedRelease> {
  const { settings } = connections;
  const ledger = await connectLedger(connections);
  const claim = claimIn(await ledger.release(request.commit));
  if (claim?.published !== true) {
    throw stageError('RELEASE_NOT_FOUND', {
      message: `Expected a published release of commit ${request.commit} in the ledger, found ${claim === undefined ? 'none' : 'a claim that is not published yet'}.`,
      remedy: 'Run build-publish-image for this commit first; it goes on from where things stand.',
      facts: { commit: request.commit },
    });
  }
  const { application } = ledger;
  const release = releaseSchema.parse({
    application,
    commit: request.commit,
    images: claim.images,
  });
  const source = sourceOf(settings);
  const claims = { source, commit: request.commit, application };
  const registry = registryConnection(settings);
  const { signer } = request;
  settings.progress.phase('Signatures');
  const signatures = new Map<string, boolean>();
  for (const image of release.images) {
    const signature = await signImage(
      registry(registryHost(image.repository)),
      image,
      signer,
      claims,
    );
    signatures.set(image.name, signature.reused);
  }
  settings.progress.phase('Waybill');
  const description = await descriptionToSign(connections, request.commit);
  const head = await ledger.head();
  const attached = await attachWaybill(
    registry,
    {
      application,
      commit: request.commit,
      source,
      images: [...release.images],
      builtBy: settings.owner,
      ...(description === undefined ? {} : { description }),
      ...(head === undefined ? {} : { ledgerHead: head }),
      createdAt: timestamp(settings.clock),
    },
    signer,
  );
  settings.progress.phase('Verification, as promotion does it');
  const signers = await expectedSigners(connections, signer);
  const papers: ImagePapers[] = [];
  for (const image of release.images) {
    const client = registry(registryHost(image.repository));
    const signature = await verifyImage(client, image, { ...claims, signers });
    const waybill = await readWaybill(client, image, { ...claims, signers });
    const reused =
      (signatures.get(image.name) ?? false) &&
      (attached.find(({ name }) => name === image.name)?.reused ?? false);
    papers.push({
      name: image.name,
      digest: image.digest,
      signature: signature.signatureDigest,
      waybill: waybill.waybillDigest,
      reused,
    });
  }
  const recorded = await ledger.recordReleased(request.commit, {
    waybills: papers.map(({ name, digest, waybill }) => ({ name, digest, attestation: waybill })),
  });
  return { release, papers, changed: recorded.changed || papers.some(({ reused }) => !reused) };
}

/** Whose signature promotion will look for: the key that signed, or whom the policy allows where that was no key. */
async function expectedSigners(
  connections: Connections,
  { identity }: StatementSigner,
): Promise<SignatureExpectation['signers']> {
  if (identity.kind === 'key') return [{ name: 'this-release', key: identity.publicKey }];
  return (await connections.home.policy())?.signers ?? [];
}
