import { readFile } from 'node:fs/promises';
import { Secret, systemCode } from '@waybill/core';
import {
  credentialFailed,
  renewableCredential,
  type Credential,
  type Identity,
} from './credential.ts';
import type { CredentialSurroundings } from './kubeconfig-endpoint.ts';

/** How long a token file's content is taken as it is: kubelets write a new one long before the old one expires. */
const rereadAfter = 60_000;

/**
 * @param path a file that holds a token, which someone rotates
 * @param what names it in messages
 * @param surroundings signal and mask
 * @param besides a certificate that is shown too
 * @returns a credential that reads the file again about once a minute, and when the token was refused
 */
export function tokenFileCredential(
  path: string,
  what: string,
  surroundings: CredentialSurroundings,
  besides: Identity = {},
): Credential {
  return renewableCredential({
    ...surroundings,
    what,
    obtain: async () => {
      const token = (await readToken(path, what)).trim();
      const remedy = 'Check who writes the file; its content is a token.';
      if (token === '') throw credentialFailed(what, `${path} is empty`, remedy);
      return {
        identity: { ...besides, token: new Secret(token) },
        expiresAt: Date.now() + rereadAfter,
      };
    },
  });
}

async function readToken(path: string, what: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const why = `${path} cannot be read (${systemCode(error) ?? 'unknown error'})`;
    throw credentialFailed(what, why, 'Check the path and its rights.');
  }
}
