import {
  conditionsIn,
  countAt,
  isDeleting,
  listAt,
  textAt,
  type KubernetesObject,
} from '@waybill/kubernetes/object';
import { strategy, transferPolicy } from './promoter-promotions.ts';
import { says, type ArgocdCheck, type ArgocdVerdict } from './verdict.ts';

/** How a kind of the GitOps Promoter speaks of itself. */
interface Voice {
  readonly starting: string;
  readonly deleting: string;
  readonly unobserved: string;
  readonly unready: string;
  /** Before the message of a failed reconciliation. */
  readonly failure: string;
  /** For another reason than ReconciliationError: what stands before ` (REASON): MESSAGE`; absent: not a failure. */
  readonly otherFailure?: string;
  /** What stands before ` (REASON): MESSAGE` while Ready is Unknown; absent: it is taken as ready. */
  readonly unsure?: string;
  readonly types?: readonly string[];
  /** What it says once it is ready. */
  readonly settled: ArgocdCheck;
}

function promoterCheck(voice: Voice): ArgocdCheck {
  return (object) => {
    if (isDeleting(object)) return says('Progressing', voice.deleting);
    if (object.status === undefined) return says('Progressing', voice.starting);
    return beforeReady(object, voice) ?? voice.settled(object);
  };
}

function beforeReady(object: KubernetesObject, voice: Voice): ArgocdVerdict | undefined {
  const generation = countAt(object.metadata, 'generation');
  const conditions = conditionsIn(object.status).filter(({ type }) =>
    (voice.types ?? ['Ready']).includes(type),
  );
  if (conditions.length === 0) return says('Progressing', voice.unready);
  for (const { status, reason, message, observedGeneration } of conditions) {
    if (
      observedGeneration !== undefined &&
      generation !== undefined &&
      observedGeneration !== generation
    )
      return says('Progressing', voice.unobserved);
    const cause = reason === '' ? 'Unknown' : reason;
    if (status === 'False' && reason === 'ReconciliationError')
      return says('Degraded', `${voice.failure}: ${message === '' ? 'Unknown error' : message}`);
    if (status === 'False' && voice.otherFailure !== undefined)
      return says(
        'Degraded',
        `${voice.otherFailure} (${cause}): ${message === '' ? 'Unknown error' : message}`,
      );
    if (status === 'Unknown' && voice.unsure !== undefined)
      return says(
        'Progressing',
        `${voice.unsure} (${cause}): ${message === '' ? 'Unknown' : message}`,
      );
  }
  return undefined;
}

/** A kind that is named in lower-case words: `commit status`. */
function worded(words: string, settled: ArgocdCheck, title = capital(words)): Voice {
  return {
    starting: `Initializing ${words}`,
    deleting: `${title} is being deleted`,
    unobserved: `Waiting for ${words} spec update to be observed`,
    unready: `${title} is not ready yet`,
    failure: `${title} reconciliation failed`,
    otherFailure: `${title} reconciliation failed`,
    settled,
  };
}

interface KindWords {
  readonly starting: string;
  /** How it is called in `… not ready (REASON)`. */
  readonly title: string;
  readonly failure: string;
  readonly unsure: string;
}

/** A kind that is named by its kind: `ScmProvider`. */
function named(kind: string, words: KindWords, settled: ArgocdCheck): Voice {
  return {
    starting: `Initializing ${words.starting}`,
    deleting: `${kind} is being deleted`,
    unobserved: `Waiting for ${kind} spec update to be observed`,
    unready: `${kind} Ready condition is missing`,
    failure: words.failure,
    otherFailure: `${words.title} not ready`,
    unsure: words.unsure,
    settled,
  };
}

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

function provider(kind: string, title: string, starting: string): Voice {
  return named(
    kind,
    {
      starting,
      title,
      failure: `${title} validation failed`,
      unsure: `${title} readiness unknown`,
    },
    () => says('Healthy', `${title} is ready`),
  );
}

interface GateWords {
  readonly none: string;
  readonly failed: string;
  readonly pending: string;
  readonly passed: string;
}

/** Reads `status.environments`: one gate for each branch. An unknown phase is a pending one. */
function gate({ none, failed, pending, passed }: GateWords): ArgocdCheck {
  return (object) => {
    const environments = listAt(object.status, 'environments');
    if (environments.length === 0) return says('Healthy', none);
    const branches = (wanted: (phase: string) => boolean): string[] =>
      environments.flatMap((environment) =>
        wanted(textAt(environment, 'phase') ?? 'pending')
          ? [textAt(environment, 'branch') ?? '?']
          : [],
      );
    const failures = branches((phase) => phase === 'failure');
    if (failures.length > 0)
      return says('Degraded', `${failed} for branch(es): ${failures.join(', ')}`);
    const waiting = branches((phase) => phase !== 'success');
    if (waiting.length > 0)
      return says('Progressing', `${pending} for branch(es): ${waiting.join(', ')}`);
    return says('Healthy', `${passed} for ${String(environments.length)} environment(s)`);
  };
}

const commitStatus: ArgocdCheck = ({ status }) => {
  const [sha, phase] = [textAt(status, 'sha'), textAt(status, 'phase')];
  return sha === undefined || phase === undefined
    ? says('Healthy', 'Commit status is healthy')
    : says('Healthy', `Commit status for commit ${sha} reports ${phase}`);
};

const pullRequest: ArgocdCheck = ({ status }) => {
  const [id, state] = [textAt(status, 'id'), textAt(status, 'state')];
  return id === undefined || state === undefined
    ? says('Healthy', 'Pull request is healthy')
    : says('Healthy', `Pull request is ${state} as PR ${id}`);
};

const trackedApplications: ArgocdCheck = ({ status }) => {
  const count = listAt(status, 'applicationsSelected').length;
  return count === 0
    ? says('Degraded', 'Argo CD commit status has no applications configured')
    : says(
        'Healthy',
        `Argo CD commit status is healthy and is tracking ${String(count)} applications`,
      );
};

const gitGate = gate({
  none: 'Git commit validation reconciled',
  failed: 'Git commit validation failed',
  pending: 'Git commit validation pending',
  passed: 'Git commit validation passed',
});
const timedGate = gate({
  none: 'Timed commit gate reconciled',
  failed: 'Timed commit gate failed',
  pending: 'Timed commit gate pending',
  passed: 'Timed commit gate satisfied',
});
const webGate = gate({
  none: 'Web request commit validation reconciled',
  failed: 'Web request validation failed',
  pending: 'Web request validation pending',
  passed: 'Web request validation passed',
});

const voices: Readonly<Record<string, Voice>> = {
  ArgoCDCommitStatus: worded('Argo CD commit status', trackedApplications),
  ChangeTransferPolicy: worded('change transfer policy', transferPolicy),
  CommitStatus: worded('commit status', commitStatus),
  PromotionStrategy: worded('promotion strategy', strategy),
  PullRequest: {
    ...worded('pull request', pullRequest),
    types: ['Reconciled', 'Ready'],
  },
  ClusterScmProvider: provider(
    'ClusterScmProvider',
    'Cluster SCM provider',
    'cluster SCM provider',
  ),
  ScmProvider: provider('ScmProvider', 'SCM provider', 'SCM provider'),
  GitRepository: provider('GitRepository', 'Git repository', 'Git repository'),
  GitCommitStatus: named(
    'GitCommitStatus',
    {
      starting: 'git commit validation',
      title: 'Git commit validation',
      failure: 'Git commit validation failed',
      unsure: 'Git commit validation status unknown',
    },
    gitGate,
  ),
  TimedCommitStatus: named(
    'TimedCommitStatus',
    {
      starting: 'timed commit gate',
      title: 'Timed commit gate',
      failure: 'Timed commit gate failed',
      unsure: 'Timed commit gate status unknown',
    },
    timedGate,
  ),
  WebRequestCommitStatus: named(
    'WebRequestCommitStatus',
    {
      starting: 'web request commit validation',
      title: 'Web request commit validation',
      failure: 'Web request commit validation failed',
      unsure: 'Web request commit validation unknown',
    },
    webGate,
  ),
};

/** The kinds of the GitOps Promoter, by `group/kind`. */
export const promoterKinds: Readonly<Record<string, ArgocdCheck>> = Object.fromEntries(
  Object.entries(voices).map(([kind, voice]) => [
    `promoter.argoproj.io/${kind}`,
    promoterCheck(voice),
  ]),
);
