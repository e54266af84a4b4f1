import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { ApplicationConfig, Policy } from '@waybill/config';
import { isWaybillError, messageOf, type CommitSha, type Secret } from '@waybill/core';
import { isUnreachable, type Forge } from '@waybill/forge';
import { openRepository, type GitRepository } from '@waybill/git';
import type { Cluster } from '@waybill/kubernetes';
import type { ConnectionSettings } from './connection-settings.ts';
import type { DeploymentNames } from './deployment-names.ts';
import { askOpsRepository } from './early-questions.ts';
import type { openForge } from './forge-connection.ts';
import { commitNotFound, stageError } from './error-codes.ts';
import { placeOf, type Place } from './place.ts';

/** waybill.yaml as the protected branch's head has it: what policy and names are read from. */
export interface ProtectedConfig {
  readonly config: ApplicationConfig;
  /**
   * Undefined where the branch that the default branch names is not there (it was renamed, or never pushed):
   * names are then read from the default branch, and the gates refuse every promotion.
   */
  readonly head: CommitSha | undefined;
}

/** Asks whether a run may still act; throws FENCED_OFF where it may not. */
export type Fence = () => Promise<void>;

/** Where the policy is; a step asks once for what it says. */
export interface PolicyHome {
  readonly names: () => Promise<DeploymentNames>;
  readonly opsGit: () => Promise<GitRepository>;
  /** The head of the ops repository's branch when it was first asked for. */
  readonly opsHead: () => Promise<CommitSha | undefined>;
  /** The same, where it was asked for in this moment; else asked anew. */
  readonly opsHeadNow: () => Promise<CommitSha | undefined>;
  /** The policy at that head, as it is written; undefined where there is none yet. */
  readonly policy: () => Promise<Policy | undefined>;
}

/** The systems of a deployment, each opened when it is first needed. */
export interface Connections {
  readonly settings: ConnectionSettings;
  readonly applicationGit: () => Promise<GitRepository>;
  readonly forge: () => Promise<Forge>;
  readonly opsGit: () => Promise<GitRepository>;
  readonly opsForge: () => Promise<Forge>;
  /** waybill.yaml at the protected branch's head. */
  readonly protectedConfig: () => Promise<ProtectedConfig>;
  /** What things are called, also where the application's repository cannot be reached: for a rollback. */
  readonly names: () => Promise<DeploymentNames>;
  /** Where ledger and desired state of this step are. */
  readonly place: () => Promise<Place>;
  /** The ops repository of the policy, wherever this step's own ledger and desired state are. */
  readonly home: PolicyHome;
  /** Where open environments have their ledger: read only, and nothing in it is believed. */
  readonly openLedger: () => Promise<{
    readonly repository: GitRepository;
    readonly branch: string;
  }>;
  /**
   * The same systems for whoever acts for a deployment: each of their writes asks first whether it may
   * (design, section 4, Locks).
   */
  readonly fenced: (fence: Fence) => Pick<Connections, 'forge' | 'opsGit' | 'opsForge'>;
  /** waybill.yaml at a commit: build facts, contracts and checks are read there. */
  readonly configAt: (commit: CommitSha) => Promise<ApplicationConfig>;
  /** Connects with the environment's cluster; whoever asks closes it. Its client is loaded when it is first asked for. */
  readonly cluster: () => Promise<Cluster>;
}

/**
 * Connects a step with the systems of a deployment. Nothing is opened before it is needed.
 * @param settings where they are and what opens them
 * @returns the systems
 */
export function connect(settings: ConnectionSettings): Connections {
  const applicationGitOf = async (fence?: Fence): Promise<GitRepository> =>
    await openGit(settings, settings.applicationRepository, settings.applicationToken, fence);
  const applicationGit = once(() => applicationGitOf());
  const forgeAt: typeof openForge = async (...place) =>
    await (await import('./forge-connection.ts')).openForge(...place);
  const forgeOf = async (git: GitRepository, fence?: Fence): Promise<Forge> =>
    await forgeAt(settings, git, settings.applicationToken, fence);
  const forge = once(async () => forgeOf(await applicationGit()));
  const configs = new Map<CommitSha, Promise<ApplicationConfig>>();
  const readAt = async (commit: CommitSha): Promise<ApplicationConfig> => {
    const git = await applicationGit();
    const bytes = await descriptionBytes(settings, git, commit);
    // The language of descriptions is loaded when there is one to read.
    const { parseDescription } = await import('./description.ts');
    return parseDescription(settings, git, commit, bytes);
  };
  // The released commit is the protected branch's head more often than not: its description is parsed once.
  const configAt = async (commit: CommitSha): Promise<ApplicationConfig> => {
    const known = configs.get(commit) ?? readAt(commit);
    configs.set(commit, known);
    return await known.catch((error: unknown) => {
      configs.delete(commit);
      throw error;
    });
  };
  let described: ApplicationConfig | undefined;
  const protectedConfig = once(async () => {
    const found = await readProtectedConfig(await applicationGit(), await forge(), configAt);
    described = found.config;
    return found;
  });
  // Nearly every step reads these; they are not worth a question of their own.
  const recordBranches = (): readonly string[] =>
    described === undefined
      ? []
      : [`refs/heads/${described.ops.branch}`, `refs/heads/${described.ops.ledger}`];
  const opsUrl = once(
    async () => settings.opsRepository ?? opsAddress(await namingOps(protectedConfig)),
  );
  const opsToken = once(
    async () => settings.opsToken ?? (await tokenOfApp(settings, await opsUrl())),
  );
  const opsGitOf = async (
    fence?: Fence,
    alongside?: () => readonly string[],
  ): Promise<GitRepository> =>
    await openGit(settings, await opsUrl(), await opsToken(), fence, alongside);
  const opsForgeOf = async (git: GitRepository, fence?: Fence): Promise<Forge> =>
    await forgeAt(settings, git, await opsToken(), fence);
  const homeGit = once(async () => opsGitOf(undefined, recordBranches));
  const homeNames = once(async () => {
    askOpsRepository(settings, homeGit).catch(() => undefined);
    const { deploymentNames } = await import('./deployment-names.ts');
    return await deploymentNames(settings, protectedConfig, homeGit);
  });
  const opsHeadNow = withinMoment(async () => {
    const [{ ops }, git] = await Promise.all([homeNames(), homeGit()]);
    return await git.readRef(`refs/heads/${ops.branch}`);
  });
  const opsHead = once(opsHeadNow);
  const written = { names: homeNames, opsGit: homeGit, opsHead, opsHeadNow };
  const policy = once(async () => {
    const { policyAtHead } = await import('./policy-at-head.ts');
    return await policyAtHead(written);
  });
  const home = { ...written, policy };
  const place = once(() =>
    placeOf(settings, async () => {
      const found = await homeNames();
      const isAway = found.unreachable !== undefined;
      return { names: found, policy: isAway ? undefined : await readable(policy) };
    }),
  );
  const isOpen = async (): Promise<boolean> => (await place()) === 'open';
  const opsGit = once(async () => ((await isOpen()) ? await applicationGit() : await homeGit()));
  const names = once(async () => {
    const found = await homeNames();
    return (await isOpen()) ? { ...found, ops: openBranches(found) } : found;
  });
  return {
    settings,
    applicationGit,
    protectedConfig,
    names,
    place,
    home,
    openLedger: async () => ({
      repository: await applicationGit(),
      branch: openBranches(await homeNames()).ledger,
    }),
    opsGit,
    forge,
    opsForge: once(async () => ((await isOpen()) ? await forge() : opsForgeOf(await opsGit()))),
    fenced: (fence) => {
      const git = once(async () =>
        (await isOpen()) ? await applicationGitOf(fence) : await opsGitOf(fence),
      );
      return {
        forge: once(async () => forgeOf(await applicationGitOf(fence), fence)),
        opsGit: git,
        opsForge: once(async () =>
          (await isOpen())
            ? await forgeOf(await git(), fence)
            : await opsForgeOf(await git(), fence),
        ),
      };
    },
    configAt,
    cluster: async () => {
      const { openCluster } = await import('./cluster-connection.ts');
      return await openCluster(settings);
    },
  };
}

/** A policy that this run may not read makes no place of its own: the gates then say what is missing, each by itself. */
async function readable(policy: PolicyHome['policy']): Promise<Policy | undefined> {
  try {
    return await policy();
  } catch (error) {
    if (isWaybillError(error)) return undefined;
    throw error;
  }
}

/** Where the application's repository is away there is nothing open either: its usual names do then. */
function openBranches({ config }: DeploymentNames): ApplicationConfig['ops']['open'] {
  return config?.ops.open ?? { branch: 'waybill/open', ledger: 'waybill/open-ledger' };
}

/**
 * @param make what is needed at most once
 * @returns gives it, made when it is first asked for
 */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

/** How long an answer about a branch counts as one of now, in milliseconds: a step asks its questions within it. */
const moment = 5000;

/**
 * @param ask a question whose answer changes
 * @returns asks it, and gives the same answer to whoever asks in the same moment
 */
export function withinMoment<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: { readonly answer: Promise<T>; readonly at: number } | undefined;
  return () => {
    const now = performance.now();
    if (asked === undefined || now - asked.at >= moment) asked = { answer: ask(), at: now };
    return asked.answer;
  };
}

/** Where no App was given nothing is loaded for it. */
async function tokenOfApp(settings: ConnectionSettings, url: string): Promise<Secret | undefined> {
  if (settings.opsApp === undefined) return undefined;
  const { appToken } = await import('./forge-connection.ts');
  return await appToken(settings, url);
}

async function openGit(
  settings: ConnectionSettings,
  url: string,
  token: Secret | undefined,
  fence?: Fence,
  alongside?: () => readonly string[],
): Promise<GitRepository> {
  const name = createHash('sha256').update(url).digest('hex').slice(0, 16);
  return await openRepository({
    url,
    // Forges take a token as the password of any user name; GitHub documents this one.
    ...(token === undefined ? {} : { credential: { username: 'x-access-token', password: token } }),
    cacheFolder: join(settings.temporaryFolder, 'waybill', name),
    signal: settings.signal,
    ...(fence === undefined ? {} : { fence }),
    ...(alongside === undefined ? {} : { alongside }),
    ...(settings.commitSigning === undefined ? {} : { commitSigning: settings.commitSigning }),
  });
}

async function readProtectedConfig(
  git: GitRepository,
  forge: Forge,
  configAt: Connections['configAt'],
): Promise<ProtectedConfig> {
  // The default branch names the protected one: the deployed commit must not (its author could).
  const defaultBranch = (await forge.defaultBranch()) ?? 'main';
  const defaultHead = await git.readRef(`refs/heads/${defaultBranch}`);
  const atDefault = defaultHead === undefined ? undefined : await configAt(defaultHead);
  const branch = atDefault?.branch ?? defaultBranch;
  if (atDefault === undefined) throw protectedBranchMissing(branch, git.url);
  const head = branch === defaultBranch ? defaultHead : await git.readRef(`refs/heads/${branch}`);
  const isOther = head !== undefined && head !== defaultHead;
  return { head, config: isOther ? await configAt(head) : atDefault };
}

/**
 * @param branch the branch that was expected
 * @param repository the address of the application's repository
 * @returns the error that says that it is missing
 */
export function protectedBranchMissing(branch: string, repository: string): Error {
  return stageError('PROTECTED_BRANCH_MISSING', {
    message: `Expected the branch ${branch} in ${repository}, found none.`,
    remedy:
      'Push the protected branch, or name it under `branch` in waybill.yaml on the default branch.',
    facts: { branch, repository },
  });
}

async function descriptionBytes(
  settings: ConnectionSettings,
  git: GitRepository,
  commit: CommitSha,
): Promise<Buffer | undefined> {
  return await git.readFile(commit, settings.config).catch((error: unknown) => {
    throw isWaybillError(error, 'GIT_COMMIT_NOT_FOUND') ? commitNotFound(commit, git.url) : error;
  });
}

async function namingOps(
  protectedConfig: Connections['protectedConfig'],
): Promise<ProtectedConfig> {
  try {
    return await protectedConfig();
  } catch (error) {
    if (!isUnreachable(error)) throw error;
    throw stageError('OPS_REPOSITORY_UNKNOWN', {
      message: `Expected the address of the ops repository: the application's repository, which may name it, cannot be reached. ${messageOf(error)}`,
      remedy: 'Name it with the input `ops-repository` (option --ops-repository).',
      cause: error,
    });
  }
}

function opsAddress({ config }: ProtectedConfig): string {
  const url = config.ops.repository;
  if (url !== undefined) return url;
  throw stageError('OPS_REPOSITORY_UNKNOWN', {
    message:
      'Expected the address of the ops repository in the input `ops-repository` or in `ops.repository` of waybill.yaml on the protected branch, found neither.',
    remedy: 'Set one of them; the ops repository holds desired state and ledger.',
  });
}
