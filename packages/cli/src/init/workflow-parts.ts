import type { Policy } from '@waybill/config';
import { maximumLines, type WorkflowFile } from './caller-form.ts';
import type { Grant } from './grants.ts';
import { promotedEnvironments } from './promoted-environments.ts';
import { expression, inline, scalar, type Entry, type Layout } from './workflow-text.ts';

/** The layouts that are tried, the most readable one first. */
const layouts: readonly Layout[] = [
  'block',
  ...[100, 110, 120, 130, 140, 150, 160, 180, 200, 250, 300, 400, Number.POSITIVE_INFINITY],
];

/**
 * @param name the file's name, without its ending
 * @param lines its lines, by the layout of its mappings
 * @returns the file, in the most readable layout that is short enough
 */
export function file(name: string, lines: (layout: Layout) => readonly string[]): WorkflowFile {
  const forms = layouts.map(lines);
  const form = forms.find(({ length }) => length <= maximumLines) ?? forms.at(-1) ?? [];
  return { path: `.github/workflows/${name}.yml`, text: `${form.join('\n')}\n` };
}

/** Why no file that deploys has a concurrency group: it would be held before the approval, and block a rollback. */
const ungrouped = '# zizmor: ignore[concurrency-limits] the ledger orders runs';

/**
 * @param name what the forge calls the workflow
 * @param trigger the value of `on:`; where absent, it and `permissions:` follow
 * @returns the first lines
 */
export function fileTop(name: string, trigger: string | undefined): string[] {
  const title = `name: ${name} # written by \`waybill init\``;
  return trigger === undefined ? [title, 'on:'] : [title, `on: ${trigger}`, 'permissions: {}'];
}

/**
 * @param branch the protected branch
 * @returns what starts at its pushes. A filter is a pattern:
 *   https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#filter-pattern-cheat-sheet
 */
export function branchTrigger(branch: string): string {
  return `{ push: { branches: [${scalar(branch.replaceAll(/[+!]/g, '\\$&'))}] } } ${ungrouped}`;
}

/** @returns the input `config`, where the description does not lie at its usual place */
export function configEntry(path: string): readonly Entry[] {
  return path === 'waybill.yaml' ? [] : [['config', scalar(path)]];
}

/** @returns a job's permissions on one line, with the reason */
export function permissionsLine({ rights, reason }: Grant): string {
  return `    permissions: ${inline(Object.entries(rights))} # ${reason}`;
}

/**
 * Calls another file of the caller's own. Where it is given no secrets by name, it gets them all: an environment's
 * secrets reach a called workflow in no other way, and the called file names those that it uses.
 * @param name the file's name, without its ending
 * @param inputs the lines of `with:`
 * @param secrets the lines of `secrets:`
 */
export function localCall(
  name: string,
  inputs: readonly string[] = [],
  secrets?: readonly string[],
): string[] {
  const rules = secrets === undefined ? 'secrets-inherit,self-repository' : 'self-repository';
  return [
    `    uses: ./.github/workflows/${name}.yml # zizmor: ignore[${rules}] our own file`,
    ...inputs,
    ...(secrets ?? ['    secrets: inherit']),
  ];
}

/** What a dispatch asks about gates that a person overrides. */
export const overridesInput = `{ description: 'An overridden gate, and why: "freeze: …"' }`;

/** Passes it on; empty where a push started the run. */
export const overridesEntry: Entry = ['overrides', expression('inputs.overrides')];

/**
 * @param policy the policy
 * @returns name and trigger of the file by which people roll back
 */
export function rollbackTrigger(policy: Policy): string[] {
  const names = promotedEnvironments(policy).map(({ name }) => scalar(name));
  return [
    ...fileTop('Roll back', undefined).slice(0, 1),
    `on: ${ungrouped}`,
    '  workflow_dispatch:',
    '    inputs:',
    `      environment: ${inline([
      ['type', 'choice'],
      ['required', 'true'],
      ['options', `[${names.join(', ')}]`],
      ['description', 'What goes back'],
    ])}`,
    "      target: { default: previous, description: 'previous, a deployment, a tag or a commit' }",
    '      reason: { required: true, description: Why }',
    `      overrides: ${overridesInput}`,
    'permissions: {}',
  ];
}
