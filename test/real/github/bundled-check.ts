import { spawn } from 'node:child_process';
import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseCommandFile } from '@waybill/cli/rehearsal/action-process';
import { z } from 'zod';
import type { Permissions, Run } from '../../fake-github/state.ts';
import { distribution } from './waybill-repository.ts';
import type { GithubWorld } from './world.ts';

const bundle = join(distribution, 'check-promotion', 'index.js');

/** Who asks, and for what: the run as the forge keeps it, and what its runner says. */
export interface Question {
  readonly environment: string;
  readonly commit: string;
  readonly run: Run;
  /** What the runner says; the protected branch where absent. */
  readonly ref?: string;
  /** Of the job's token; those of the plan's job where absent. */
  readonly permissions?: Permissions;
  /** A token that somebody gives by hand in the place of the job's. */
  readonly token?: string;
}

/** What the gates said. */
export interface Answer {
  readonly exitCode: number | null;
  readonly decision: string;
  readonly allowed: string;
  /** The codes of the gates that refuse, in their order; consequences of others left out. */
  readonly codes: readonly string[];
  readonly summary: string;
  readonly log: string;
}

const gatesSchema = z.array(
  z.looseObject({
    gate: z.string(),
    code: z.string().optional(),
    facts: z.record(z.string(), z.unknown()).optional(),
  }),
);

/** What the plan's job asks for (`waybill init` writes it so). */
const planPermissions: Permissions = {
  actions: 'read',
  checks: 'read',
  contents: 'read',
  statuses: 'write',
};

/**
 * Starts the bundled check-promotion as the plan's job does, with that job's credentials only.
 * @param world the forge, the registry, the ops repository
 * @param question who asks, and for what
 */
export async function checkPromotion(world: GithubWorld, question: Question): Promise<Answer> {
  const folder = await mkdtemp(join(tmpdir(), 'waybill-check-'));
  const { github, plans } = world;
  const token = github.tokens.create({
    login: 'github-actions[bot]',
    kind: 'actions',
    permissions: question.permissions ?? planPermissions,
    repositories: [plans.fullName],
  });
  try {
    await mkdir(join(folder, 'temp'));
    const files = { output: join(folder, 'output'), summary: join(folder, 'summary') };
    for (const file of Object.values(files)) await writeFile(file, '');
    await writeFile(join(folder, 'event.json'), JSON.stringify({ ref: question.ref }));
    const environment = {
      ...runnerVariables(world, question, folder),
      GITHUB_OUTPUT: files.output,
      GITHUB_STEP_SUMMARY: files.summary,
      'INPUT_APPLICATION-TOKEN': question.token ?? token,
    };
    const { exitCode, log } = await start(environment, folder);
    const outputs = parseCommandFile(await readFile(files.output, 'utf8'));
    return {
      exitCode,
      log,
      decision: outputs['decision'] ?? '',
      allowed: outputs['allowed'] ?? '',
      codes: refusalCodes(outputs),
      summary: await readFile(files.summary, 'utf8'),
    };
  } finally {
    github.tokens.revoke(token);
    await rm(folder, { recursive: true, force: true });
  }
}

function runnerVariables(
  { github, plans, secrets, variables }: GithubWorld,
  { environment, commit, run, ref }: Question,
  folder: string,
): Record<string, string> {
  return {
    PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
    HOME: folder,
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: plans.fullName,
    GITHUB_SERVER_URL: github.url,
    GITHUB_API_URL: github.apiUrl,
    GITHUB_EVENT_NAME: run.event,
    GITHUB_EVENT_PATH: join(folder, 'event.json'),
    GITHUB_SHA: run.headSha,
    GITHUB_REF: ref ?? 'refs/heads/main',
    GITHUB_RUN_ID: String(run.id),
    GITHUB_RUN_ATTEMPT: String(run.attempt),
    GITHUB_JOB: 'plan',
    GITHUB_ACTOR: run.actor,
    GITHUB_WORKSPACE: folder,
    RUNNER_TEMP: join(folder, 'temp'),
    INPUT_ENVIRONMENT: environment,
    INPUT_COMMIT: commit,
    'INPUT_OPS-REPOSITORY': variables['OPS_REPOSITORY'] ?? '',
    'INPUT_OPS-TOKEN': secrets['OPS_READ_TOKEN'] ?? '',
  };
}

async function start(
  environment: Record<string, string>,
  folder: string,
): Promise<{ exitCode: number | null; log: string }> {
  return await new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bundle], {
      cwd: folder,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 60_000,
    });
    let log = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (piece: Buffer) => (log += piece.toString('utf8')));
    child.once('error', reject);
    child.once('close', (exitCode) => resolve({ exitCode, log }));
  });
}

/**
 * @param outputs those of check-promotion
 * @returns the codes of the gates that refuse, in their order; what only follows from another refusal is left out
 */
export function refusalCodes(outputs: Readonly<Record<string, string>>): readonly string[] {
  const gates = outputs['gates'];
  if (gates === undefined || gates === '') return [outputs['code'] ?? ''];
  return gatesSchema
    .parse(JSON.parse(gates))
    .filter(({ facts }) => facts?.['cause'] !== 'FACT_DEPENDS')
    .flatMap(({ code }) => (code === undefined ? [] : [code]));
}
