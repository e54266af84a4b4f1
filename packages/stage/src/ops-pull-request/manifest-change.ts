import type { CommitSha } from '@waybill/core';
import { known, learn, type Fact } from '@waybill/gate';
import type { CommitFacts } from '@waybill/git';
import type { ReadEntries, RenderedResource } from '@waybill/desired-state/render';
import { stageError } from '../error-codes.ts';
import type { DeploymentContext } from '../deployment-context.ts';
import { renderCheck, type RenderCheck } from '../render-check.ts';
import type { ManifestChange } from './body-facts.ts';
import { isOwn } from './branch-state.ts';
import type { OpsSide } from './ops-side.ts';

/** More than a pull request's text has room for: what is shown of it is cut there. */
const mostCharacters = 60_000;

/** More commits than people add to a proposal. */
const mostCommits = 50;

/**
 * Compares what the environment's overlays render to before and after the proposal.
 * @param context the environment, whose overlays are rendered where the policy names some
 * @param ops the ops repository
 * @param head the proposed commit
 * @returns how the manifests change that desired state renders to; undefined where nothing is rendered
 */
export async function manifestChange(
  context: DeploymentContext,
  ops: OpsSide,
  head: CommitSha,
): Promise<Fact<ManifestChange | undefined>> {
  if (context.environment.render === undefined) return known(undefined);
  return await learn(context.connections.settings.signal, async () => {
    const check = await renderCheck(context);
    if (check === undefined) return undefined;
    const base = await baseOf(ops, head);
    if (base === undefined) {
      throw stageError('COMMIT_NOT_FOUND', {
        message: `Expected the proposed commit ${head} to stand on a commit of ours; none was found.`,
        remedy: 'Delete its branch, and start it again.',
        facts: { commit: head },
      });
    }
    const { manifestDiff } = await import('@waybill/desired-state/render');
    const before = await resourcesAt(check, ops, base);
    const after = await resourcesAt(check, ops, head);
    const { text, cut } = manifestDiff(before, after, { characters: mostCharacters });
    return { text, cut: cut !== '' };
  });
}

/** What the proposal stands on: people may have pushed to it since. */
async function baseOf(ops: OpsSide, head: CommitSha): Promise<CommitSha | undefined> {
  let at: CommitSha | undefined = head;
  for (let count = 0; at !== undefined && count < mostCommits; count += 1) {
    const commit: CommitFacts | undefined = await ops.git.readCommit(at);
    if (commit !== undefined && isOwn(ops, commit)) return commit.parents[0];
    at = commit?.parents[0];
  }
  return undefined;
}

async function resourcesAt(
  check: RenderCheck,
  { git }: OpsSide,
  commit: CommitSha,
): Promise<readonly RenderedResource[]> {
  const readEntries: ReadEntries = (paths) => git.readEntries(commit, paths, { lazy: true });
  return (await check.render(readEntries)).flatMap(({ resources }) => resources);
}
