import { canonicalJson, describeIssues, digestSchema, type Digest } from '@waybill/core';
import { z } from 'zod';
import { envelopeInvalid, parseJson } from './dsse.ts';

/** The payload type of an in-toto statement in an envelope. */
export const statementPayloadType = 'application/vnd.in-toto+json';

/** What cosign writes when it signs an image (cosign 3, pkg/types). */
export const imageSignaturePredicateType = 'https://sigstore.dev/cosign/sign/v1';

const annotationsSchema = z.record(z.string().max(255), z.unknown());

/**
 * An in-toto Statement v1 (in-toto attestation framework, spec/v1/statement.md), or v0.1, which has the same fields and
 * is what older signers write. Unknown keys are passed over, as it asks.
 */
export const statementSchema = z.object({
  _type: z.enum(['https://in-toto.io/Statement/v1', 'https://in-toto.io/Statement/v0.1']),
  subject: z
    .array(
      z.object({
        name: z.string().max(512).optional(),
        digest: z.record(z.string().max(32), z.string().max(256)),
        annotations: annotationsSchema.optional(),
      }),
    )
    .min(1)
    .max(1024),
  predicateType: z.string().min(1).max(512),
  predicate: z.unknown().optional(),
});

export type Statement = z.infer<typeof statementSchema>;

/** What a statement speaks of. */
export interface StatementSubject {
  readonly digest: Digest;
  readonly name?: string;
  readonly annotations?: Readonly<Record<string, string>>;
}

/**
 * @param subjects what it speaks of; at least one
 * @param predicateType what is said, as a URI
 * @param predicate what is said
 * @returns the statement's bytes: canonical JSON, so that equal statements are equal bytes
 */
export function encodeStatement(
  subjects: readonly StatementSubject[],
  predicateType: string,
  predicate: object,
): Uint8Array {
  const statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: subjects.map(({ digest, name, annotations }) => ({
      digest: { sha256: digest.slice('sha256:'.length) },
      name,
      annotations,
    })),
    predicateType,
    predicate,
  };
  return Buffer.from(canonicalJson(statement), 'utf8');
}

/**
 * @param payload an envelope's verified payload
 * @returns the statement
 * @throws ENVELOPE_INVALID
 */
export function parseStatement(payload: Uint8Array): Statement {
  const result = statementSchema.safeParse(parseJson(payload, 'an in-toto statement'));
  if (result.success) return result.data;
  throw envelopeInvalid('an in-toto statement', describeIssues(result.error).join('; '));
}

/**
 * @param statement a verified statement
 * @param digest the image in question
 * @returns the subject with that digest, or undefined
 */
export function subjectOf(
  statement: Statement,
  digest: Digest,
): Statement['subject'][number] | undefined {
  const hex = digestSchema.parse(digest).slice('sha256:'.length);
  return statement.subject.find((subject) => subject.digest['sha256'] === hex);
}
