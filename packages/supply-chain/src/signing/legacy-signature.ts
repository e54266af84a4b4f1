import { canonicalJson, digestOf, isWaybillError, type Digest } from '@waybill/core';
import { blobFromBytes, mediaTypes, type Descriptor, type RegistryClient } from '@waybill/oci';
import { repositoryPath, type AttestedImage } from '../attached-statement.ts';
import { supplyChainError } from '../error-codes.ts';
import { publicKeyVerifier } from '../keys.ts';
import type { SignatureClaims } from '../signature-claims.ts';
import { parseSigstoreBundle, type LogEntry } from '../sigstore/bundle-format.ts';
import type { StatementSigner } from './statement-signer.ts';
import { certificatePem } from './first-log-version.ts';

/** The older format of an image's signature, as cosign 2 looks for it (cosign, specs/SIGNATURE_SPEC.md). */
export interface LegacySignature {
  /** `sha256-<hex>.sig`. */
  readonly tag: string;
  /** The manifest that the tag points at. */
  readonly digest: Digest;
  /** Whether it was there: then nothing was pushed. */
  readonly reused: boolean;
}

const payloadMediaType = 'application/vnd.dev.cosign.simplesigning.v1+json';
const signatureAnnotation = 'dev.cosignproject.cosign/signature';
const certificateAnnotation = 'dev.sigstore.cosign/certificate';

/** A manifest of more signatures than this was not written by anybody who signs. */
const maximumSignatures = 64;

/**
 * Writes the signature of an image also where older readers look: a manifest under a tag made of the digest, one
 * layer a signature. Signatures of others stay. Waybill itself believes the bundle alone.
 * @param client the client of the image's registry
 * @param image the image, in the registry
 * @param signer who signs
 * @param claims whose code the image is made of; `cosign verify -a` reads them
 * @returns the tag and what it points at
 * @throws ENVELOPE_INVALID where something else is under the tag, and what the signer and the registry's client throw
 */
export async function writeLegacySignature(
  client: RegistryClient,
  image: AttestedImage,
  signer: StatementSigner,
  claims: SignatureClaims,
): Promise<LegacySignature> {
  const path = repositoryPath(image.repository);
  const tag = `${image.digest.replace(':', '-')}.sig`;
  const payload = payloadOf(image, claims);
  const existing = await signaturesUnder(client, path, tag);
  if (existing?.layers.some((layer) => isOwn(layer, payload, signer)) === true) {
    return { tag, digest: existing.digest, reused: true };
  }
  const annotations = annotationsOf(await signer.messageBundle(payload));
  const own = {
    mediaType: payloadMediaType,
    ...(await pushed(client, path, payload)),
    annotations,
  };
  const layers = [...(existing?.layers ?? []), own];
  const config = Buffer.from(canonicalJson(configOf(layers)));
  const manifest = {
    schemaVersion: 2,
    mediaType: mediaTypes.ociManifest,
    config: { mediaType: mediaTypes.ociConfig, ...(await pushed(client, path, config)) },
    layers,
  };
  const bytes = Buffer.from(canonicalJson(manifest));
  const { digest } = await client.pushManifest(path, bytes, mediaTypes.ociManifest);
  await client.tag(path, { digest }, tag);
  return { tag, digest, reused: false };
}

/** The signed text: equal for equal claims, so that a re-run finds its own (containers/image, "simple signing"). */
function payloadOf({ repository, digest }: AttestedImage, claims: SignatureClaims): Buffer {
  return Buffer.from(
    canonicalJson({
      critical: {
        identity: { 'docker-reference': repository },
        image: { 'docker-manifest-digest': digest },
        type: 'cosign container image signature',
      },
      optional: {
        'waybill.application': claims.application,
        'waybill.commit': claims.commit,
        'waybill.source': claims.source,
      },
    }),
  );
}

async function signaturesUnder(
  client: RegistryClient,
  path: string,
  tag: string,
): Promise<{ readonly digest: Digest; readonly layers: readonly Descriptor[] } | undefined> {
  const found = await client.readManifest(path, tag).catch((error: unknown) => {
    if (isWaybillError(error, 'OCI_NOT_FOUND')) return undefined;
    throw error;
  });
  if (found === undefined) return undefined;
  const { manifest, descriptor } = found;
  if ('layers' in manifest && manifest.layers.length < maximumSignatures) {
    return { digest: descriptor.digest, layers: manifest.layers };
  }
  throw supplyChainError('ENVELOPE_INVALID', {
    message: `Expected a manifest of fewer than ${String(maximumSignatures)} signatures under the tag ${tag} of ${path}; found another one.`,
    remedy: 'Find out who wrote it, delete the tag in the registry, and run this again.',
    facts: { repository: path, tag },
  });
}

/** A signature with a certificate is told from others by the claims that it signs; who reads it verifies the rest. */
function isOwn(layer: Descriptor, payload: Buffer, { identity }: StatementSigner): boolean {
  if (layer.digest !== digestOf(payload)) return false;
  if (identity.kind === 'keyless') return layer.annotations?.[certificateAnnotation] !== undefined;
  const signature = Buffer.from(layer.annotations?.[signatureAnnotation] ?? '', 'base64');
  return publicKeyVerifier(identity.publicKey).verify(payload, signature);
}

/** What a bundle holds, as the annotations of a layer (cosign, specs/SIGNATURE_SPEC.md, "Properties"). */
function annotationsOf(bundle: Uint8Array): Record<string, string> {
  const { content, material, logEntries, timestamps } = parseSigstoreBundle(bundle);
  const annotations: Record<string, string> = {
    [signatureAnnotation]: content.signature.toString('base64'),
  };
  if (material.kind === 'certificate') {
    annotations[certificateAnnotation] = certificatePem(material.certificates[0]);
  }
  const promise = logEntries.map(logAnnotation).find((it) => it !== undefined);
  if (promise !== undefined) annotations['dev.sigstore.cosign/bundle'] = promise;
  const [timestamp] = timestamps;
  if (timestamp !== undefined) {
    annotations['dev.sigstore.cosign/rfc3161timestamp'] = JSON.stringify({
      SignedRFC3161Timestamp: timestamp.toString('base64'),
    });
  }
  return annotations;
}

/** Older readers know the promise of a log of version 1, and no proof. */
function logAnnotation(entry: LogEntry): string | undefined {
  if (entry.promise === undefined) return undefined;
  return JSON.stringify({
    SignedEntryTimestamp: entry.promise.toString('base64'),
    Payload: {
      body: entry.body.toString('base64'),
      integratedTime: Number(entry.integratedTime),
      logIndex: Number(entry.logIndex),
      logID: entry.logId.toString('hex'),
    },
  });
}

function configOf(layers: readonly Pick<Descriptor, 'digest'>[]): object {
  return {
    architecture: '',
    os: '',
    config: {},
    rootfs: { type: 'layers', diff_ids: layers.map(({ digest }) => digest) },
  };
}

async function pushed(
  client: RegistryClient,
  path: string,
  bytes: Uint8Array,
): Promise<Pick<Descriptor, 'digest' | 'size'>> {
  const { digest, size } = await client.pushBlob(path, blobFromBytes(bytes));
  return { digest, size };
}
