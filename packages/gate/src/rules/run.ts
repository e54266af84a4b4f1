import type { Environment } from '@waybill/config';
import type { Owner } from '@waybill/core';
import type { ReferencedWorkflow, RunFacts } from '@waybill/forge';
import type { Unknown } from '../fact.ts';
import type { GateResult, Refused } from '../gate.ts';
import type { PromotionFacts } from '../promotion-facts.ts';
import { answersOf, withEnvironment } from './answer.ts';

const answers = answersOf('run');

type PresentRun = Extract<RunFacts, { kind: 'present' }>;

/**
 * Law 3, "credentials follow the law": the run that asks works on the protected branch, not on a tag of its
 * name or on a pull request; the forge's own word of the run agrees, it is the newest attempt, and the workflows
 * that it calls come from the application's repository or from one that the policy lets promote.
 * @param facts what was learned
 * @returns what the gate says
 */
export function runGate(facts: PromotionFacts): GateResult {
  return withEnvironment(facts, answers, (environment) => judge(facts, environment));
}

function judge(facts: PromotionFacts, environment: Environment): GateResult {
  const { run, request } = facts;
  const { owner, ref } = request;
  if (owner === undefined && ref === undefined) {
    return answers.skip('asked at a terminal, not by a run of the forge');
  }
  // A fork's pull request also works on another ref; that it is a fork says more, and no environment takes it.
  const stranger = strangerProblem(facts);
  if (stranger !== undefined) return stranger;
  if (environment.from === 'any') return anyBranch(facts, environment);
  const wrong = runnersWord(request);
  if (wrong !== undefined) return wrong;
  if (!run.known) return unknownRun(run, request.kind);
  const found = run.value;
  if (found === undefined || owner === undefined) {
    return notKnown(
      `the request says that it works on ${ref ?? 'no ref'}, and names no run`,
      'Report this as a fault of Waybill.',
    );
  }
  switch (found.kind) {
    case 'not-supported':
      return ref === undefined
        ? answers.skip(found.reason)
        : answers.allow(`It works on ${ref}; ${found.reason}.`, { ref });
    case 'present':
      return (
        headProblem(found, ref, request.branch) ??
        attemptProblem(found, owner) ??
        branchProblem(facts) ??
        judgeWorkflows(facts, found, owner)
      );
    case 'missing':
    default:
      return notKnown(
        `it has no run ${owner.run} in ${owner.repository}`,
        "Give the token `permissions: actions: read`, and start from a workflow of the application's own repository.",
      );
  }
}

/**
 * Law 3: a run of any branch works with that branch's own workflow file, so it holds no credential for a ledger that
 * protected environments believe. An ops repository of its own, whose policy has none of those, is another ledger.
 */
function anyBranch({ policy, request }: PromotionFacts, { name }: Environment): GateResult {
  const { ref, branch } = request;
  if (ref === `refs/heads/${branch}`) {
    return answers.skip(`${name} takes runs of any branch; this one works on ${branch}`);
  }
  if (request.ownLedger === true) {
    return answers.skip(`${name} takes runs of any branch, and has a ledger of its own`);
  }
  if (!policy.known) return answers.unknown('the policy', policy);
  const { environments } = policy.value.policy;
  const guarded = environments.filter(({ from }) => from === 'protected').map((it) => it.name);
  if (guarded.length === 0) return answers.skip(`${name} takes runs of any branch`);
  return answers.refuse(
    'GATE_LEDGER_SHARED',
    `Expected the ledger of ${name}, which runs of any branch may write, to be one that no protected environment believes; the same policy has ${guarded.slice(0, 10).join(', ')}, and found a run on ${ref === undefined ? 'no ref' : JSON.stringify(ref.slice(0, 255))}.`,
    `Let every step of the run name the environment (input \`environment\`), so that its ledger is a branch of the application's repository (\`ops.open\`); or give ${name} an ops repository of its own, with a policy of \`from: any\` environments alone and credentials for nothing else, or start the run on ${branch}.`,
    { environment: name, protected: guarded.slice(0, 20), ref: ref?.slice(0, 300) ?? null },
  );
}

/** Without the forge's word a run proves nothing, whatever its own runner says; a terminal needs none. */
function unknownRun(run: Unknown, kind: PromotionFacts['request']['kind']): Refused {
  const answer = answers.unknown('what the forge says of the run', run);
  if (kind === 'promote') return answer;
  const remedy = `${answer.remedy} Where the forge stays away: \`waybill rollback\` from a terminal goes back with the credentials that its user holds.`;
  return { ...answer, remedy };
}

function notKnown(found: string, remedy: string): Refused {
  return answers.refuse(
    'GATE_RUN_UNKNOWN',
    `Expected the forge to know the run; ${found}.`,
    remedy,
  );
}

/** A run of another repository works with that one's branch and workflow file, whatever its ref is called. */
function foreignProblem(
  { event }: PresentRun,
  { repository, run }: Owner,
  source: string,
): Refused | undefined {
  if (source.toLowerCase().endsWith(`/${repository.toLowerCase()}`)) return undefined;
  return answers.refuse(
    'GATE_RUN_FORK',
    `Expected a run of the application's repository, ${source}; run ${run} is one of ${repository} (${event}), whose branches prove nothing here.`,
    "Start a workflow of the application's own repository on its protected branch.",
    { run, expected: source, found: repository, event },
  );
}

function forkProblem(
  { headRepository, event }: Pick<PresentRun, 'headRepository' | 'event'>,
  owner: Owner,
): Refused | undefined {
  if (headRepository !== undefined && isSame(headRepository, owner.repository)) return undefined;
  const found = headRepository ?? 'a repository that was deleted';
  return answers.refuse(
    'GATE_RUN_FORK',
    `Expected a run whose head is in ${owner.repository}; it is in ${found} (${event}).`,
    'Merge the change into the protected branch by a reviewed pull request; what the merge releases may be promoted.',
    { run: owner.run, expected: owner.repository, found: headRepository ?? null, event },
  );
}

/** What comes from another repository is nobody's branch here. */
function strangerProblem({ run, request }: PromotionFacts): Refused | undefined {
  const { owner, source } = request;
  if (owner === undefined) return undefined;
  const present = run.known && run.value?.kind === 'present' ? run.value : undefined;
  const kept =
    present === undefined
      ? undefined
      : (foreignProblem(present, owner, source) ?? forkProblem(present, owner));
  return kept ?? forkedEvent(request);
}

function forkedEvent({
  event,
  owner,
}: Pick<PromotionFacts['request'], 'event' | 'owner'>): Refused | undefined {
  if (event?.headRepository === undefined || owner === undefined) return undefined;
  return forkProblem(
    { headRepository: event.headRepository ?? undefined, event: event.name },
    owner,
  );
}

/**
 * The runner's own word of a run can only refuse: one that says of itself that it is of a fork, of a pull request
 * or of another ref is none of the protected branch. It is asked also where nothing else can be learned.
 * @param request what is asked, with the branch that is protected
 * @returns why not; undefined where it says nothing against it
 */
export function runnersWord(
  request: Pick<PromotionFacts['request'], 'event' | 'owner' | 'ref' | 'branch'>,
): Refused | undefined {
  const { event, ref, branch } = request;
  const forked = forkedEvent(request);
  if (forked !== undefined) return forked;
  if (event?.name.startsWith('pull_request') === true) {
    return wrongRef(`refs/heads/${branch}`, `a run of the event ${event.name}`, branch);
  }
  return ref === undefined ? undefined : refProblem(ref, branch);
}

function refProblem(ref: string, branch: string): Refused | undefined {
  const expected = `refs/heads/${branch}`;
  if (ref === expected) return undefined;
  return wrongRef(expected, JSON.stringify(ref.slice(0, 255)), branch);
}

function wrongRef(expected: string, found: string, branch: string): Refused {
  return answers.refuse(
    'GATE_RUN_REF',
    `Expected a run on ${expected}; found ${found}.`,
    `Start the workflow on ${branch}: a run on another ref works with that ref's own workflow file. Feature branches may reach environments with \`from: any\`.`,
    { expected, found: found.slice(0, 300) },
  );
}

/** What the runner said of its ref must be what the forge keeps of the run. */
function headProblem(
  { event, headBranch }: PresentRun,
  ref: string | undefined,
  branch: string,
): Refused | undefined {
  const expected = `refs/heads/${branch}`;
  if (ref === undefined) return wrongRef(expected, 'no word of the runner of its ref', branch);
  if (event.startsWith('pull_request')) {
    return wrongRef(expected, `a run of the event ${event}`, branch);
  }
  if (headBranch === branch) return undefined;
  const found = `${ref} from the runner, and ${headBranch ?? 'no branch'} from the forge`;
  return wrongRef(expected, found, branch);
}

function attemptProblem({ attempt, ended }: PresentRun, owner: Owner): Refused | undefined {
  if (attempt === owner.attempt) return ended ? hasEnded(owner) : undefined;
  if (attempt < owner.attempt) {
    return notKnown(
      `it knows attempt ${String(attempt)} of run ${owner.run} and not ${String(owner.attempt)}`,
      'Run the job again; the forge may answer from an older copy.',
    );
  }
  return answers.refuse(
    'GATE_RUN_SUPERSEDED',
    `Expected the newest attempt of run ${owner.run}; this is attempt ${String(owner.attempt)}, and the forge has ${String(attempt)}.`,
    'Let the newest attempt go on; this one may end.',
    { run: owner.run, attempt: owner.attempt, newest: attempt },
  );
}

/** What still works after that is no job: every other run may take over from it at once, and reviews were not for it. */
function hasEnded({ run, attempt }: Owner): Refused {
  return answers.refuse(
    'GATE_RUN_ENDED',
    `Expected run ${run} to work; the forge says that its attempt ${String(attempt)} has ended.`,
    'Start the workflow again: a run that was cancelled, or that ended otherwise, starts nothing any more.',
    { run, attempt },
  );
}

/** Which branch is the protected one is proved for a promotion by its own gate. */
function branchProblem({ request, branch: { configured } }: PromotionFacts): Refused | undefined {
  if (request.kind === 'promote') return undefined;
  if (!configured.known) return answers.unknown('which branch is the protected one', configured);
  if (configured.value === request.branch) return undefined;
  return answers.refuse(
    'GATE_BRANCH_NOT_CONFIGURED',
    `Expected the protected branch that the default branch configures, ${configured.value}; found ${request.branch}.`,
    'Start from a checkout of the protected branch; a branch cannot declare itself the protected one.',
    { expected: configured.value, found: request.branch },
  );
}

function judgeWorkflows(facts: PromotionFacts, run: PresentRun, owner: Owner): GateResult {
  const { policy, request } = facts;
  if (!policy.known) return answers.unknown('which workflows may promote', policy);
  if (run.referencedUntold === true) {
    return notKnown(
      `it does not tell which workflows run ${owner.run} calls`,
      'Upgrade the forge to a version that tells it (`referenced_workflows` of a workflow run).',
    );
  }
  const listed = policy.value.policy.workflows;
  const trusted = [owner.repository, ...(listed ?? [])];
  const others = run.referenced.filter(
    ({ repository }) => !trusted.some((it) => isSame(it, repository)),
  );
  for (const workflow of others) {
    const problem = workflowProblem(workflow, listed);
    if (problem !== undefined) return problem;
  }
  const called = run.referenced.map(({ repository, path }) => `${repository} ${path}`);
  return answers.allow(
    `Run ${owner.run} works on refs/heads/${request.branch} (${run.event}, attempt ${String(run.attempt)})${called.length === 0 ? '' : `; it calls ${called.slice(0, 10).join(', ')}`}.`,
    { run: owner.run, attempt: run.attempt, event: run.event, workflows: called.slice(0, 20) },
  );
}

function workflowProblem(
  { repository, path, fork }: ReferencedWorkflow,
  listed: readonly string[] | undefined,
): Refused | undefined {
  const facts = { repository, path };
  const remedy = `Call the workflow of a repository that you trust; or list ${repository} under \`workflows\` of the policy in a reviewed change.`;
  if (fork === true) {
    return answers.refuse(
      'GATE_WORKFLOW_FORK',
      `Expected reusable workflows of the application's repository or of one that the policy lists; ${path} comes from ${repository}, which is a fork.`,
      remedy,
      facts,
    );
  }
  if (fork === undefined) {
    return answers.refuse(
      'GATE_UNKNOWN',
      `Expected to learn whether ${repository}, from which ${path} comes, is a fork; this token does not see the repository.`,
      `${remedy} A token that may read it would do as well.`,
      facts,
    );
  }
  if (listed === undefined) return undefined;
  return answers.refuse(
    'GATE_WORKFLOW_NOT_LISTED',
    `Expected reusable workflows of the application's repository or of ${listed.slice(0, 10).join(', ')}; ${path} comes from ${repository}.`,
    remedy,
    { ...facts, listed: listed.slice(0, 20) },
  );
}

/** Forges take owner and repository names in any case. */
function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
