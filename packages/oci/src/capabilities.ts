import { digestOf } from '@waybill/core';
import type { AuthenticationKind } from './authorizer.ts';
import { mediaTypes } from './media-types.ts';
import { checkRepository, scope } from './names.ts';
import { pingRegistry } from './ping.ts';
import { lacksReferrersApi, readPage } from './referrers.ts';
import type { Transport } from './transport.ts';

/**
 * Where a registry keeps what is attached to an image: in a list of its own, under the fallback tag, or
 * nobody knows before something was pushed, because it answers only that the repository is absent.
 */
export const referrersSupports = ['api', 'fallback-tag', 'unknown'] as const;
export type ReferrersSupport = (typeof referrersSupports)[number];

/** What a registry can do, as it was seen; never concluded from its name. */
export interface RegistryCapabilities {
  readonly referrers: ReferrersSupport;
  /** Whether the account may list tags: some registries have no list, or keep it from those who only pull. */
  readonly tags: 'listed' | 'refused';
  /** What the registry asked for on the way; `none` where it let everybody in. */
  readonly authentication: AuthenticationKind;
}

/** A digest that nothing has: its list of referrers is empty wherever there is such a list. */
const nothing = digestOf('waybill asks whether there is a list of referrers');

/**
 * Asks what a registry can do for a repository. Nothing is written, so nothing is learnt here about pushing:
 * that a blob is taken in one piece, or mounted, is tried where it is pushed, and done otherwise where refused.
 * @param transport the registry
 * @param repository its path; it need not exist
 * @param signal ends it
 * @throws OCI_UNAUTHORIZED, OCI_FORBIDDEN, OCI_ANSWER_INVALID and those of the transport: a registry that
 * fails is not one that cannot
 */
export async function probeCapabilities(
  transport: Transport,
  repository: string,
  signal: AbortSignal,
): Promise<RegistryCapabilities> {
  checkRepository(repository);
  await pingRegistry(transport, signal);
  const referrers = await referrersSupport(transport, repository, signal);
  const tags = await tagsSupport(transport, repository, signal);
  return { referrers, tags, authentication: transport.options.authorizer.kind };
}

/** Distribution specification, "Unavailable Referrers API": 404 says that there is none; an empty list is a list. */
async function referrersSupport(
  transport: Transport,
  repository: string,
  signal: AbortSignal,
): Promise<ReferrersSupport> {
  return transport.send(
    {
      method: 'GET',
      url: transport.url(`/v2/${repository}/referrers/${nothing}`),
      headers: { accept: mediaTypes.ociIndex },
      scopes: [scope(repository, 'pull')],
      repository,
      what: 'a list of referrers',
      expect: [200, ...lacksReferrersApi],
    },
    signal,
    async (answered) => {
      if ((await readPage(answered)) !== undefined) return 'api';
      const isRepositoryAbsent = answered.problems.some(({ code }) => code === 'NAME_UNKNOWN');
      return isRepositoryAbsent ? 'unknown' : 'fallback-tag';
    },
  );
}

async function tagsSupport(
  transport: Transport,
  repository: string,
  signal: AbortSignal,
): Promise<RegistryCapabilities['tags']> {
  return transport.send(
    {
      method: 'GET',
      url: transport.url(`/v2/${repository}/tags/list?n=1`),
      scopes: [scope(repository, 'pull')],
      repository,
      what: 'the list of tags',
      expect: [200, 401, 403, 404, 405, 501],
    },
    signal,
    async ({ response, problems }) => {
      if (response.status === 200) {
        response.cancel();
        return 'listed';
      }
      const isAbsent = problems.some(({ code }) => code === 'NAME_UNKNOWN' || code === 'NOT_FOUND');
      return response.status === 404 && isAbsent ? 'listed' : 'refused';
    },
  );
}
