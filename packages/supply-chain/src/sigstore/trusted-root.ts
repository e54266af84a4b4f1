import { describeIssues } from '@waybill/core';
import { z } from 'zod';
import { supplyChainError } from '../error-codes.ts';
import { authorityKey, type AuthorityKey } from './authority-key.ts';
import { base64Bytes, repeated } from './protobuf-json.ts';
import { MalformedDer } from './der.ts';
import { parseCertificate, type Certificate } from './certificate.ts';

/** When something counts: both ends are part of it (protobuf-specs, TimeRange). Milliseconds since 1970. */
export interface TimeRange {
  readonly start: number;
  readonly end: number;
}

/** A transparency log, or a certificate log. */
export interface TrustedLog {
  /** Where the log is; a checkpoint of tiles names its host. */
  readonly baseUrl: string;
  /** The ids by which entries and checkpoints name it. */
  readonly ids: readonly Buffer[];
  /** Undefined where its kind is not known here. */
  readonly key: AuthorityKey | undefined;
  readonly validFor: TimeRange;
}

/** Who gives certificates, or timestamps. */
export interface TrustedAuthority {
  readonly uri: string;
  /** From the issuing certificate (or the timestamp's) up; the last one is the anchor. */
  readonly certificates: readonly Certificate[];
  readonly validFor: TimeRange;
}

/** Whom signatures without a key are believed by (protobuf-specs, sigstore_trustroot.proto). */
export interface TrustedRoot {
  readonly logs: readonly TrustedLog[];
  readonly certificateLogs: readonly TrustedLog[];
  readonly certificateAuthorities: readonly TrustedAuthority[];
  readonly timestampAuthorities: readonly TrustedAuthority[];
}

/** The public-good root has 7 kB. */
const maximumRootBytes = 4 * 1024 * 1024;

const mediaType =
  /^application\/vnd\.dev\.sigstore\.trustedroot(?:\+json;version=0\.[12]|\.v0\.[12]\+json)$/;

const momentSchema = z
  .string()
  .max(64)
  .transform((text, context) => {
    const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/.test(text)
      ? Date.parse(text.replace(/(\.\d{3})\d+/, '$1'))
      : Number.NaN;
    if (!Number.isNaN(time)) return time;
    context.issues.push({ code: 'custom', input: '', message: 'expected a time (RFC 3339)' });
    return z.NEVER;
  });

/**
 * A range without a start is refused: published libraries take it for "since ever", so that a key which was never
 * meant to count counts.
 */
const timeRangeSchema = z
  .object({ start: momentSchema, end: momentSchema.nullish() })
  .transform(({ start, end }): TimeRange => ({ start, end: end ?? Number.POSITIVE_INFINITY }))
  .refine(({ start, end }) => start <= end, 'it ends before it starts');

const keyIdSchema = z.object({ keyId: base64Bytes });

const logSchema = z
  .object({
    baseUrl: z.string().max(2048).default(''),
    publicKey: z.object({
      rawBytes: base64Bytes,
      keyDetails: z.string().max(100),
      validFor: timeRangeSchema,
    }),
    logId: keyIdSchema.nullish(),
    checkpointKeyId: keyIdSchema.nullish(),
  })
  .transform(({ baseUrl, publicKey, logId, checkpointKeyId }, context): TrustedLog => {
    const ids = [logId, checkpointKeyId].flatMap((id) => id?.keyId ?? []);
    if (ids.every(({ length }) => length < 4)) {
      context.issues.push({ code: 'custom', input: '', message: 'expected a logId of its own' });
      return z.NEVER;
    }
    const key = authorityKey(publicKey.rawBytes, publicKey.keyDetails);
    return { baseUrl, ids, key, validFor: publicKey.validFor };
  });

const authoritySchema = z
  .object({
    uri: z.string().max(2048).default(''),
    certChain: z.object({ certificates: z.array(z.object({ rawBytes: base64Bytes })).max(16) }),
    validFor: timeRangeSchema,
  })
  .transform(({ uri, certChain, validFor }, context): TrustedAuthority => {
    try {
      const certificates = certChain.certificates.map(({ rawBytes }) => parseCertificate(rawBytes));
      return { uri, certificates, validFor };
    } catch (error) {
      if (!(error instanceof MalformedDer)) throw error;
      context.issues.push({
        code: 'custom',
        input: '',
        message: `a certificate: ${error.message}`,
      });
      return z.NEVER;
    }
  });

const rootSchema = z
  .object({
    mediaType: z.string().regex(mediaType, 'expected the media type of a trusted root'),
    tlogs: repeated(logSchema, 64),
    certificateAuthorities: repeated(authoritySchema, 64),
    ctlogs: repeated(logSchema, 64),
    timestampAuthorities: repeated(authoritySchema, 64),
  })
  .transform(({ tlogs, ctlogs, certificateAuthorities, timestampAuthorities }): TrustedRoot => ({
    logs: tlogs,
    certificateLogs: ctlogs,
    certificateAuthorities,
    timestampAuthorities,
  }));

/**
 * @param bytes a trusted root's JSON
 * @returns what it names
 * @throws TRUSTED_ROOT_INVALID where anything in it is malformed: also for what the bundle at hand does not need
 */
export function parseTrustedRoot(bytes: Uint8Array | string): TrustedRoot {
  if (bytes.length > maximumRootBytes) {
    throw rootInvalid(`it has ${String(bytes.length)} bytes, more than any trusted root`);
  }
  const result = rootSchema.safeParse(jsonOf(bytes));
  if (result.success) return result.data;
  throw rootInvalid(describeIssues(result.error).slice(0, 5).join('; '));
}

function jsonOf(bytes: Uint8Array | string): unknown {
  try {
    const text =
      typeof bytes === 'string' ? bytes : new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return JSON.parse(text) as unknown;
  } catch {
    throw rootInvalid('it is no JSON in UTF-8');
  }
}

function rootInvalid(problem: string): Error {
  return supplyChainError('TRUSTED_ROOT_INVALID', {
    message: `Expected a sigstore trusted root; ${problem}.`,
    remedy:
      'Take trusted_root.json from the TUF repository of the sigstore instance, or write it with `cosign trusted-root create`; every key and chain in it says from when it counts (validFor.start).',
  });
}

/** @returns whether the moment lies in the range; both ends are part of it */
export function isWithin(time: number, { start, end }: TimeRange): boolean {
  return start <= time && time <= end;
}
