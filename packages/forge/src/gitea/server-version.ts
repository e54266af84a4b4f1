import { z } from 'zod';
import type { GiteaClient } from './gitea-client.ts';

/** What serves the API. */
export interface ServerVersion {
  /** As it calls itself, such as `Gitea 1.26.0` or `Forgejo 11.0.1`. */
  readonly text: string;
  readonly product: 'gitea' | 'forgejo';
  /** Whether a branch can be moved by a call that names where it was: Gitea 1.26 and newer. */
  readonly updatesBranches: boolean;
}

const versionSchema = z.object({ version: z.string().min(1).max(200) });

/**
 * Asks the server what it is (https://docs.gitea.com/api/#tag/miscellaneous/operation/getVersion). Forgejo names
 * the Gitea whose API it had: `11.0.1+gitea-1.22.0`.
 * @param client any repository of the server
 */
export async function readServerVersion(client: GiteaClient): Promise<ServerVersion> {
  const { version } = await client.get('version', {}, versionSchema);
  return serverVersion(version);
}

/**
 * @param version what the server calls its version
 * @returns what is known of it; nothing is assumed of one that is not understood
 */
export function serverVersion(version: string): ServerVersion {
  const isForgejo = /\+gitea-/i.test(version);
  const [, major, minor] = /^v?(\d{1,4})\.(\d{1,4})/.exec(version) ?? [];
  const isNew = Number(major) > 1 || (Number(major) === 1 && Number(minor) >= 26);
  return {
    text: `${isForgejo ? 'Forgejo' : 'Gitea'} ${version.replace(/[^\u0020-\u007e]/g, '').slice(0, 60)}`,
    product: isForgejo ? 'forgejo' : 'gitea',
    updatesBranches: !isForgejo && isNew,
  };
}
