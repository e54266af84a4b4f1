import { describeIssues, type Secret } from '@waybill/core';
import { z } from 'zod';
import { supplyChainError } from '../error-codes.ts';

/** What is read of a token before it is sent: who it speaks of. Nothing is believed of it here. */
export interface IdentityToken {
  readonly token: Secret;
  readonly issuer: string;
  readonly subject: string;
  /** What the certificate authority wants to see signed: the address of a person, else the subject. */
  readonly challenge: string;
  /** The workflow that the certificate will name (GitHub's claim `job_workflow_ref`). */
  readonly workflow?: string;
  /** Who can see the repository (GitHub's claim `repository_visibility`). */
  readonly visibility?: string;
  /** The repository's number (GitHub's claim `repository_id`). */
  readonly repositoryId?: string;
}

const claimsSchema = z.object({
  iss: z.string().min(1).max(2048),
  sub: z.string().min(1).max(2048),
  email: z.string().min(1).max(320).optional(),
  // Some issuers write it as a text.
  email_verified: z.union([z.boolean(), z.enum(['true', 'false'])]).optional(),
  job_workflow_ref: z.string().min(1).max(2048).optional(),
  repository_visibility: z.string().min(1).max(64).optional(),
  repository_id: z.string().min(1).max(64).optional(),
});

const maximumTokenLength = 65_536;

/**
 * @param token a JSON web token of the run's OIDC issuer
 * @returns what it says of who signs
 * @throws IDENTITY_TOKEN_INVALID
 */
export function readIdentityToken(token: Secret): IdentityToken {
  const text = token.reveal();
  const payload = text.length > maximumTokenLength ? undefined : text.split('.')[1];
  const parsed = claimsSchema.safeParse(parseClaims(payload));
  if (!parsed.success) {
    throw supplyChainError('IDENTITY_TOKEN_INVALID', {
      message: `Expected the token of an OIDC issuer (a JSON web token with issuer and subject); ${describeIssues(parsed.error).join('; ')}.`,
      remedy:
        'Look what gave the token: a runner of GitHub gives one to jobs with `permissions: id-token: write`.',
    });
  }
  const { iss, sub, email, email_verified: verified, job_workflow_ref: workflow } = parsed.data;
  const { repository_visibility: visibility, repository_id: repositoryId } = parsed.data;
  // Fulcio, docs/oidc.md: a person is known by a verified address; every other principal by the subject.
  const isPerson = email !== undefined && (verified === true || verified === 'true');
  return {
    token,
    issuer: iss,
    subject: sub,
    challenge: isPerson ? email : sub,
    ...(workflow === undefined ? {} : { workflow }),
    ...(visibility === undefined ? {} : { visibility }),
    ...(repositoryId === undefined ? {} : { repositoryId }),
  };
}

function parseClaims(payload: string | undefined): unknown {
  if (payload === undefined) return undefined;
  try {
    return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}
