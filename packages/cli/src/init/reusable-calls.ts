import { type CallerRequest, type WorkflowFile } from './caller-form.ts';
import {
  connectionEntries,
  deployPermissions,
  ownTokenOpensRegistry,
  releasePermissions,
  verifyPermissions,
  type Grant,
} from './grants.ts';
import { promoteFiles } from './promote-files.ts';
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
import { expression, mapping, scalar, type Entry, type Layout } from './workflow-text.ts';

/**
 * The other form: calls of Waybill's own workflows, one per environment. They get all secrets: an environment's
 * reach a called workflow in no other way.
 * @param request what the files follow from
 * @returns verify, release, promote and rollback
 */
export function reusableCalls(request: CallerRequest): readonly WorkflowFile[] {
  const { config, configPath, policy } = request;
  const connection: readonly Entry[] = [
    ...connectionEntries(request),
    // A called workflow gives the job's token to a registry only where it is told that it is GitHub's own.
    ...(ownTokenOpensRegistry(config) ? [['github-packages', 'true'] as const] : []),
  ];
  const call = calls(request);
  return [
    file('verify', (layout) => [
      ...fileTop('Verify', 'pull_request'),
      `concurrency: { group: 'verify-\${{ github.ref }}', cancel-in-progress: true }`,
      'jobs:',
      '  verify:',
      ...call('verify', verifyPermissions, configEntry(configPath), layout),
    ]),
    file('release', (layout) => [
      ...fileTop('Release', branchTrigger(config.branch)),
      'jobs:',
      '  release:',
      ...call('release', releasePermissions, connection, layout),
      '  environments:',
      '    needs: release',
      permissionsLine(deployPermissions),
      ...localCall('promote'),
    ]),
    ...promoteFiles(request, (environment, needs) => [
      `  ${environment.id}:`,
      ...needs,
      ...call(
        'promote',
        deployPermissions,
        [['environment', scalar(environment.name)], overridesEntry, ...connection],
        Number.POSITIVE_INFINITY,
      ),
    ]),
    file('rollback', (layout) => [
      ...rollbackTrigger(policy),
      'jobs:',
      '  rollback:',
      ...call(
        'rollback',
        deployPermissions,
        [
          ...['environment', 'target', 'reason', 'overrides'].map((name): Entry => [
            name,
            expression(`inputs.${name}`),
          ]),
          ...connection,
        ],
        layout,
      ),
    ]),
  ];
}

type Stage = 'verify' | 'release' | 'promote' | 'rollback';

/** The lines of a job that calls a stage; only the stage verify gets no secret. */
function calls({
  uses,
}: CallerRequest): (
  stage: Stage,
  grant: Grant,
  inputs: readonly Entry[],
  layout: Layout,
) => string[] {
  return (stage, grant, inputs, layout) => [
    permissionsLine(grant),
    `    uses: ${uses.repository}/.github/workflows/${stage}.yml@${uses.commit} # ${uses.version}`,
    ...(inputs.length === 0 ? [] : mapping('    with:', inputs, layout)),
    ...(stage === 'verify'
      ? []
      : [
          '    secrets: inherit # zizmor: ignore[secrets-inherit] an environment gives them in no other way',
        ]),
  ];
}
