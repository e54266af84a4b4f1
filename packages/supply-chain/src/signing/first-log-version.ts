import { exhausted, isWaybillError } from '@waybill/core';
import { z } from 'zod';
import { supplyChainError } from '../error-codes.ts';
import {
  base64Text,
  logService,
  maximumLogAnswerBytes,
  type LoggedContent,
  type LoggedVerifier,
} from './logged-content.ts';
import type { LogEntry } from './second-log-version.ts';
import {
  answerInvalid,
  askService,
  jsonOf,
  serviceUrl,
  type SigningSurroundings,
} from './signing-service.ts';

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
 * Writes into a log of version 1.
 * @param url the log's address
 * @param content what was signed
 * @param verifier by what that is verified
 * @param surroundings signal, deadline, clock
 * @returns the entry
 * @throws SIGNING_SERVICE_REFUSED, SIGNING_SERVICE_UNREACHABLE, SIGNING_SERVICE_ANSWER_INVALID
 */
export async function writeFirstVersion(
  url: string,
  content: LoggedContent,
  verifier: LoggedVerifier,
  surroundings: SigningSurroundings,
): Promise<LogEntry> {
  const entries = serviceUrl(url, '/api/v1/log/entries', logService);
  const question = {
    service: logService,
    headers: { accept: 'application/json' },
    maximumBytes: maximumLogAnswerBytes,
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
  ).catch((error: unknown) => {
    throw isEd25519(verifier) && isAbsent(error) ? keyOfNoDigest(entries.host, error) : error;
  });
  if (written.status !== 409) return firstVersionEntry(jsonOf(written, logService));
  // An answer was lost on its way: the entry is there, and the log says where.
  const id = /\/([0-9a-f]{64,80})$/.exec(written.headers.get('location') ?? '')?.[1];
  if (id === undefined) throw answerInvalid(logService, 'it has the entry, and does not say where');
  const url2 = new URL(`${entries.href}/${id}`);
  const read = await askService(
    { ...question, url: url2, method: 'GET', expect: [200] },
    surroundings,
  );
  return firstVersionEntry(jsonOf(read, logService));
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
    throw answerInvalid(logService, 'its answer is not one entry of a log');
  }
  const kind = bodySchema.safeParse(parseBody(entry.body));
  if (!kind.success) throw answerInvalid(logService, "the entry's body cannot be read");
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
 * @param verifier by what a signature is verified
 * @returns whether it is a key that signs what was said, and not its digest
 */
export function isEd25519(verifier: LoggedVerifier): boolean {
  return verifier.kind === 'key' && verifier.algorithm === 'ed25519';
}

function isAbsent(error: unknown): boolean {
  return isWaybillError(error, 'SIGNING_SERVICE_REFUSED') && error.facts['status'] === 404;
}

/** Ed25519 signs what was said and not its digest, and a log of version 2 has nothing but digests. */
function keyOfNoDigest(host: string, cause: unknown): Error {
  return supplyChainError('SIGNING_SERVICE_REFUSED', {
    message: `Expected ${logService} (${host}) to be of version 1, which takes signatures by an Ed25519 key; it is not: version 2 keeps signatures of digests.`,
    remedy: 'Sign with an ECDSA P-256 key, or leave the log out (`rekor-url`).',
    facts: { host },
    cause,
  });
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
