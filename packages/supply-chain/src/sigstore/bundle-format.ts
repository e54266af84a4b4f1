import { describeIssues } from '@waybill/core';
import { z } from 'zod';
import { envelopeInvalid, parseJson } from '../dsse.ts';
import { base64Bytes, repeated, wholeNumber } from './protobuf-json.ts';

/** A proof that an entry stands in a log's tree (RFC 6962, 2.1.1). */
export interface InclusionProof {
  readonly logIndex: bigint;
  readonly treeSize: bigint;
  readonly rootHash: Buffer;
  readonly hashes: readonly Buffer[];
  readonly checkpoint: string | undefined;
}

/** An entry of a transparency log, as the bundle carries it. */
export interface LogEntry {
  readonly logIndex: bigint;
  readonly logId: Buffer;
  readonly kind: string;
  readonly version: string;
  /** Seconds since 1970; proves nothing without the promise, which signs it. */
  readonly integratedTime: bigint;
  readonly promise: Buffer | undefined;
  readonly proof: InclusionProof | undefined;
  /** What the log holds. */
  readonly body: Buffer;
}

/** What a bundle says who signed. */
export type BundleMaterial =
  | { readonly kind: 'key'; readonly hint: string | undefined }
  /** The signing certificate first, then those between it and an authority. */
  | { readonly kind: 'certificate'; readonly certificates: readonly [Buffer, ...Buffer[]] };

/** What a bundle says was signed. */
export type BundleContent =
  | {
      readonly kind: 'message';
      /** A hint: compared with what was signed, and believed in nothing. */
      readonly digest: { readonly algorithm: string; readonly bytes: Buffer } | undefined;
      readonly signature: Buffer;
    }
  | {
      readonly kind: 'envelope';
      readonly payloadType: string;
      readonly payload: Buffer;
      readonly signature: Buffer;
    };

/** A sigstore bundle, taken apart (protobuf-specs, sigstore_bundle.proto). Nothing is verified yet. */
export interface SigstoreBundle {
  readonly version: BundleVersion;
  readonly material: BundleMaterial;
  readonly logEntries: readonly LogEntry[];
  /** RFC 3161 responses. */
  readonly timestamps: readonly Buffer[];
  readonly content: BundleContent;
}

const versions = {
  'application/vnd.dev.sigstore.bundle+json;version=0.1': 1,
  'application/vnd.dev.sigstore.bundle+json;version=0.2': 2,
  'application/vnd.dev.sigstore.bundle+json;version=0.3': 3,
  'application/vnd.dev.sigstore.bundle.v0.3+json': 3,
} as const;
type BundleVersion = (typeof versions)[keyof typeof versions];

function isKnown(mediaType: string): mediaType is keyof typeof versions {
  return Object.hasOwn(versions, mediaType);
}

const certificateSchema = z.strictObject({ rawBytes: base64Bytes });

const proofSchema = z
  .strictObject({
    logIndex: wholeNumber.default(0n),
    treeSize: wholeNumber,
    rootHash: base64Bytes,
    hashes: repeated(base64Bytes, 64),
    checkpoint: z.strictObject({ envelope: z.string().max(65_536) }).nullish(),
  })
  .transform(({ checkpoint, ...rest }): InclusionProof => {
    const text = checkpoint?.envelope;
    return { ...rest, checkpoint: text === '' ? undefined : text };
  });

const logEntrySchema = z
  .strictObject({
    logIndex: wholeNumber.default(0n),
    logId: z.strictObject({ keyId: base64Bytes }),
    kindVersion: z.strictObject({ kind: z.string().max(64), version: z.string().max(64) }),
    integratedTime: wholeNumber.nullish(),
    inclusionPromise: z.strictObject({ signedEntryTimestamp: base64Bytes.nullish() }).nullish(),
    inclusionProof: proofSchema.nullish(),
    canonicalizedBody: base64Bytes,
  })
  .transform(
    ({
      logId,
      kindVersion,
      integratedTime,
      inclusionPromise,
      inclusionProof,
      canonicalizedBody,
      ...rest
    }): LogEntry => {
      const promise = inclusionPromise?.signedEntryTimestamp;
      return {
        ...rest,
        ...kindVersion,
        logId: logId.keyId,
        integratedTime: integratedTime ?? 0n,
        promise: promise === null || promise?.length === 0 ? undefined : promise,
        proof: inclusionProof ?? undefined,
        body: canonicalizedBody,
      };
    },
  );

const timestampsSchema = z.strictObject({
  rfc3161Timestamps: repeated(z.strictObject({ signedTimestamp: base64Bytes }), 32),
});

const materialSchema = z.strictObject({
  publicKey: z.strictObject({ hint: z.string().max(1024).nullish() }).nullish(),
  certificate: certificateSchema.nullish(),
  x509CertificateChain: z.strictObject({ certificates: repeated(certificateSchema, 16) }).nullish(),
  tlogEntries: repeated(logEntrySchema, 32),
  timestampVerificationData: timestampsSchema.nullish(),
});

const messageSchema = z.strictObject({
  messageDigest: z.strictObject({ algorithm: z.string().max(64), digest: base64Bytes }).nullish(),
  signature: base64Bytes,
});

const envelopeSchema = z.strictObject({
  payload: base64Bytes,
  payloadType: z.string().min(1).max(255),
  // One signature: a bundle's material speaks of one signer (sigstore_bundle.proto, dsse_envelope).
  signatures: z
    .array(z.strictObject({ sig: base64Bytes, keyid: z.string().max(1024).nullish() }))
    .length(1),
});

const bundleSchema = z.strictObject({
  mediaType: z.string().max(255),
  verificationMaterial: materialSchema,
  messageSignature: messageSchema.nullish(),
  dsseEnvelope: envelopeSchema.nullish(),
});
type WrittenBundle = z.output<typeof bundleSchema>;

/**
 * @param bytes a bundle's JSON, of version 0.1 to 0.3
 * @returns it, taken apart
 * @throws ENVELOPE_INVALID
 */
export function parseSigstoreBundle(bytes: Uint8Array): SigstoreBundle {
  const result = bundleSchema.safeParse(parseJson(bytes, 'a sigstore bundle'));
  if (!result.success) {
    throw invalid(describeIssues(result.error).slice(0, 5).join('; '));
  }
  const { mediaType, verificationMaterial } = result.data;
  if (!isKnown(mediaType)) {
    throw invalid(`its media type is ${JSON.stringify(mediaType)}, which is not known here`);
  }
  const version = versions[mediaType];
  const { tlogEntries, timestampVerificationData } = verificationMaterial;
  for (const entry of tlogEntries) requireEvidence(entry, version);
  return {
    version,
    material: materialOf(verificationMaterial, version),
    logEntries: tlogEntries,
    timestamps: (timestampVerificationData?.rfc3161Timestamps ?? []).map(
      ({ signedTimestamp }) => signedTimestamp,
    ),
    content: contentOf(result.data),
  };
}

/** Version 0.1 needs the log's promise; the later ones need a proof with the log's signed state. */
function requireEvidence({ promise, proof }: LogEntry, version: BundleVersion): void {
  if (version === 1 && promise === undefined) {
    throw invalid('version 0.1 needs an inclusionPromise for each log entry');
  }
  if (version > 1 && proof?.checkpoint === undefined) {
    throw invalid('a log entry needs an inclusionProof with a checkpoint');
  }
}

function materialOf(
  { publicKey, certificate, x509CertificateChain }: WrittenBundle['verificationMaterial'],
  version: BundleVersion,
): BundleMaterial {
  const chain = x509CertificateChain?.certificates.map(({ rawBytes }) => rawBytes);
  const given = [publicKey, certificate, chain].filter(
    (item) => item !== null && item !== undefined,
  );
  if (given.length !== 1) {
    throw invalid(`it names ${String(given.length)} signers (a key, a certificate or a chain)`);
  }
  if (publicKey !== null && publicKey !== undefined) {
    return { kind: 'key', hint: publicKey.hint ?? undefined };
  }
  if (chain !== undefined && version === 3) {
    throw invalid('version 0.3 has one certificate, and no chain');
  }
  const [leaf, ...others] = chain ?? [certificate?.rawBytes].filter((item) => item !== undefined);
  if (leaf === undefined) throw invalid('its chain of certificates is empty');
  return { kind: 'certificate', certificates: [leaf, ...others] };
}

function contentOf({ messageSignature, dsseEnvelope }: WrittenBundle): BundleContent {
  const message = messageSignature ?? undefined;
  const envelope = dsseEnvelope ?? undefined;
  if ((message === undefined) === (envelope === undefined)) {
    throw invalid('expected either a messageSignature or a dsseEnvelope');
  }
  if (message !== undefined) {
    const { messageDigest, signature } = message;
    const digest = messageDigest ?? undefined;
    return {
      kind: 'message',
      digest: digest && { algorithm: digest.algorithm, bytes: digest.digest },
      signature,
    };
  }
  const [signature] = envelope?.signatures ?? [];
  if (envelope === undefined || signature === undefined) throw invalid('it has no signature');
  const { payload, payloadType } = envelope;
  return { kind: 'envelope', payloadType, payload, signature: signature.sig };
}

/** A problem may name every field of a document that is no bundle at all. */
const longestProblem = 1000;

function invalid(problem: string): Error {
  return envelopeInvalid('a sigstore bundle', problem.slice(0, longestProblem));
}
