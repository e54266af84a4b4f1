import type { GithubClient } from './github-client.ts';
import { pullSchema, type Pull } from './pull-request.ts';

/** What is to be different; what is absent stays. */
export interface PullFields {
  readonly title?: string;
  readonly body?: string;
  readonly state?: 'closed';
}

/**
 * Changes a pull request (https://docs.github.com/en/rest/pulls/pulls#update-a-pull-request).
 * @param client the repository
 * @param number which pull request
 * @param fields what is to be different
 * @returns it as it is then
 */
export async function patchPull(
  client: GithubClient,
  number: number,
  fields: PullFields,
): Promise<Pull> {
  return client.write('updatePull', { pull_number: number, ...fields }, pullSchema);
}
