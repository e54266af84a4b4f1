import type { NewRun } from '../../fake-github/fake-github.ts';
import { checkPromotion, refusalCodes } from './bundled-check.ts';
import { environmentOf } from './caller-workflow.ts';
import { erin, main, propose, pushed } from './chain-world.ts';
import { runWorkflow, type WorkflowCall, type WorkflowEnd } from './workflow-run.ts';
import type { GithubWorld } from './world.ts';

/** Two releases are in staging and production; nothing is wrong yet. */
export interface Scene {
  readonly world: GithubWorld;
  /** The run that released the first one. */
  readonly first: WorkflowEnd;
  /** The commit of the second one, main's head. */
  readonly feature: string;
}

/** How a story ended. */
export interface Ending {
  readonly refused: boolean;
  readonly codes: readonly string[];
  /** The commit that people look at, and a status that it has now: what refused it. */
  readonly commit: string;
  readonly status: string | undefined;
}

/** Somebody tries to bring to an environment what must not come there. */
export interface Story {
  readonly title: string;
  /** The gate's word for it. */
  readonly code: string;
  /** Sets it up, lets the bundled actions answer, and takes it back. */
  readonly tell: (scene: Scene) => Promise<Ending>;
}

/** The nine stories (and one more): by act where a workflow file of the attacker's own makes them. */
export const stories: readonly Story[] = [
  {
    title: 'a tag on a commit that is not merged',
    code: 'GATE_COMMIT_NOT_ON_BRANCH',
    tell: tagOnUnmergedCommit,
  },
  {
    title: 'a dispatch from a feature branch, with its own workflow file',
    code: 'GATE_RUN_REF',
    tell: dispatchFromBranch,
  },
  {
    title: 'a pull request of a fork, with its own workflow file',
    code: 'GATE_RUN_FORK',
    tell: forkPullRequest,
  },
  {
    title: 'a pull request of a fork that runs on the base (pull_request_target)',
    code: 'GATE_RUN_FORK',
    tell: forkPullRequestTarget,
  },
  {
    title: 'an old run, started again after a newer release',
    code: 'GATE_OVERTAKES',
    tell: oldRun,
  },
  { title: 'a repository without any rule', code: 'GATE_BRANCH_UNPROTECTED', tell: withoutRules },
  {
    title: 'a branch that was renamed, so that another one looks protected',
    code: 'GATE_BRANCH_RENAMED',
    tell: renamedBranch,
  },
  {
    title: 'an administrator who walked around the rules, as the rule suite says',
    code: 'GATE_BRANCH_BYPASSED',
    tell: adminBypass,
  },
  {
    title: 'a ruleset in evaluate mode',
    code: 'GATE_RULESET_NOT_ENFORCED',
    tell: evaluateMode,
  },
  { title: 'a called workflow of a fork', code: 'GATE_WORKFLOW_FORK', tell: forkedWorkflow },
];

async function tagOnUnmergedCommit({ world }: Scene): Promise<Ending> {
  const { head } = await propose(world, 'tagged', { 'notes.md': 'not reviewed\n' });
  await world.plans.git('tag', 'v9.9.9', head);
  const run = { headBranch: 'v9.9.9', headSha: head };
  return await ask(world, head, run, { ref: 'refs/tags/v9.9.9', gate: 'protected-branch' });
}

async function dispatchFromBranch({ world }: Scene): Promise<Ending> {
  const { head } = await propose(world, 'sneaky', { 'notes.md': 'of a feature\n' });
  return await promote(world, 'run', {
    workflow: '.github/workflows/promote.yml',
    event: 'workflow_dispatch',
    ref: 'refs/heads/sneaky',
    sha: head,
  });
}

/** The repository sends its secrets to forks too: without that, there is not even a token to ask the gates with. */
async function forkPullRequest({ world }: Scene): Promise<Ending> {
  const { github, plans } = world;
  const fork = await github.createRepository('mallory/plans', { fork: plans.fullName });
  const workflow = '.github/workflows/promote.yml';
  const text = await plans.git('show', `main:${workflow}`);
  const head = await fork.commit({
    branch: 'innocent',
    files: { [workflow]: text.replace(/^on: .*$/m, 'on: pull_request') },
  });
  await plans.pulls.create({ head: 'innocent', headRepository: fork.fullName, author: 'mallory' });
  return await promote(world, undefined, {
    workflow,
    event: 'pull_request',
    ref: 'refs/pull/90/merge',
    sha: head,
    headBranch: 'innocent',
    headRepository: fork.fullName,
    files: fork,
    sendsSecrets: true,
    actor: 'mallory',
  });
}

async function forkPullRequestTarget({ world, feature }: Scene): Promise<Ending> {
  const run = { event: 'pull_request_target', headRepository: 'mallory/plans', headBranch: 'main' };
  return await ask(world, feature, run, { gate: 'run' });
}

async function oldRun({ world, first }: Scene): Promise<Ending> {
  return await promote(world, 'no-overtaking', { ...pushed(world.baseline), again: first.run });
}

async function withoutRules({ world, feature }: Scene): Promise<Ending> {
  const { plans } = world;
  const kept = plans.state().rulesets;
  for (const { id } of kept) plans.rulesets.delete(id);
  try {
    return await ask(world, feature, {}, { gate: 'protected-branch' });
  } finally {
    for (const { name, rules } of kept) plans.rulesets.create({ name, rules });
  }
}

async function renamedBranch({ world, feature }: Scene): Promise<Ending> {
  const { plans } = world;
  await plans.renameBranch('main', 'trunk');
  try {
    return await ask(world, feature, { headBranch: 'main' }, { gate: 'protected-branch' });
  } finally {
    await plans.renameBranch('trunk', 'main');
  }
}

/** Rule suites are shown to those who administrate: their token stands in the place of the job's. */
async function adminBypass({ world, feature }: Scene): Promise<Ending> {
  const { github, plans } = world;
  const strict = plans.rulesets.create({
    name: 'reviewed',
    rules: [{ type: 'pull_request', approvals: 1 }],
    bypass: ['root'],
  });
  const { pull } = await propose(world, 'hasty', { 'notes.md': 'without a review\n' });
  const merged = await plans.pulls.merge(pull.number, { by: 'root' });
  plans.rulesets.delete(strict.id);
  const token = github.tokens.create({
    login: 'plans-auditor',
    kind: 'pat',
    permissions: { administration: 'write', actions: 'read', contents: 'read', statuses: 'write' },
    repositories: [plans.fullName],
  });
  try {
    return await ask(world, merged, {}, { token, gate: 'protected-branch' });
  } finally {
    github.tokens.revoke(token);
    await plans.git('update-ref', main, feature);
  }
}

async function evaluateMode({ world, feature }: Scene): Promise<Ending> {
  const { plans } = world;
  const kept = plans.state().rulesets;
  for (const { id } of kept) plans.rulesets.update(id, { enforcement: 'evaluate' });
  try {
    return await ask(world, feature, {}, { gate: 'protected-branch' });
  } finally {
    for (const { id } of kept) plans.rulesets.update(id, { enforcement: 'active' });
  }
}

async function forkedWorkflow({ world, feature }: Scene): Promise<Ending> {
  const { github, waybill } = world;
  await github.createRepository('mallory/waybill', { fork: 'your-org/waybill' });
  const sha = waybill.variant;
  const path = `mallory/waybill/.github/workflows/promote.yml@${sha}`;
  return await ask(world, feature, { referenced: [{ path, sha }] }, { gate: 'run' });
}

interface Asking {
  /** What the runner says; the protected branch where absent. */
  readonly ref?: string;
  readonly token?: string;
  /** The gate whose status the commit then has. */
  readonly gate: string;
}

/** What the bundled check-promotion answers a run that the forge knows so. */
async function ask(
  world: GithubWorld,
  commit: string,
  asks: NewRun,
  { gate, ...asking }: Asking,
): Promise<Ending> {
  const run = await world.plans.runs.create({
    event: 'push',
    actor: erin.name,
    headSha: commit,
    headBranch: 'main',
    ...asks,
  });
  const answer = await checkPromotion(world, { environment: 'staging', commit, run, ...asking });
  if (answer.codes.length === 0) throw new Error(`Expected a refusal:\n${answer.log}`);
  return {
    refused: answer.exitCode === 1 && answer.decision === 'refused' && answer.allowed === 'false',
    codes: answer.codes,
    commit,
    status: `waybill / staging / ${gate}: failure`,
  };
}

/** What the plan's job of a run with act answers; the environment's job must not begin. */
async function promote(
  world: GithubWorld,
  gate: string | undefined,
  call: WorkflowCall,
): Promise<Ending> {
  const end = await runWorkflow(world, { ...call, reviewer: 'dana' });
  const failed = end.jobs.filter(({ result }) => result !== 'success');
  const check = failed
    .flatMap(({ steps }) => steps)
    .find(({ id }) => id.split('/').at(-1) === 'check');
  if (check === undefined) throw new Error(`Expected a refusal:\n${end.log.slice(-6000)}`);
  const isDeployed = end.jobs.some(({ name }) => environmentOf(name) !== undefined);
  return {
    refused: end.exitCode !== 0 && check.outputs['decision'] === 'refused' && !isDeployed,
    codes: refusalCodes(check.outputs),
    commit: call.sha,
    status: gate === undefined ? undefined : `waybill / staging / ${gate}: failure`,
  };
}
