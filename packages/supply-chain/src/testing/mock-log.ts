import { createHash, generateKeyPairSync, sign, type KeyPairKeyObjectResult } from 'node:crypto';
import { initializeTLog, rekorHandler } from '@sigstore/mock';
import { z } from 'zod';

/** An answer of one of the services. */
export interface ServiceAnswer {
  readonly status: number;
  readonly body?: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A log with both of Rekor's interfaces. */
export interface MockLog {
  /** What `POST /api/v1/log/entries` answers. */
  firstVersion(body: Buffer): Promise<ServiceAnswer>;
  /** What `POST /api/v2/log/entries` answers. */
  secondVersion(body: Buffer): Promise<ServiceAnswer>;
}

const envelopeSchema = z.object({
  payload: z.string(),
  signatures: z.array(z.object({ sig: z.string() })),
});

const proposedSchema = z.object({
  spec: z.object({
    proposedContent: z.object({ envelope: z.string(), verifiers: z.tuple([z.string()]) }),
  }),
});

const tileRequestSchema = z.object({
  hashedRekordRequestV002: z.object({
    digest: z.string(),
    signature: z.looseObject({
      verifier: z.looseObject({ keyDetails: z.literal('PKIX_ECDSA_P256_SHA_256') }),
    }),
  }),
});

const answerSchema = z.record(
  z.string(),
  z.object({
    body: z.string(),
    logID: z.string(),
    verification: z.object({
      inclusionProof: z.object({ rootHash: z.string(), treeSize: z.int() }),
    }),
  }),
);

/**
 * @param keys the log's key
 * @param moment the time that it gives its entries
 * @returns sigstore's mock log, with the entries that a real one keeps
 */
export async function mockLog(keys: KeyPairKeyObjectResult, moment: Date): Promise<MockLog> {
  const log = await initializeTLog('https://log.example', keys, moment);
  const { fn: write } = rekorHandler(log);
  return {
    firstVersion: async (body) => {
      const { statusCode, response } = await write(canonicalEntry(body.toString()));
      return { status: statusCode, body: bytesOf(response) };
    },
    secondVersion: async (body) => {
      const request = tileRequestSchema.safeParse(JSON.parse(body.toString()));
      if (!request.success) {
        // A real one (2.3) takes neither envelopes nor keys that sign no digest, and says 500 of the latter.
        return { status: 500, body: '{"code":13,"message":"internal server error"}' };
      }
      const { response } = await write(tileEntry(request.data));
      return { status: 201, body: tileAnswer(bytesOf(response).toString(), keys) };
    },
  };
}

/** Rekor keeps an envelope's digests, not the envelope (pkg/types/dsse/v0.0.1, Canonicalize). */
function canonicalEntry(body: string): string {
  const proposed = proposedSchema.safeParse(JSON.parse(body));
  if (!proposed.success) return body;
  const { envelope: text, verifiers } = proposed.data.spec.proposedContent;
  const envelope = envelopeSchema.parse(JSON.parse(text));
  const payload = Buffer.from(envelope.payload, 'base64');
  const spec = {
    envelopeHash: { algorithm: 'sha256', value: sha256Hex(Buffer.from(text)) },
    payloadHash: { algorithm: 'sha256', value: sha256Hex(payload) },
    signatures: envelope.signatures.map(({ sig }) => ({ signature: sig, verifier: verifiers[0] })),
  };
  return JSON.stringify({ apiVersion: '0.0.1', kind: 'dsse', spec });
}

/** What version 2 keeps (rekor-tiles, pkg/types/hashedrekord). */
function tileEntry({
  hashedRekordRequestV002: { digest, signature },
}: z.output<typeof tileRequestSchema>): string {
  const spec = { hashedRekordV002: { data: { algorithm: 'SHA2_256', digest }, signature } };
  return JSON.stringify({ apiVersion: '0.0.2', kind: 'hashedrekord', spec });
}

/** Zeros and empty lists are left out, as protojson may; what is not there is null, as a real one (2.3) writes it. */
function tileAnswer(answer: string, keys: KeyPairKeyObjectResult): string {
  const [entry] = Object.values(answerSchema.parse(JSON.parse(answer)));
  if (entry === undefined) throw new Error('no entry');
  const { rootHash: hex, treeSize } = entry.verification.inclusionProof;
  const rootHash = Buffer.from(hex, 'hex').toString('base64');
  const envelope = checkpoint(treeSize, rootHash, keys);
  return JSON.stringify({
    logId: { keyId: Buffer.from(entry.logID, 'hex').toString('base64') },
    kindVersion: { kind: 'hashedrekord', version: '0.0.2' },
    integratedTime: '0',
    inclusionPromise: null,
    inclusionProof: { rootHash, treeSize: String(treeSize), checkpoint: { envelope } },
    canonicalizedBody: entry.body,
  });
}

/** A log of tiles is its own origin, and says no time (C2SP, tlog-checkpoint). */
function checkpoint(treeSize: number, rootHash: string, keys: KeyPairKeyObjectResult): string {
  const note = `log.example\n${String(treeSize)}\n${rootHash}\n`;
  const hint = createHash('sha256').update(spkiOf(keys)).digest().subarray(0, 4);
  const signature = sign('sha256', Buffer.from(note), keys.privateKey);
  return `${note}\n\u2014 log.example ${Buffer.concat([hint, signature]).toString('base64')}\n`;
}

/** @returns a key pair of ECDSA P-256 */
export function newKeys(): KeyPairKeyObjectResult {
  return generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
}

/** @returns the public half, DER */
export function spkiOf({ publicKey }: KeyPairKeyObjectResult): Buffer {
  return publicKey.export({ type: 'spki', format: 'der' });
}

/** @returns the bytes of what a mock answers with */
export function bytesOf(value: string | ArrayBufferView<ArrayBuffer>): Buffer {
  return typeof value === 'string'
    ? Buffer.from(value)
    : Buffer.from(value.buffer, value.byteOffset, value.byteLength);
}

function sha256Hex(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
