import { createHash, createPublicKey, X509Certificate } from 'node:crypto';
import { describeIssues, exhausted } from '@waybill/core';
import { z } from 'zod';
import { parseJson } from '../dsse.ts';
import type { LogEntry } from './bundle-format.ts';
import { base64Bytes } from './protobuf-json.ts';
import { bundleRefused, shown } from './refusal.ts';

/** What an entry must be about. */
export interface LoggedContent {
  /** What a hash of the given kind over the signed content is; undefined where only another kind is known. */
  readonly digest: (hash: ContentHash) => string | undefined;
  /** Of an envelope: the hash of its payload alone. */
  readonly payloadDigest?: (hash: ContentHash) => string;
  readonly signature: Buffer;
  /** The signing certificate, or the public key (SubjectPublicKeyInfo); DER. */
  readonly verifier: Buffer;
}

export type ContentHash = 'sha256' | 'sha384' | 'sha512';

const pemBase64 = base64Bytes;
const hexHash = z.object({
  algorithm: z.enum(['sha256', 'sha384', 'sha512']),
  value: z.string().regex(/^[0-9a-f]{64,128}$/),
});

const hashedRekordSchema = z.object({
  data: z.object({ hash: hexHash }),
  signature: z.object({ content: base64Bytes, publicKey: z.object({ content: pemBase64 }) }),
});

const dsseSchema = z.object({
  payloadHash: hexHash,
  signatures: z.array(z.object({ signature: base64Bytes, verifier: pemBase64 })).length(1),
});

const intotoSchema = z.object({
  content: z.object({
    envelope: z.object({
      signatures: z.array(z.object({ sig: base64Bytes, publicKey: pemBase64 })).length(1),
    }),
    payloadHash: hexHash,
  }),
});

const tileHash = z
  .enum(['SHA2_256', 'SHA2_384', 'SHA2_512'])
  .transform((name): ContentHash => hashNames[name]);
const hashNames = { SHA2_256: 'sha256', SHA2_384: 'sha384', SHA2_512: 'sha512' } as const;

const tileSignature = z.object({
  content: base64Bytes,
  verifier: z.object({
    x509Certificate: z.object({ rawBytes: base64Bytes }).optional(),
    publicKey: z.object({ rawBytes: base64Bytes }).optional(),
  }),
});

const tileHashedRekordSchema = z.object({
  hashedRekordV002: z.object({
    data: z.object({ algorithm: tileHash, digest: base64Bytes }),
    signature: tileSignature,
  }),
});

const tileDsseSchema = z.object({
  dsseV002: z.object({
    payloadHash: z.object({ algorithm: tileHash, digest: base64Bytes }),
    signatures: z.array(tileSignature).length(1),
  }),
});

const entrySchema = z.object({
  kind: z.string().max(64),
  apiVersion: z.string().max(64),
  spec: z.record(z.string(), z.unknown()),
});

/** The kinds of entry that are read: Rekor's, and those of its successor that keeps tiles. */
const entryKinds = [
  'hashedrekord 0.0.1',
  'dsse 0.0.1',
  'intoto 0.0.2',
  'hashedrekord 0.0.2',
  'dsse 0.0.2',
] as const;
type EntryKind = (typeof entryKinds)[number];

/** What an entry says, whatever its kind. */
interface EntryClaims {
  readonly over: 'content' | 'payload';
  readonly hash: ContentHash;
  /** Hexadecimal. */
  readonly digest: string;
  readonly signature: Buffer;
  /** DER. */
  readonly verifier: Buffer;
}

/** @returns whether the entry is one of a log that keeps tiles: without a promise, its checkpoint names the log */
export function isTileEntry({ kind, version }: Pick<LogEntry, 'kind' | 'version'>): boolean {
  return version === '0.0.2' && (kind === 'hashedrekord' || kind === 'dsse');
}

/**
 * Verifies that a log entry is about this content, this signature and this signer: a good entry of another signature
 * proves nothing here.
 * @param entry the entry
 * @param content what was signed, how, and by whom
 * @throws BUNDLE_LOG_MISMATCH; BUNDLE_FILE_NEEDED where the entry's hash is of another kind than the digest that is known
 */
export function verifyLogBody(entry: LogEntry, content: LoggedContent): void {
  const claims = claimsOf(entry);
  const expected =
    claims.over === 'payload' ? content.payloadDigest?.(claims.hash) : content.digest(claims.hash);
  if (expected === undefined && claims.over === 'content') {
    throw bundleRefused(
      'BUNDLE_FILE_NEEDED',
      `Expected the file: the log entry holds its ${claims.hash}, and only another digest of it is known.`,
    );
  }
  if (expected !== claims.digest) throw mismatch(`the ${claims.hash} of what was signed`);
  if (!claims.signature.equals(content.signature)) throw mismatch('this signature');
  if (!claims.verifier.equals(content.verifier)) throw mismatch('this signer');
}

function claimsOf(entry: LogEntry): EntryClaims {
  const body = parse(entrySchema, parseJson(entry.body, 'a log entry'));
  const name = `${body.kind} ${body.apiVersion}`;
  const kind = entryKinds.find((known) => known === name);
  if (kind === undefined || name !== `${entry.kind} ${entry.version}`) {
    throw bundleRefused(
      'BUNDLE_LOG_MISMATCH',
      `Expected a log entry of a kind that is known here (${entryKinds.join(', ')}), and that it is said to be (${shown(`${entry.kind} ${entry.version}`)}); found ${shown(name)}.`,
    );
  }
  return claimsOfKind(kind, body.spec);
}

function claimsOfKind(kind: EntryKind, spec: Record<string, unknown>): EntryClaims {
  switch (kind) {
    case 'hashedrekord 0.0.1': {
      const { data, signature } = parse(hashedRekordSchema, spec);
      const { algorithm: hash, value: digest } = data.hash;
      const verifier = derOfPem(signature.publicKey.content);
      return { over: 'content', hash, digest, signature: signature.content, verifier };
    }
    case 'dsse 0.0.1': {
      const { payloadHash, signatures } = parse(dsseSchema, spec);
      const { signature, verifier } = only(signatures);
      const { algorithm: hash, value: digest } = payloadHash;
      return { over: 'payload', hash, digest, signature, verifier: derOfPem(verifier) };
    }
    case 'intoto 0.0.2': {
      const { content } = parse(intotoSchema, spec);
      const { sig, publicKey } = only(content.envelope.signatures);
      const { algorithm: hash, value: digest } = content.payloadHash;
      // The signature of the envelope is base64 already, and Rekor wrote it as bytes: base64 of base64.
      const signature = Buffer.from(sig.toString('latin1'), 'base64');
      return { over: 'payload', hash, digest, signature, verifier: derOfPem(publicKey) };
    }
    case 'hashedrekord 0.0.2': {
      const { data, signature } = parse(tileHashedRekordSchema, spec).hashedRekordV002;
      return { over: 'content', ...tileClaims(data, signature) };
    }
    case 'dsse 0.0.2': {
      const { payloadHash, signatures } = parse(tileDsseSchema, spec).dsseV002;
      return { over: 'payload', ...tileClaims(payloadHash, only(signatures)) };
    }
    default:
      return exhausted(kind, 'The kind of log entry');
  }
}

function tileClaims(
  { algorithm: hash, digest }: { readonly algorithm: ContentHash; readonly digest: Buffer },
  { content: signature, verifier }: z.output<typeof tileSignature>,
): Omit<EntryClaims, 'over'> {
  const der = (verifier.x509Certificate ?? verifier.publicKey)?.rawBytes;
  if (der === undefined) throw mismatch('a signer');
  return { hash, digest: digest.toString('hex'), signature, verifier: der };
}

/** A certificate or a public key, PEM, as DER: two texts may hold the same. */
function derOfPem(pem: Buffer): Buffer {
  const text = pem.toString('latin1');
  try {
    if (text.includes('BEGIN CERTIFICATE')) return new X509Certificate(pem).raw;
    return createPublicKey(pem).export({ type: 'spki', format: 'der' });
  } catch {
    throw mismatch('a signer that can be read');
  }
}

function only<Item>([item]: readonly Item[]): Item {
  if (item === undefined) throw mismatch('one signature');
  return item;
}

function parse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw mismatch(`the form of its kind (${describeIssues(result.error).slice(0, 3).join('; ')})`);
}

function mismatch(what: string): Error {
  return bundleRefused(
    'BUNDLE_LOG_MISMATCH',
    `Expected the log entry to hold ${what}; it does not.`,
  );
}

/** @returns the hash of bytes, hexadecimal */
export function hexHashOf(hash: ContentHash, bytes: Uint8Array): string {
  return createHash(hash).update(bytes).digest('hex');
}
