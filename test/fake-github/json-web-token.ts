import { createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { ApiError } from './rest.ts';
import type { App } from './state.ts';

const headerSchema = z.object({ alg: z.literal('RS256') });
const claimsSchema = z.object({
  iss: z.union([z.string(), z.number()]),
  iat: z.number().int(),
  exp: z.number().int(),
});

/**
 * The App whose key signed a JSON web token.
 * https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app
 * @throws ApiError 401 where no App's key fits, it has expired, or lives for more than ten minutes
 */
export function verifyAppToken(token: string, apps: readonly App[]): App {
  const [head = '', body = '', signature = ''] = token.split('.');
  const claims = claimsSchema.safeParse(decoded(body));
  if (!headerSchema.safeParse(decoded(head)).success || !claims.success) {
    throw new ApiError(401, 'A JSON web token could not be decoded');
  }
  const { iss, iat, exp } = claims.data;
  const app = apps.find((known) => String(known.id) === String(iss));
  if (app === undefined) throw new ApiError(401, 'Integration not found');
  const key = createPublicKey(app.publicKey);
  const signed = Buffer.from(`${head}.${body}`);
  if (!verify('RSA-SHA256', signed, key, Buffer.from(signature, 'base64url'))) {
    throw new ApiError(401, 'A JSON web token could not be decoded');
  }
  const now = Date.now() / 1000;
  // A minute for clocks that differ, as GitHub advises to set iat 60 seconds back.
  if (exp <= now) {
    throw new ApiError(
      401,
      "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires",
    );
  }
  if (exp > now + 660) {
    throw new ApiError(401, "'Expiration time' claim ('exp') is too far in the future");
  }
  if (iat > now + 60) {
    throw new ApiError(
      401,
      "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued",
    );
  }
  return app;
}

/** @returns a token signed with RS256 */
export function signToken(
  claims: Readonly<Record<string, unknown>>,
  key: KeyObject,
  keyId: string,
): string {
  const head = encoded({ typ: 'JWT', alg: 'RS256', kid: keyId });
  const body = encoded(claims);
  const signature = sign('RSA-SHA256', Buffer.from(`${head}.${body}`), key);
  return `${head}.${body}.${signature.toString('base64url')}`;
}

function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function decoded(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
