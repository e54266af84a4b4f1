import type { CallerRequest, WorkflowFile } from './caller-form.ts';
import { deployPermissions } from './grants.ts';
import { promotedEnvironments, type PromotedEnvironment } from './promoted-environments.ts';
import {
  file,
  fileTop,
  localCall,
  overridesEntry,
  overridesInput,
  permissionsLine,
} from './workflow-parts.ts';
import { mapping } from './workflow-text.ts';

/** As many as fit into a file of the longest length, with a call of the next file. */
const perFile = 3;

/** What a caller may pass on. */
const calledWith = '{ inputs: { overrides: { type: string } } }';

/** The job that calls the next file; no environment has this name. */
const next = '_next';

/**
 * One call per environment, each after the one that must have accepted the release. Where there are more of
 * them than fit into a file, its last job calls the next one.
 * @param request what the files follow from
 * @param call the lines of a job, given the environment and its line `needs:`
 * @returns promote.yml, promote-2.yml …
 */
export function promoteFiles(
  request: CallerRequest,
  call: (environment: PromotedEnvironment, needs: readonly string[]) => readonly string[],
): readonly WorkflowFile[] {
  const all = promotedEnvironments(request.policy);
  const files: WorkflowFile[] = [];
  for (let start = 0; start < all.length;) {
    const count = all.length - start <= perFile ? perFile : perFile - 1;
    const here = all.slice(start, start + count);
    start += count;
    files.push(
      promoteFile(files.length + 1, [
        ...here.flatMap((environment) => call(environment, needsLine(environment, here))),
        ...(start < all.length ? nextFile(files.length + 2, here) : []),
      ]),
    );
  }
  return files;
}

function fileName(number: number): string {
  return number === 1 ? 'promote' : `promote-${String(number)}`;
}

function promoteFile(number: number, jobs: readonly string[]): WorkflowFile {
  return file(fileName(number), () => [
    ...fileTop(
      number === 1 ? 'Promote' : `Promote ${String(number)}`,
      number === 1
        ? `{ workflow_call: ${calledWith}, workflow_dispatch: { inputs: { overrides: ${overridesInput} } } }`
        : `{ workflow_call: ${calledWith} }`,
    ),
    'jobs:',
    ...jobs,
  ]);
}

/** What comes after an environment of an earlier file waits for all of that file. */
function needsLine(
  environment: PromotedEnvironment,
  here: readonly PromotedEnvironment[],
): readonly string[] {
  const before = here.find(({ name }) => name === environment.after);
  return before === undefined ? [] : [`    needs: ${before.id}`];
}

function nextFile(number: number, here: readonly PromotedEnvironment[]): readonly string[] {
  return [
    `  ${next}:`,
    `    needs: [${here.map(({ id }) => id).join(', ')}]`,
    permissionsLine(deployPermissions),
    ...localCall(fileName(number), mapping('    with:', [overridesEntry], 'block')),
  ];
}
