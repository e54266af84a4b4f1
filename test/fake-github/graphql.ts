/**
 * The mutations of GitHub's GraphQL API for which REST has no operation. No schema is known here: each is found by
 * its name, and its input is the variable `input`. https://docs.github.com/en/graphql/reference/mutations
 */
import { z } from 'zod';
import { writeCommit } from './commit-writer.ts';
import { administers, authenticate, holds, loginOf, reaches, type Actor } from './permissions.ts';
import { judge, isProtected } from './protection.ts';
import { changePull } from './pulls.ts';
import { count } from './rate-limit.ts';
import { changeFacts, changeRef, withPull } from './ref-changes.ts';
import { ApiError, type ApiAnswer } from './rest.ts';
import { parseJson } from './request-body.ts';
import { nodeId } from './shapes/account.ts';
import type { Permissions, Pull, RepositoryState } from './state.ts';
import { mergeMethods, type FakeFaults } from './types.ts';
import { fullNameOf, type World } from './world.ts';

/** A mutation that is not done, in GitHub's words. */
class GraphqlError extends Error {
  readonly type: string;

  constructor(type: string, message: string) {
    super(message);
    this.type = type;
  }
}

interface Call {
  readonly world: World;
  readonly actor: Actor;
  readonly input: unknown;
}

interface Mutation {
  readonly needs: Permissions;
  readonly run: (call: Call) => Promise<unknown>;
}

const mutations: Readonly<Record<string, Mutation>> = {
  enablePullRequestAutoMerge: {
    needs: { contents: 'write', pull_requests: 'write' },
    run: enableAutoMerge,
  },
  convertPullRequestToDraft: {
    needs: { pull_requests: 'write' },
    run: (call) => draft(call, true),
  },
  markPullRequestReadyForReview: {
    needs: { pull_requests: 'write' },
    run: (call) => draft(call, false),
  },
  createCommitOnBranch: { needs: { contents: 'write' }, run: createCommit },
};

const bodySchema = z.object({
  query: z.string(),
  variables: z.object({ input: z.unknown() }),
});

/** @returns where GraphQL is: below the REST API, but on an Enterprise Server beside it */
export function graphqlPath(world: World): string {
  const prefix = world.site.apiUrl.slice(world.site.url.length);
  return `${prefix.replace(/\/v3$/, '')}/graphql`;
}

/** Answers a request to GraphQL; a mutation that is not done has status 200 too. */
export async function answerGraphql(
  world: World,
  faults: FakeFaults,
  header: string | undefined,
  body: Buffer,
): Promise<{ readonly answer: ApiAnswer; readonly actor: Actor | undefined }> {
  let actor: Actor | undefined;
  try {
    actor = authenticate(world, header);
    if (actor === undefined) throw new ApiError(401, 'Requires authentication');
    count(faults, actor);
    const { query, variables } = bodySchema.parse(parseJson(body));
    const name = /\b(\w+)\(input: \$input\)/.exec(query)?.[1] ?? '';
    return { actor, answer: await mutate({ world, actor, input: variables.input }, name) };
  } catch (error) {
    if (error instanceof ApiError) return { actor, answer: error.answer };
    throw error;
  }
}

async function mutate(call: Call, name: string): Promise<ApiAnswer> {
  const mutation = mutations[name];
  const isMissing = call.world.site.enterprise?.withoutMutations?.includes(name) === true;
  if (mutation === undefined || isMissing) {
    const message = `Field '${name}' doesn't exist on type 'Mutation'`;
    const extensions = { code: 'undefinedField', typeName: 'Mutation', fieldName: name };
    return { status: 200, json: { errors: [{ path: ['mutation', name], extensions, message }] } };
  }
  try {
    const { actor } = call;
    if (actor.kind !== 'token' || !holds(actor.token, mutation.needs)) {
      throw new GraphqlError('FORBIDDEN', 'Resource not accessible by integration');
    }
    return { status: 200, json: { data: { [name]: await mutation.run(call) } } };
  } catch (error) {
    if (!(error instanceof GraphqlError)) throw error;
    const { type, message } = error;
    const errors = [{ type, path: [name], locations: [{ line: 2, column: 3 }], message }];
    return { status: 200, json: { data: { [name]: null }, errors } };
  }
}

function refused(message: string): GraphqlError {
  return new GraphqlError('UNPROCESSABLE', message);
}

function pullOf({ world, actor }: Call, id: string): { repository: RepositoryState; pull: Pull } {
  for (const repository of Object.values(world.state.repositories)) {
    const pull = repository.pulls.find((kept) => nodeId('PullRequest', kept.id) === id);
    if (pull !== undefined && reaches(actor, repository)) return { repository, pull };
  }
  throw new GraphqlError('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'`);
}

const autoMergeSchema = z.object({
  pullRequestId: z.string(),
  mergeMethod: z.enum(['MERGE', 'SQUASH', 'REBASE']).default('MERGE'),
  expectedHeadOid: z.string().optional(),
});

/**
 * The words are GitHub's own, as others met them: https://github.com/iterative/cml/pull/955,
 * https://github.com/peter-evans/enable-pull-request-automerge/issues/343
 */
async function enableAutoMerge(call: Call): Promise<unknown> {
  const { world, actor } = call;
  const input = autoMergeSchema.parse(call.input);
  const { repository, pull } = pullOf(call, input.pullRequestId);
  if (pull.state !== 'open') throw refused('Pull request is closed');
  if (input.expectedHeadOid !== undefined && input.expectedHeadOid !== pull.headSha) {
    throw refused('Head branch was modified. Review and try the merge again.');
  }
  if (!repository.settings.autoMerge) {
    throw refused('Pull request Auto merge is not allowed for this repository');
  }
  if (!isProtected(repository, pull.base)) {
    throw refused('Pull request Protected branch rules not configured for this branch');
  }
  const before = (await world.git(repository).head(pull.base)) ?? '';
  const change = withPull(
    repository,
    {
      ref: `refs/heads/${pull.base}`,
      ...{ before, after: pull.headSha, forced: false, merges: false },
    },
    pull,
  );
  const by = loginOf(actor) ?? 'ghost';
  if (judge(repository, change, { login: by, administrator: false }).result !== 'fail') {
    throw refused('Pull request Pull request is in clean status');
  }
  const method = mergeMethods.find((known) => known.toUpperCase() === input.mergeMethod) ?? 'merge';
  changePull(world, repository, pull.number, { autoMerge: { method, by } });
  return { pullRequest: { number: pull.number } };
}

async function draft(call: Call, isDraft: boolean): Promise<unknown> {
  const { pullRequestId } = z.object({ pullRequestId: z.string() }).parse(call.input);
  const { repository, pull } = pullOf(call, pullRequestId);
  if (!repository.settings.drafts) {
    throw refused('Draft pull requests are not supported in this repository.');
  }
  changePull(call.world, repository, pull.number, { draft: isDraft });
  return { pullRequest: { isDraft } };
}

const commitSchema = z.object({
  branch: z.object({ repositoryNameWithOwner: z.string(), branchName: z.string() }),
  expectedHeadOid: z.string(),
  message: z.object({ headline: z.string().min(1), body: z.string().default('') }),
  fileChanges: z.object({
    additions: z.array(z.object({ path: z.string(), contents: z.base64() })).default([]),
    deletions: z.array(z.object({ path: z.string() })).default([]),
  }),
});

/** https://docs.github.com/en/graphql/reference/mutations#createcommitonbranch */
async function createCommit({ world, actor, input }: Call): Promise<unknown> {
  const { branch, expectedHeadOid, message, fileChanges } = commitSchema.parse(input);
  const repository = Object.values(world.state.repositories).find(
    (known) => fullNameOf(known) === branch.repositoryNameWithOwner && reaches(actor, known),
  );
  if (repository === undefined)
    throw new GraphqlError('NOT_FOUND', 'Could not resolve to a Repository');
  const git = world.git(repository);
  if ((await git.head(branch.branchName)) !== expectedHeadOid) {
    const said = `Expected branch to point to "${expectedHeadOid}" but it did not.  Pull and try again.`;
    throw new GraphqlError('STALE_DATA', said);
  }
  const login = loginOf(actor) ?? 'ghost';
  const aside = `aside-${world.nextId()}`;
  const text = [message.headline, message.body].filter((part) => part !== '').join('\n\n');
  const made = await writeCommit(
    git,
    {
      branch: aside,
      parents: [expectedHeadOid],
      message: text,
      author: { name: login, email: `${login}@users.noreply.github.com` },
      committer: { name: 'GitHub', email: `noreply@${new URL(world.site.url).hostname}` },
      files: {
        ...Object.fromEntries(fileChanges.deletions.map(({ path }) => [path, undefined])),
        ...Object.fromEntries(
          fileChanges.additions.map(({ path, contents }) => [
            path,
            Buffer.from(contents, 'base64').toString('utf8'),
          ]),
        ),
      },
    },
    repository.defaultBranch,
  );
  const ref = `refs/heads/${branch.branchName}`;
  const change = await changeFacts(repository, git, ref, expectedHeadOid, made);
  const pusher = { login, administrator: administers(actor, repository) };
  const verdict = await changeRef(world, repository, change, pusher);
  await git.setRef(`refs/heads/${aside}`, undefined);
  if (verdict.result === 'fail') {
    throw refused(`Repository rule violations found\n\n${verdict.messages.join('\n')}`);
  }
  return { commit: { oid: made } };
}
