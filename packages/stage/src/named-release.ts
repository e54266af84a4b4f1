import { commitShaSchema, type CommitSha } from '@waybill/core';
import { listTrailers, type CommitFacts } from '@waybill/git';
import type { DeploymentRecord } from '@waybill/ledger';

/** A full commit id: a tag `sha-<id>` or a value that holds it; never a part of a digest. */
const commitPattern = /(?<![0-9a-f])[0-9a-f]{40}(?![0-9a-f])/g;

/**
 * Says which release a value of desired state names.
 * @param stated the value: `registry/app:sha-<40 hex>@sha256:…`, a digest alone, a text
 * @param recent commits of the ops repository, the newest first, where a digest may be looked up
 * @param application whose releases count
 * @returns its commit: by the tag, else by the trailers of the commit that brought the digest; undefined where neither
 *   tells, or the value names several
 */
export function releaseNamedBy(
  stated: string,
  recent: readonly CommitFacts[],
  application: string,
): CommitSha | undefined {
  const named = new Set(stated.match(commitPattern) ?? []);
  if (named.size > 1) return undefined;
  const [only] = named;
  if (only !== undefined) return commitShaSchema.parse(only);
  const digest = /sha256:[0-9a-f]{64}/.exec(stated)?.[0];
  if (digest === undefined) return undefined;
  for (const { message } of recent) {
    const trailers = listTrailers(message);
    const says = (key: string): string | undefined => trailers.find(([name]) => name === key)?.[1];
    const brought = trailers.some(
      ([name, value]) => name === 'Waybill-Digest' && value.endsWith(`@${digest}`),
    );
    if (!brought || says('Waybill-Application') !== application) continue;
    const release = commitShaSchema.safeParse(says('Waybill-Release'));
    return release.success ? release.data : undefined;
  }
  return undefined;
}

/**
 * @param release a release's commit
 * @param place whose application and environment
 * @param recent commits of the ops repository, the newest first
 * @returns the commit that wrote the release there, and the deployment that it names; undefined where none of them did
 */
export function writerOf(
  release: string,
  { application, environment }: Pick<DeploymentRecord, 'application' | 'environment'>,
  recent: readonly CommitFacts[],
): { readonly commit: CommitSha; readonly deployment: string | undefined } | undefined {
  const found = recent.find(
    ({ trailers }) =>
      trailers.get('Waybill-Release') === release &&
      trailers.get('Waybill-Application') === application &&
      trailers.get('Waybill-Environment') === environment,
  );
  return found && { commit: found.sha, deployment: found.trailers.get('Waybill-Deployment') };
}
