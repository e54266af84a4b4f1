import { createHash } from 'node:crypto';
import { exhausted } from '@waybill/core';
import { z } from 'zod';
import { preAuthenticationEncoding } from '../dsse.ts';
import type { KeyAlgorithm } from '../keys.ts';
import {
  base64Text,
  logService,
  maximumLogAnswerBytes,
  type LoggedContent,
  type LoggedVerifier,
} from './logged-content.ts';
import {
  answerInvalid,
  askService,
  jsonOf,
  serviceUrl,
  type SigningSurroundings,
} from './signing-service.ts';

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

/** An entry of a log as a bundle carries it (sigstore protobuf-specs, TransparencyLogEntry, as JSON). */
export type LogEntry = z.infer<typeof entrySchema>;

/**
 * Writes into a log of version 2.
 * @param url the log's address
 * @param content what was signed
 * @param verifier by what that is verified
 * @param surroundings signal, deadline, clock
 * @returns the entry; undefined where the log does not know the address: it is of version 1
 * @throws SIGNING_SERVICE_REFUSED, SIGNING_SERVICE_UNREACHABLE, SIGNING_SERVICE_ANSWER_INVALID
 */
export async function writeSecondVersion(
  url: string,
  content: LoggedContent,
  verifier: LoggedVerifier,
  surroundings: SigningSurroundings,
): Promise<LogEntry | undefined> {
  const answer = await askService(
    {
      effect: 'signing.log',
      service: logService,
      url: serviceUrl(url, '/api/v2/log/entries', logService),
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(secondVersionRequest(content, verifier)),
      expect: [200, 201, 404, 405],
      maximumBytes: maximumLogAnswerBytes,
    },
    surroundings,
  );
  if (answer.status === 404 || answer.status === 405) return undefined;
  const parsed = entrySchema.safeParse(jsonOf(answer, logService));
  if (!parsed.success) throw answerInvalid(logService, 'its answer is no entry of a log');
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

function derOf(pem: string): Buffer {
  return Buffer.from(pem.replaceAll(/-----[A-Z ]+-----|\s/g, ''), 'base64');
}
