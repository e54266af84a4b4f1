import { isWaybillError, withDeadline } from '@waybill/core';
import { z } from 'zod';
import { ConnectionFault, AnswerTooLarge, fetchBounded } from '../bounded-fetch.ts';
import { giteaApiOf } from './address.ts';

const versionSchema = z.object({ version: z.string().min(1).max(200) });
const maximumAnswer = 64 * 1024;
const deadline = 10_000;

const asked = new Map<string, Promise<boolean>>();

/**
 * Asks a server, once in a process and without a token, whether it is one of Gitea or Forgejo
 * (https://docs.gitea.com/api/#tag/miscellaneous/operation/getVersion): a GitHub Enterprise Server has nothing at
 * this address.
 * @param serverUrl such as `https://git.example.org`
 * @param signal ends it
 * @returns false where it says anything else, or nothing: whoever is asked next tells why
 */
export async function isGiteaServer(serverUrl: string, signal: AbortSignal): Promise<boolean> {
  const known = asked.get(serverUrl) ?? ask(serverUrl, signal);
  asked.set(serverUrl, known);
  try {
    return await known;
  } catch (error) {
    asked.delete(serverUrl);
    throw error;
  }
}

async function ask(serverUrl: string, signal: AbortSignal): Promise<boolean> {
  const url = `${giteaApiOf(serverUrl)}/version`;
  const headers = { accept: 'application/json', 'user-agent': 'waybill' };
  try {
    const { status, bytes } = await withDeadline(
      `the answer of ${url}`,
      deadline,
      signal,
      (within) => fetchBounded(url, { headers, signal: within }, maximumAnswer),
    );
    return status === 200 && isVersion(bytes);
  } catch (error) {
    const isSilent =
      error instanceof ConnectionFault ||
      error instanceof AnswerTooLarge ||
      isWaybillError(error, 'DEADLINE_EXCEEDED');
    if (isSilent && !signal.aborted) return false;
    throw error;
  }
}

function isVersion(bytes: Uint8Array): boolean {
  try {
    return versionSchema.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8'))).success;
  } catch {
    return false;
  }
}
