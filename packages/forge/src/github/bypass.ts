import { commitShaSchema, type Clock, type CommitSha } from '@waybill/core';
import { z } from 'zod';
import type { BypassFacts } from '../forge.ts';
import { compareCommits, readForgeCommit, unknownCommit } from './commits.ts';
import type { GithubClient } from './github-client.ts';
import { readable } from './unreadable.ts';

const suiteSchema = z.object({
  actor_name: z.string().nullish(),
  before_sha: z.string(),
  after_sha: commitShaSchema,
  ref: z.string(),
  pushed_at: z.iso.datetime({ offset: true }),
  result: z.string(),
});
type Suite = z.infer<typeof suiteSchema>;

/** GitHub keeps rule suites for about a month; a day less, so that none has gone between two calls. */
const keptMilliseconds = 29 * 24 * 60 * 60 * 1000;

/**
 * Says whether the push that brought a commit to a branch walked around the branch's rules, as GitHub keeps it
 * in its rule suites (https://docs.github.com/en/rest/repos/rule-suites#list-repository-rule-suites).
 * @param client the repository
 * @param branch the branch
 * @param commit the commit
 * @param clock tells what is too old for GitHub to have kept
 * @returns `none` only where the commit is young enough for GitHub to know
 */
export async function bypassFacts(
  client: GithubClient,
  branch: string,
  commit: CommitSha,
  clock: Clock,
): Promise<BypassFacts> {
  const ref = `refs/heads/${branch}`;
  const parameters = { ref, time_period: 'month', rule_suite_result: 'bypass' };
  const found = await readable((o) => client.list('ruleSuites', parameters, suiteSchema, o));
  if (found.kind === 'unreadable') return notShown(client);
  // One push that cannot be judged any more must not hide another one that can.
  let lost: Suite | undefined;
  for (const suite of found.value) {
    if (suite.result !== 'bypass' || suite.ref !== ref) continue;
    const brought = await broughtBy(client, suite, commit);
    if (brought === true) return bypassed(suite);
    if (brought === undefined) lost ??= suite;
  }
  if (lost !== undefined) return unclear(lost);
  const rules = await readable((o) => client.list('branchRules', { branch }, z.unknown(), o));
  if (rules.kind === 'unreadable' || rules.value.length === 0) return notKept;
  const facts = await readForgeCommit(client, commit);
  if (facts === undefined) throw unknownCommit(commit);
  const age = clock.now() - Date.parse(facts.committedAt);
  // A commit of tomorrow says nothing about its push either.
  return age > keptMilliseconds || age < -keptMilliseconds ? tooOld : { kind: 'none' };
}

/** Whether the push's end contains the commit and its beginning does not; undefined where GitHub cannot say. */
async function broughtBy(
  client: GithubClient,
  { before_sha, after_sha }: Suite,
  commit: CommitSha,
): Promise<boolean | undefined> {
  if (after_sha === commit) return true;
  const after = await contains(client, after_sha, commit);
  if (after !== true) return after;
  const before = commitShaSchema.safeParse(before_sha);
  // A branch that came into being starts at forty zeros.
  if (!before.success || /^0+$/.test(before.data)) return true;
  const known = await contains(client, before.data, commit);
  return known === undefined ? undefined : !known;
}

async function contains(
  client: GithubClient,
  head: CommitSha,
  commit: CommitSha,
): Promise<boolean | undefined> {
  const ancestry = await compareCommits(client, commit, head);
  return ancestry === 'unknown' ? undefined : ancestry === 'behind' || ancestry === 'identical';
}

function bypassed({ actor_name, pushed_at }: Suite): BypassFacts {
  const at = new Date(pushed_at).toISOString();
  return { kind: 'bypassed', by: actor_name ?? 'an account that GitHub does not name', at };
}

/** An Enterprise Server that is older than rule suites answers as one that hides them. */
function notShown({ enterpriseVersion }: GithubClient): BypassFacts {
  const server =
    enterpriseVersion === undefined ? 'GitHub' : `GitHub Enterprise Server ${enterpriseVersion}`;
  const older = enterpriseVersion === undefined ? '' : ', and older servers do not keep it at all';
  return {
    kind: 'unreadable',
    reason: `${server} shows what its rules said of pushes (rule suites) to administrators only${older}`,
    remedy:
      'Give the token of a GitHub App with Administration (write; GitHub asks for that although they are only read), or let the policy say `bypass: refused-if-seen`.',
  };
}

/** https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/managing-rulesets-for-a-repository#viewing-insights-for-rulesets */
const notKept: BypassFacts = {
  kind: 'unreadable',
  reason:
    'GitHub keeps what its rules said of pushes for rulesets only, and none of them names this branch: who walks around a classic protection is not told',
  remedy:
    'Protect the branch by a ruleset (Settings > Rules), or let the policy say `bypass: refused-if-seen`.',
};

const tooOld: BypassFacts = {
  kind: 'unreadable',
  reason: 'the commit is older than the month for which GitHub keeps what its rules said of pushes',
  remedy:
    'Promote a commit of the last four weeks, or let the policy say `bypass: refused-if-seen`.',
};

function unclear({ after_sha, pushed_at }: Suite): BypassFacts {
  return {
    kind: 'unreadable',
    reason: `GitHub tells of a push of ${pushed_at} to ${after_sha} that walked around the rules, and no longer has its commits`,
    remedy: 'Look at the rule insights of the repository (Settings > Rules > Insights).',
  };
}
