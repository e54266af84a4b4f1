import {
  releaseEnvironment,
  type CallerRequest,
  type WaybillReference,
  type WorkflowFile,
} from './caller-form.ts';
import {
  connectionEntries,
  deployPermissions,
  planPermissions,
  readingRegistry,
  releasePermissions,
  verifyPermissions,
  writingRegistry,
} from './grants.ts';
import { promoteFiles } from './promote-files.ts';
import { clusterEnvironments } from './promoted-environments.ts';
import {
  branchTrigger,
  configEntry,
  file,
  fileTop,
  localCall,
  overridesEntry,
  permissionsLine,
  rollbackTrigger,
} from './workflow-parts.ts';
import { expression, inline, mapping, scalar, type Entry, type Layout } from './workflow-text.ts';

const asked = ['stage', 'environment', 'target', 'reason', 'overrides'] as const;
const planned = ['plan-hash', 'plan-name', 'reviews-before'] as const;
const inherited: readonly Entry[] = asked.map((name) => [name, expression(`inputs.${name}`)]);

/**
 * The default form: jobs of the caller's own, which name the environment and run the root composite with secrets
 * passed by name. A job without a credential that writes plans; only then does one name the environment.
 * @param request what the files follow from
 * @returns verify, release, promote (one call per environment), rollback, and the two that they call
 */
export function ownJobs(request: CallerRequest): readonly WorkflowFile[] {
  return [
    verify(request),
    release(request),
    ...promoteFiles(request, (environment, needs) => [
      `  ${environment.id}:`,
      ...needs,
      ...callDeploy([
        ['stage', 'promote'],
        ['environment', scalar(environment.name)],
        overridesEntry,
      ]),
    ]),
    rollback(request),
    deploy(request),
    plan(request),
  ];
}

function verify({ uses, configPath }: CallerRequest): WorkflowFile {
  return file('verify', (layout) => [
    ...fileTop('Verify', 'pull_request'),
    `concurrency: { group: 'verify-\${{ github.ref }}', cancel-in-progress: true }`,
    'jobs:',
    '  verify:',
    '    name: Verify',
    '    runs-on: ubuntu-24.04',
    '    timeout-minutes: 20',
    permissionsLine(verifyPermissions),
    '    steps:',
    ...step(uses, [['stage', 'verify'], ...configEntry(configPath)], layout),
  ]);
}

function release(request: CallerRequest): WorkflowFile {
  const { uses, config, variant } = request;
  return file('release', (layout) => [
    ...fileTop('Release', branchTrigger(config.branch)),
    'jobs:',
    '  release:',
    '    name: Release',
    '    runs-on: ubuntu-24.04',
    '    timeout-minutes: 60',
    permissionsLine(releasePermissions),
    environmentLine(releaseEnvironment, variant),
    '    steps:',
    ...step(
      uses,
      [
        ['stage', 'release'],
        ...connectionEntries(request),
        ['ops-token', expression('secrets.OPS_TOKEN')],
        ['signing-key', expression('secrets.SIGNING_KEY')],
        ...writingRegistry(config),
      ],
      layout,
    ),
    '  environments:',
    '    needs: release',
    permissionsLine(deployPermissions),
    ...localCall('promote'),
  ]);
}

function rollback({ policy }: CallerRequest): WorkflowFile {
  return file('rollback', (layout) => [
    ...rollbackTrigger(policy),
    'jobs:',
    '  rollback:',
    ...callDeploy([['stage', 'rollback'], ...inherited.slice(1)], layout),
  ]);
}

function callDeploy(
  entries: readonly Entry[],
  layout: Layout = Number.POSITIVE_INFINITY,
): string[] {
  return [
    permissionsLine(deployPermissions),
    ...localCall('deploy', mapping('    with:', entries, layout)),
  ];
}

function deploy(request: CallerRequest): WorkflowFile {
  const { uses, config, variant } = request;
  const reading = readingRegistry(config);
  const named = ['OPS_READ_TOKEN', ...reading.secrets];
  return file('deploy', (layout) => [
    ...fileTop('Deploy', undefined),
    '  workflow_call:',
    ...mapping(
      '    inputs:',
      asked.map((name) => [name, '{ type: string }']),
      layout,
    ),
    'permissions: {}',
    'jobs:',
    '  plan:',
    permissionsLine(planPermissions),
    ...localCall(
      'plan',
      mapping('    with:', inherited, layout),
      mapping(
        '    secrets:',
        named.map((name) => [name, expression(`secrets.${name}`)]),
        layout,
      ),
    ),
    '  deploy:',
    '    name: ${{ inputs.environment }} · plan ${{ needs.plan.outputs.plan-name }}',
    '    needs: plan',
    '    runs-on: ubuntu-24.04',
    '    timeout-minutes: 60',
    permissionsLine(deployPermissions),
    environmentLine(expression('inputs.environment'), variant),
    '    steps:',
    ...step(
      uses,
      [
        ...inherited,
        ['plan-hash', expression('needs.plan.outputs.plan-hash')],
        ['reviews-before', expression('needs.plan.outputs.reviews-before')],
        ...connectionEntries(request),
        ['ops-token', expression('secrets.OPS_TOKEN')],
        ['ledger-key', expression('secrets.LEDGER_KEY')],
        ...reading.entries,
        ...migrationEntry(request),
        ...clusterEntry(request),
      ],
      layout,
    ),
  ]);
}

/** What the migrator needs beside the checkout, such as the database's address. */
function migrationEntry({ config }: CallerRequest): readonly Entry[] {
  if (config.migrations === undefined) return [];
  return [['migration-env', expression('secrets.MIGRATION_ENV')]];
}

/** How the environment's cluster is reached; a secret that an environment lacks is empty, and nothing is asked of it. */
function clusterEntry({ policy }: CallerRequest): readonly Entry[] {
  if (clusterEnvironments(policy).length === 0) return [];
  return [['kubeconfig', expression('secrets.KUBECONFIG')]];
}

function plan(request: CallerRequest): WorkflowFile {
  const reading = readingRegistry(request.config);
  const named = ['OPS_READ_TOKEN', ...reading.secrets];
  return file('plan', (layout) => [
    ...fileTop('Plan', undefined),
    '  workflow_call:',
    ...mapping(
      '    inputs:',
      asked.map((name) => [name, '{ type: string }']),
      layout,
    ),
    ...mapping(
      '    secrets:',
      named.map((name) => [name, '{ required: false }']),
      layout,
    ),
    ...mapping(
      '    outputs:',
      planned.map((name) => [name, `{ value: ${expression(`jobs.plan.outputs.${name}`)} }`]),
      layout,
    ),
    'permissions: {}',
    'jobs:',
    '  plan:',
    '    name: Plan',
    '    runs-on: ubuntu-24.04',
    '    timeout-minutes: 15',
    permissionsLine(planPermissions),
    ...mapping(
      '    outputs:',
      planned.map((name) => [name, expression(`steps.plan.outputs.${name}`)]),
      layout,
    ),
    '    steps:',
    ...step(
      request.uses,
      [
        ...inherited,
        ['plan-only', "'true'"],
        ...connectionEntries(request),
        ['ops-token', expression('secrets.OPS_READ_TOKEN')],
        ...reading.entries,
      ],
      layout,
      'plan',
    ),
  ]);
}

function environmentLine(name: string, variant: CallerRequest['variant']): string {
  // The deployment that the forge would make by itself carries the run's commit, not the promoted one.
  const entries: readonly Entry[] =
    variant === 'github'
      ? [
          ['name', name],
          ['deployment', 'false'],
        ]
      : [['name', name]];
  return `    environment: ${inline(entries)}`;
}

function step(
  uses: WaybillReference,
  entries: readonly Entry[],
  layout: Layout,
  id?: string,
): string[] {
  const reference = `uses: ${uses.repository}@${uses.commit} # ${uses.version}`;
  return [
    ...(id === undefined
      ? [`      - ${reference}`]
      : [`      - id: ${id}`, `        ${reference}`]),
    ...mapping('        with:', entries, layout),
  ];
}
