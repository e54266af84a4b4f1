import { createPublicKey } from 'node:crypto';
import { z } from 'zod';

/** The kinds of key whose signatures we check. */
const keyTypes = ['ed25519', 'ec'];

/** A public key, PEM. What is wrong with it is said without showing it: it might be a private one. */
export function publicKey(about: string): z.ZodType<string, string> {
  return z
    .string()
    .max(16_384)
    .check((context) => {
      const problem = keyProblem(context.value);
      if (problem !== undefined)
        context.issues.push({ code: 'custom', input: '', message: problem });
    })
    .transform((pem) => `${pem.trim()}\n`)
    .describe(about);
}

function keyProblem(pem: string): string | undefined {
  if (pem.includes('PRIVATE KEY')) {
    return 'expected a public key, found a PRIVATE one: take it out of the repository and its history, and replace it';
  }
  if (!pem.includes('-----BEGIN PUBLIC KEY-----'))
    return 'expected a public key in PEM (-----BEGIN PUBLIC KEY-----)';
  try {
    const type = createPublicKey(pem).asymmetricKeyType ?? 'unknown';
    return keyTypes.includes(type)
      ? undefined
      : `expected an ed25519 or elliptic-curve key, found ${type}`;
  } catch {
    return 'expected a public key in PEM, found one that cannot be read';
  }
}
