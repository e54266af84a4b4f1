import { createHash } from 'node:crypto';
import { isWaybillError, type Digest } from '@waybill/core';
import { bundleMediaType, keyHint } from '../bundle.ts';
import { preAuthenticationEncoding, type Envelope } from '../dsse.ts';
import type { KeyAlgorithm } from '../keys.ts';
import { requestTimestamp } from './timestamp-authority.ts';
import type { SigningSurroundings } from './signing-service.ts';
import type { LoggedContent, LoggedVerifier } from './logged-content.ts';
import type { LogEntry } from './second-log-version.ts';
import type { TransparencyLog } from './transparency-log.ts';

/** Who says beside the signer when something was signed. */
export interface Witnesses {
  readonly log?: {
    readonly log: TransparencyLog;
    /** What is done while it does not answer: fail, or rely on the timestamp alone. */
    readonly whenDown: 'fail' | 'timestamp-only';
  };
  readonly timestamp?: {
    /** The whole address of the authority. */
    readonly url: string;
    readonly surroundings: SigningSurroundings;
  };
  /** Told when the log was left out because it was down. */
  readonly onLogSkipped?: (reason: string) => void;
}

/** A key that signs, and what a bundle says of it. */
export interface BundleKey {
  readonly material:
    | {
        readonly kind: 'key';
        readonly keyId: Digest;
        readonly algorithm: KeyAlgorithm;
        readonly publicKey: string;
      }
    | { readonly kind: 'certificate'; readonly certificate: Buffer };
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

/** What is signed. */
export type BundleContent =
  | { readonly kind: 'envelope'; readonly payloadType: string; readonly payload: Uint8Array }
  | { readonly kind: 'message'; readonly message: Uint8Array };

/**
 * Signs, collects what the witnesses say, and puts all of it into one document (sigstore protobuf-specs, Bundle v0.3).
 * @param key who signs
 * @param content what is signed
 * @param witnesses who says when
 * @returns the bundle's bytes
 * @throws what signing and the witnesses throw
 */
export async function signedBundle(
  key: BundleKey,
  content: BundleContent,
  witnesses: Witnesses,
): Promise<Uint8Array> {
  const { fields, logged, signature } = await sign(key, content);
  const [timestamp, entry] = await Promise.all([
    timestampOf(signature, witnesses),
    entryOf(logged, key.material, witnesses),
  ]);
  const tlogEntries = entry === undefined ? [] : [entry];
  const rfc3161Timestamps =
    timestamp === undefined ? [] : [{ signedTimestamp: timestamp.toString('base64') }];
  const bundle = {
    mediaType: bundleMediaType,
    verificationMaterial: {
      ...materialOf(key.material),
      ...(tlogEntries.length === 0 ? {} : { tlogEntries }),
      ...(rfc3161Timestamps.length === 0
        ? {}
        : { timestampVerificationData: { rfc3161Timestamps } }),
    },
    ...fields,
  };
  return Buffer.from(JSON.stringify(bundle), 'utf8');
}

interface SignedContent {
  /** What the bundle carries of it. */
  readonly fields: object;
  readonly logged: LoggedContent;
  readonly signature: Uint8Array;
}

async function sign(key: BundleKey, content: BundleContent): Promise<SignedContent> {
  if (content.kind === 'envelope') {
    const { payloadType, payload } = content;
    const signature = await key.sign(preAuthenticationEncoding(payloadType, payload));
    // No key id: readers compare it with ids of their own (see bundle.ts).
    const envelope: Envelope = {
      payloadType,
      payload: base64(payload),
      signatures: [{ sig: base64(signature) }],
    };
    const logged = { kind: 'envelope', envelope } as const;
    return { fields: { dsseEnvelope: envelope }, logged, signature };
  }
  const signature = await key.sign(content.message);
  const sha256 = createHash('sha256').update(content.message).digest();
  const messageSignature = {
    messageDigest: { algorithm: 'SHA2_256', digest: base64(sha256) },
    signature: base64(signature),
  };
  const logged = { kind: 'digest', sha256, signature } as const;
  return { fields: { messageSignature }, logged, signature };
}

function materialOf(material: BundleKey['material']): object {
  return material.kind === 'key'
    ? { publicKey: { hint: keyHint(material.keyId) } }
    : { certificate: { rawBytes: material.certificate.toString('base64') } };
}

async function timestampOf(
  signature: Uint8Array,
  { timestamp }: Witnesses,
): Promise<Buffer | undefined> {
  if (timestamp === undefined) return undefined;
  return await requestTimestamp(timestamp.url, signature, timestamp.surroundings);
}

async function entryOf(
  logged: LoggedContent,
  verifier: LoggedVerifier,
  { log, timestamp, onLogSkipped }: Witnesses,
): Promise<LogEntry | undefined> {
  if (log === undefined) return undefined;
  try {
    return await log.log.write(logged, verifier);
  } catch (error) {
    const isDown =
      isWaybillError(error, 'SIGNING_SERVICE_UNREACHABLE') ||
      isWaybillError(error, 'DEADLINE_EXCEEDED');
    if (!isDown || log.whenDown === 'fail' || timestamp === undefined) throw error;
    onLogSkipped?.(error.message);
    return undefined;
  }
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
