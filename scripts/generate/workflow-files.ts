/**
 * The reusable workflows and the root action are written by hand, except for what follows from the stages and
 * from the actions' registries: the steps, and the permissions of a job. Those stand between
 * `# begin NAME` and `# end NAME`.
 */
import type { StageName } from '@waybill/stage/stages';
import type { DocumentedAction } from './action-definitions.ts';
import { mergedSteps, type MergedStep } from './stage-steps.ts';
import { stepLines, type StepPlace } from './workflow-steps.ts';

/** A generated list of steps, and the permissions of the job that has it. */
interface Block {
  /** The name between the markers: the job's. */
  readonly name: string;
  readonly steps: readonly MergedStep[];
  readonly place: StepPlace;
}

/** A file with generated blocks. */
export interface GeneratedWorkflow {
  readonly path: string;
  readonly blocks: readonly Block[];
}

/** Why a job needs a right: beside each line, for whoever has to grant it. */
const reasons: Readonly<Record<string, string>> = {
  'actions: read': "to read the run, its approvals and the environment's rules",
  'checks: read': 'to see that the required checks of the commit are green',
  'contents: read': "to read the application's repository",
  'id-token: write': 'to sign as the run itself, where `keyless` names a certificate authority',
  'deployments: write': "to show the deployment in the repository's list",
  'packages: read': 'to read images, where the registry takes the token of the job',
  'packages: write': 'to push images, where the registry takes the token of the job',
  'pull-requests: read': 'to find the pull request by which the commit was merged, and its reviews',
  'statuses: write': 'to set a status for each gate and for the deployment',
};

/**
 * Which expressions give a step its connections in a called workflow; it gets those that its action has. Only a
 * release writes to the registry: the others read, with a credential that every job may have.
 */
function connections(
  ops: StepPlace['given'],
  registry: 'REGISTRY' | 'REGISTRY_READ',
): StepPlace['given'] {
  return {
    config: 'inputs.config',
    'ops-repository': 'inputs.ops-repository',
    ...ops,
    registry: 'inputs.registry',
    // The job's token goes to a registry only where the caller says that it is GitHub's own.
    'registry-username': `inputs.github-packages && github.actor || secrets.${registry}_USERNAME`,
    'registry-password': `inputs.github-packages && github.token || secrets.${registry}_PASSWORD`,
    'signing-key': 'secrets.SIGNING_KEY',
    'signing-key-password': 'secrets.SIGNING_KEY_PASSWORD',
    'commit-signing-key': 'secrets.COMMIT_SIGNING_KEY',
    'commit-signing-key-password': 'secrets.COMMIT_SIGNING_KEY_PASSWORD',
    'commit-author': 'inputs.commit-author',
    'commit-through': 'inputs.commit-through',
    'tools-mirror': 'inputs.tools-mirror',
  };
}

/** The credentials of an environment. */
const writingOps = {
  'ops-token': 'secrets.OPS_TOKEN',
  'ops-app-id': 'inputs.ops-app-id',
  'ops-app-key': 'secrets.OPS_APP_KEY',
};
/** Signs what the job writes into the ledger. */
const ledgerKey = {
  'ledger-key': 'secrets.LEDGER_KEY',
  'ledger-key-password': 'secrets.LEDGER_KEY_PASSWORD',
};
/** How a release is signed, scanned, and what else it is called. */
const releasing = {
  tags: 'inputs.tags',
  'scan-again': 'inputs.scan-again',
  keyless: 'inputs.keyless',
  'rekor-url': 'inputs.rekor-url',
  'rekor-when-down': 'inputs.rekor-when-down',
  'timestamp-url': 'inputs.timestamp-url',
  'signature-format': 'inputs.signature-format',
};
/** How the environment's cluster is reached, where its target is one. */
const cluster = {
  kubeconfig: 'secrets.KUBECONFIG',
  'kubeconfig-context': 'inputs.kubeconfig-context',
  'cluster-server': 'inputs.cluster-server',
  'cluster-token': 'secrets.CLUSTER_TOKEN',
  'cluster-authority': 'inputs.cluster-authority',
  'argo-cd-token': 'secrets.ARGO_CD_TOKEN',
};
/** The credential of the repository: every job may have it. */
const readingOps = { 'ops-token': 'secrets.OPS_READ_TOKEN' };

/** @returns every file that has generated steps */
export function generatedWorkflows(): readonly GeneratedWorkflow[] {
  const single = (stage: 'verify' | 'release', given: StepPlace['given']): GeneratedWorkflow => ({
    path: `.github/workflows/${stage}.yml`,
    blocks: [
      { name: stage, steps: mergedSteps([stage]), place: { indent: 6, given, instead: {} } },
    ],
  });
  return [
    single('verify', {
      ...{ config: 'inputs.config', 'ops-repository': 'inputs.ops-repository', ...readingOps },
      'tools-mirror': 'inputs.tools-mirror',
    }),
    single('release', {
      ...connections(writingOps, 'REGISTRY'),
      // A run that signs keyless has no key of its own for the ledger; with SIGNING_KEY, that is the one.
      'ledger-key': `inputs.keyless && ${ledgerKey['ledger-key']} || ''`,
      'ledger-key-password': `inputs.keyless && ${ledgerKey['ledger-key-password']} || ''`,
      ...releasing,
    }),
    deploying('promote'),
    deploying('rollback'),
    { path: 'action.yml', blocks: [{ name: 'stage', steps: mergedSteps(allStages), place: root }] },
  ];
}

const allStages: readonly StageName[] = ['verify', 'release', 'promote', 'rollback'];

/** A job that only reads, then one that names the environment, asks again and compares before it writes. */
function deploying(stage: 'promote' | 'rollback'): GeneratedWorkflow {
  const steps = mergedSteps([stage]);
  const plan: StepPlace = {
    indent: 6,
    given: connections(readingOps, 'REGISTRY_READ'),
    instead: {},
  };
  const deploy: StepPlace = {
    indent: 6,
    given: {
      ...connections(writingOps, 'REGISTRY_READ'),
      // A rollback brings back an image, never a schema: it runs no command on the database.
      ...(stage === 'promote' ? { 'migration-env': 'secrets.MIGRATION_ENV' } : {}),
      ...cluster,
      ...ledgerKey,
    },
    instead: {
      // The job before this one has shown it.
      'check.summary': "'failure'",
      'start.plan-hash': 'needs.plan.outputs.plan-hash',
      'start.reviews-before': 'needs.plan.outputs.reviews-before',
    },
  };
  return {
    path: `.github/workflows/${stage}.yml`,
    blocks: [
      { name: 'plan', steps: steps.filter(({ job }) => job === 'check'), place: plan },
      { name: 'deploy', steps, place: deploy },
    ],
  };
}

/** The inputs of the root action that its steps get by the same name. */
export const passedOn = [
  'config',
  'prepare',
  'forge',
  'application-repository',
  'application-token',
  'ops-repository',
  'ops-token',
  'ops-app-id',
  'ops-app-key',
  'application',
  'ops-branch',
  'ledger-branch',
  'registry',
  'registry-username',
  'registry-password',
  'signing-key',
  'signing-key-password',
  'signing-command',
  'signing-public-key',
  'keyless',
  'rekor-url',
  'rekor-when-down',
  'timestamp-url',
  'signature-format',
  'tags',
  'contracts',
  'scan-again',
  'forge-attestations',
  'ledger-key',
  'ledger-key-password',
  'ledger-keyless',
  'commit-signing-key',
  'commit-signing-key-password',
  'commit-author',
  'commit-through',
  'tools-mirror',
  'wait',
  'merge-wait',
  'automation-wait',
  'migration-env',
  'kubeconfig',
  'kubeconfig-file',
  'kubeconfig-context',
  'cluster-server',
  'cluster-token',
  'cluster-token-audience',
  'cluster-authority',
  'argo-cd-token',
] as const;

const root: StepPlace = {
  indent: 4,
  choice: { stage: 'inputs.stage', unlessPlanOnly: 'inputs.plan-only' },
  given: Object.fromEntries(passedOn.map((name) => [name, `inputs.${name}`])),
  // A job before this one made the plan that was approved; without one, the plan is this job's own.
  instead: {
    'check.summary': "inputs.plan-hash == '' && 'always' || 'failure'",
    'start.plan-hash': 'inputs.plan-hash || steps.check.outputs.plan-hash',
    'start.reviews-before': 'inputs.reviews-before || steps.check.outputs.reviews-before',
  },
  checkoutUnless: 'inputs.config',
};

/**
 * @param text the file as it is
 * @param workflow which blocks it has
 * @param actions the registry of each action
 * @returns the text with current steps and permissions
 * @throws Error where a marker is missing, or a right has no reason
 */
export function updateWorkflow(
  text: string,
  workflow: GeneratedWorkflow,
  actions: readonly DocumentedAction[],
): string {
  return workflow.blocks.reduce((result, { name, steps, place }) => {
    const withSteps = replaceBlock(result, `steps of ${name}`, stepLines(steps, actions, place));
    // A composite action has no permissions of its own.
    if (place.choice !== undefined) return withSteps;
    return replaceBlock(withSteps, `permissions of ${name}`, permissionLines(steps, actions));
  }, text);
}

function permissionLines(
  steps: readonly MergedStep[],
  actions: readonly DocumentedAction[],
): readonly string[] {
  const rights = new Map<string, string>();
  for (const { action } of steps) {
    const permissions = actions.find(({ name }) => name === action)?.permissions ?? {};
    for (const [scope, level] of Object.entries(permissions)) {
      if (rights.get(scope) !== 'write') rights.set(scope, level);
    }
  }
  return [...rights]
    .map(([scope, level]) => `${scope}: ${level}`)
    .sort()
    .map((right) => {
      const reason = reasons[right];
      if (reason === undefined)
        throw new Error(`Say in workflow-files.ts why a job needs ${right}.`);
      return `      ${right} # ${reason}`;
    });
}

function replaceBlock(text: string, name: string, lines: readonly string[]): string {
  const block = new RegExp(`^( *# begin ${name}\\b.*\\n)[^]*?^( *# end ${name}\\n)`, 'm');
  if (!block.test(text)) throw new Error(`expected # begin ${name} … # end ${name}`);
  return text.replace(
    block,
    (_, begin: string, end: string) => `${begin}${lines.map((line) => `${line}\n`).join('')}${end}`,
  );
}
