import { commitShaSchema, type CommitSha, type Owner } from '@waybill/core';
import { z } from 'zod';
import { actionKitError } from './error-codes.ts';

/** What the runner says of the run (GitHub's documentation, "Default environment variables"). */
export interface RunContext {
  readonly repository: string;
  /** Without a slash at the end. */
  readonly serverUrl: string;
  readonly apiUrl: string;
  /** What serves it: runners of Gitea and of Forgejo say so, and GitHub's own say nothing. */
  readonly forge: 'github' | 'gitea';
  readonly commit: CommitSha;
  readonly ref: string;
  /** What started the run, as the forge names it: `push`, `schedule`; empty where the runner does not say. */
  readonly event: string;
  readonly workspace: string;
  readonly temporaryFolder: string;
  /** Keeps tools between the jobs of a runner, where it has such a folder. */
  readonly toolCache?: string;
  readonly owner: Owner;
}

const environmentSchema = z.object({
  GITHUB_REPOSITORY: z.string().min(1).max(255),
  GITHUB_SERVER_URL: z.string().max(2048).default('https://github.com'),
  GITHUB_API_URL: z.string().max(2048).default('https://api.github.com'),
  /** Set by the runners of Gitea and Forgejo (https://docs.gitea.com/usage/actions/comparison). */
  GITEA_ACTIONS: z.string().max(255).default(''),
  GITHUB_SHA: commitShaSchema,
  GITHUB_REF: z.string().max(1024).default(''),
  GITHUB_EVENT_NAME: z.string().max(255).default(''),
  GITHUB_WORKSPACE: z.string().min(1),
  RUNNER_TEMP: z.string().min(1),
  RUNNER_TOOL_CACHE: z.string().max(4096).default(''),
  GITHUB_RUN_ID: z.string().regex(/^[A-Za-z0-9._-]{1,64}$/),
  GITHUB_RUN_ATTEMPT: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .default('1'),
  GITHUB_JOB: z.string().min(1).max(255),
  GITHUB_ACTOR: z.string().min(1).max(255),
  /** Only where the run is a process of this machine (a rehearsal): lets a take-over ask whether it lives. */
  WAYBILL_RUN_PID: z
    .string()
    .regex(/^[1-9]\d{0,9}$/)
    .optional(),
});

/**
 * Reads the runner's context.
 * @param environment the process's environment
 * @returns the run: repository, commit, ref, folders, and who acts
 * @throws ACTION_CONTEXT_MISSING naming each variable that is absent or malformed
 */
export function readContext(environment: NodeJS.ProcessEnv = process.env): RunContext {
  const parsed = environmentSchema.safeParse(environment);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      (issue) => `${issue.path.join('.')}: ${issue.message}`,
    );
    throw actionKitError('ACTION_CONTEXT_MISSING', {
      message: `The runner's environment is not what a runner sets: ${problems.join('; ')}.`,
      remedy:
        'Run the action on a runner of GitHub, Gitea or Forgejo, or with act; from a terminal use the waybill command.',
    });
  }
  const value = parsed.data;
  return {
    repository: value.GITHUB_REPOSITORY,
    // Gitea's runners give the address with a slash at its end.
    serverUrl: value.GITHUB_SERVER_URL.replace(/\/+$/, ''),
    apiUrl: value.GITHUB_API_URL,
    forge: value.GITEA_ACTIONS === 'true' ? 'gitea' : 'github',
    commit: value.GITHUB_SHA,
    ref: value.GITHUB_REF,
    event: value.GITHUB_EVENT_NAME,
    workspace: value.GITHUB_WORKSPACE,
    temporaryFolder: value.RUNNER_TEMP,
    ...(value.RUNNER_TOOL_CACHE === '' ? {} : { toolCache: value.RUNNER_TOOL_CACHE }),
    owner: {
      repository: value.GITHUB_REPOSITORY,
      run: value.GITHUB_RUN_ID,
      attempt: Number(value.GITHUB_RUN_ATTEMPT),
      job: value.GITHUB_JOB,
      actor: value.GITHUB_ACTOR,
      ...(value.WAYBILL_RUN_PID === undefined ? {} : { pid: Number(value.WAYBILL_RUN_PID) }),
    },
  };
}
