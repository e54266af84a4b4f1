import { createHash } from 'node:crypto';
import { exhausted } from '@waybill/core';
import { z } from 'zod';
import { preAuthenticationEncoding, type Envelope } from '../dsse.ts';
import type { KeyAlgorithm } from '../keys.ts';
import {
  answerInvalid,
  askService,
  jsonOf,
  serviceUrl,
  type SigningSurroundings,
} from './signing-service.ts';

/** What is written into the log: an envelope, or the signature of a digest. */
export type LoggedContent =
  | { readonly kind: 'envelope'; readonly envelope: Envelope }
  | { readonly kind: 'digest'; readonly sha256: Buffer; readonly signature: Uint8Array };

/** By what the signature is verified. */
export type LoggedVerifier =
  | { readonly kind: 'certificate'; readonly certificate: Buffer }
  | {
      readonly kind: 'key';
      readonly algorithm: KeyAlgorithm;
      /** The public key as PEM. */
      readonly publicKey: string;
    };

/** An entry of a log as a bundle carries it (sigstore protobuf-specs, TransparencyLogEntry, as JSON). */
export type LogEntry = z.infer<typeof entrySchema>;

/** A transparency log that is written to. */
export interface TransparencyLog {
  write(content: LoggedContent, verifier: LoggedVerifier): Promise<LogEntry>;
}

const service = 'the transparency log';
/** A log gives the envelope's digests back, not the envelope; a kind that gives it back is not asked for. */
const maximumAnswerBytes = 1024 * 1024;

const base64Text = z.string().regex(/^[A-Za-z0-9+/]{1,1048576}={0,2}$/);
const numberText = z
  .union([z.string().regex(/^\d{1,19}$/), z.int().nonnegative()])
  .transform(String);

/** @returns the schema of a field that protojson writes as null, or leaves out, where it is not there */
function mayBeNull<S extends z.ZodType>(
  schema: S,
): z.ZodOptional<z.ZodType<z.output<S> | undefined>> {
  return schema
    .nullish()
    .transform((value) => value ?? undefined)
    .optional();
}

/** What version 2 answers with is what a bundle carries. */
const entrySchema = z.object({
  logIndex: numberText.default('0'),
  logId: z.object({ keyId: base64Text }),
  kindVersion: z.object({ kind: z.string().max(64), version: z.string().max(64) }),
  integratedTime: mayBeNull(numberText),
  inclusionPromise: mayBeNull(z.object({ signedEntryTimestamp: base64Text })),
  inclusionProof: mayBeNull(
    z.object({
      // protojson leaves zeros and empty lists out.
      logIndex: numberText.default('0'),
      rootHash: base64Text,
      treeSize: numberText,
      hashes: z.array(base64Text).max(64).default([]),
      checkpoint: z.object({ envelope: z.string().min(1).max(65_536) }),
    }),
  ),
  canonicalizedBody: base64Text,
});

const hex = z.string().regex(/^(?:[0-9a-f]{2}){1,64}$/);

/** What version 1 answers with: one entry below its id (Rekor, openapi.yaml, LogEntry). */
const firstVersionSchema = z.record(
  z.string(),
  z.object({
    body: base64Text,
    integratedTime: z.int().nonnegative(),
    logID: hex,
    logIndex: z.int().nonnegative(),
    verification: z.object({
      signedEntryTimestamp: base64Text.optional(),
      inclusionProof: z
        .object({
          checkpoint: z.string().min(1).max(65_536),
          hashes: z.array(hex).max(64),
          logIndex: z.int().nonnegative(),
          rootHash: hex,
          treeSize: z.int().positive(),
        })
        .optional(),
    }),
  }),
);

const bodySchema = z.object({ kind: z.string().max(64), apiVersion: z.string().max(64) });

/**
 * A log of Rekor, of version 2 or 1: which one it is, the first answer shows.
 * @param url its address
 * @param surroundings signal, deadline, clock
 * @returns the log
 * @throws SIGNING_SERVICE_INSECURE; `write` throws SIGNING_SERVICE_REFUSED, SIGNING_SERVICE_UNREACHABLE,
 *   SIGNING_SERVICE_ANSWER_INVALID
 */
export function transparencyLog(url: string, surroundings: SigningSurroundings): TransparencyLog {
  serviceUrl(url, '', service);
  let isFirstVersion = false;
  return {
    write: async (content, verifier) => {
      if (!isFirstVersion) {
        const entry = await writeSecondVersion(url, content, verifier, surroundings);
        if (entry !== undefined) return entry;
        isFirstVersion = true;
      }
      return await writeFirstVersion(url, content, verifier, surroundings);
    },
  };
}

/** @returns undefined where the log does not know the address: it is of version 1 */
async function writeSecondVersion(
  url: string,
  content: LoggedContent,
  verifier: LoggedVerifier,
  surroundings: SigningSurroundings,
): Promise<LogEntry | undefined> {
  const answer = await askService(
    {
      effect: 'signing.log',
      service,
      url: serviceUrl(url, '/api/v2/log/entries', service),
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(secondVersionRequest(content, verifier)),
      expect: [200, 201, 404, 405],
      maximumBytes: maximumAnswerBytes,
    },
    surroundings,
  );
  if (answer.status === 404 || answer.status === 405) return undefined;
  const parsed = entrySchema.safeParse(jsonOf(answer, service));
  if (!parsed.success) throw answerInvalid(service, 'its answer is no entry of a log');
  return parsed.data;
}

/**
 * rekor-tiles, CLIENTS.md: version 2 knows signed digests and nothing else. Of an envelope that is the digest of what
 * its signature is over.
 */
function secondVersionRequest(content: LoggedContent, verifier: LoggedVerifier): object {
  const named =
    verifier.kind === 'certificate'
      ? {
          x509Certificate: { rawBytes: verifier.certificate.toString('base64') },
          keyDetails: keyDetails['ecdsa-p256'],
        }
      : {
          publicKey: { rawBytes: derOf(verifier.publicKey).toString('base64') },
          keyDetails: keyDetails[verifier.algorithm],
        };
  const { sha256, signature } = signedDigest(content);
  return {
    hashedRekordRequestV002: {
      digest: sha256.toString('base64'),
      signature: { content: signature, verifier: named },
    },
  };
}

/** What was hashed and signed, the signature as base64. */
function signedDigest(content: LoggedContent): {
  readonly sha256: Buffer;
  readonly signature: string;
} {
  switch (content.kind) {
    case 'envelope': {
      const { payloadType, payload, signatures } = content.envelope;
      const signed = preAuthenticationEncoding(payloadType, Buffer.from(payload, 'base64'));
      const sha256 = createHash('sha256').update(signed).digest();
      return { sha256, signature: signatures[0]?.sig ?? '' };
    }
    case 'digest':
      return {
        sha256: content.sha256,
        signature: Buffer.from(content.signature).toString('base64'),
      };
    default:
      return exhausted(content, 'What is logged');
  }
}

const keyDetails = {
  'ecdsa-p256': 'PKIX_ECDSA_P256_SHA_256',
  ed25519: 'PKIX_ED25519',
} as const satisfies Record<KeyAlgorithm, string>;

async function writeFirstVersion(
  url: string,
  content: LoggedContent,
  verifier: LoggedVerifier,
  surroundings: SigningSurroundings,
): Promise<LogEntry> {
  const entries = serviceUrl(url, '/api/v1/log/entries', service);
  const question = {
    service,
    headers: { accept: 'application/json' },
    maximumBytes: maximumAnswerBytes,
  } as const;
  const written = await askService(
    {
      ...question,
      effect: 'signing.log',
      url: entries,
      headers: { ...question.headers, 'content-type': 'application/json' },
      body: JSON.stringify(firstVersionRequest(content, verifier)),
      expect: [200, 201, 409],
    },
    surroundings,
  );
  if (written.status !== 409) return firstVersionEntry(jsonOf(written, service));
  // An answer was lost on its way: the entry is there, and the log says where.
  const id = /\/([0-9a-f]{64,80})$/.exec(written.headers.get('location') ?? '')?.[1];
  if (id === undefined) throw answerInvalid(service, 'it has the entry, and does not say where');
  const url2 = new URL(`${entries.href}/${id}`);
  const read = await askService(
    { ...question, url: url2, method: 'GET', expect: [200] },
    surroundings,
  );
  return firstVersionEntry(jsonOf(read, service));
}

/** Rekor, pkg/types/dsse/v0.0.1 and pkg/types/hashedrekord/v0.0.1. */
function firstVersionRequest(content: LoggedContent, verifier: LoggedVerifier): object {
  const pem =
    verifier.kind === 'certificate' ? certificatePem(verifier.certificate) : verifier.publicKey;
  const encoded = Buffer.from(pem).toString('base64');
  switch (content.kind) {
    case 'envelope': {
      const envelope = JSON.stringify(content.envelope);
      const proposedContent = { envelope, verifiers: [encoded] };
      return { apiVersion: '0.0.1', kind: 'dsse', spec: { proposedContent } };
    }
    case 'digest': {
      const data = { hash: { algorithm: 'sha256', value: content.sha256.toString('hex') } };
      const signature = {
        content: Buffer.from(content.signature).toString('base64'),
        publicKey: { content: encoded },
      };
      return { apiVersion: '0.0.1', kind: 'hashedrekord', spec: { data, signature } };
    }
    default:
      return exhausted(content, 'What is logged');
  }
}

function firstVersionEntry(value: unknown): LogEntry {
  const parsed = firstVersionSchema.safeParse(value);
  const [entry, ...more] = parsed.success ? Object.values(parsed.data) : [];
  if (entry === undefined || more.length > 0) {
    throw answerInvalid(service, 'its answer is not one entry of a log');
  }
  const kind = bodySchema.safeParse(parseBody(entry.body));
  if (!kind.success) throw answerInvalid(service, "the entry's body cannot be read");
  const { signedEntryTimestamp, inclusionProof } = entry.verification;
  return {
    logIndex: String(entry.logIndex),
    logId: { keyId: base64OfHex(entry.logID) },
    kindVersion: { kind: kind.data.kind, version: kind.data.apiVersion },
    integratedTime: String(entry.integratedTime),
    ...(signedEntryTimestamp === undefined ? {} : { inclusionPromise: { signedEntryTimestamp } }),
    ...(inclusionProof === undefined
      ? {}
      : {
          inclusionProof: {
            logIndex: String(inclusionProof.logIndex),
            rootHash: base64OfHex(inclusionProof.rootHash),
            treeSize: String(inclusionProof.treeSize),
            hashes: inclusionProof.hashes.map(base64OfHex),
            checkpoint: { envelope: inclusionProof.checkpoint },
          },
        }),
    canonicalizedBody: entry.body,
  };
}

function parseBody(body: string): unknown {
  try {
    return JSON.parse(Buffer.from(body, 'base64').toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}

function base64OfHex(text: string): string {
  return Buffer.from(text, 'hex').toString('base64');
}

/**
 * @param der a certificate
 * @returns it as PEM, with lines of 64 characters as every reader takes them
 */
export function certificatePem(der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}

function derOf(pem: string): Buffer {
  return Buffer.from(pem.replaceAll(/-----[A-Z ]+-----|\s/g, ''), 'base64');
}
