import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { withFullReferences } from '../../scripts/reference-variant-text.ts';
import { callers, ownWorkflows, root } from '../embedded/workflow-files.ts';
import { part as actionlint } from './parts/actionlint.ts';
import { part as zizmor } from './parts/zizmor.ts';

const workflows = [...ownWorkflows, ...callers];
const actions = readdirSync(join(root, 'actions'));
const actionFiles = ['action.yml', ...actions.map((name) => join('actions', name, 'action.yml'))];
const [linter, auditor] = [await actionlint.install(), await zizmor.install()];
const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Everything that a program says, so that a failure shows it; empty where it found nothing. */
function findings(program: string, args: readonly string[], folder: string): string {
  const run = spawnSync(program, [...args], { cwd: folder, encoding: 'utf8' });
  if (run.error !== undefined) throw run.error;
  return run.status === 0 ? '' : `exit ${String(run.status)}\n${run.stdout}\n${run.stderr}`;
}

/**
 * Projects for actionlint: this repository, and each example in its folder as a repository of its own. Ours has a
 * workflow that uses every action: an action.yml is read only where a workflow of the same project uses the action. This is the one place for what actionlint 1.7.12 does not know: `$/…`, this
 * repository at the running commit, is written as `./…`, the same actions in the same project. So it checks their
 * inputs and outputs, too.
 */
function lintedProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'waybill-actionlint-'));
  folders.push(folder);
  for (const project of ['', ...callers.map(projectOf)]) {
    mkdirSync(join(folder, project, '.git'), { recursive: true });
  }
  cpSync(join(root, 'actions'), join(folder, 'actions'), { recursive: true });
  symlinkSync(join(root, 'dist'), join(folder, 'dist'));
  for (const path of ['action.yml', ...workflows]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    const text = readFileSync(join(root, path), 'utf8');
    writeFileSync(join(folder, path), text.replace(/^(\s*(?:- )?uses: )\$\//gm, '$1./'));
  }
  const steps = actionFiles.flatMap((file) => [
    `      - uses: ./${dirname(file)}`,
    '        with:',
    ...requiredInputs(file).map((input) => `          ${input}: value`),
  ]);
  const head = ['on: push', 'jobs:', '  all:', '    runs-on: ubuntu-24.04', '    steps:'];
  const text = [...head, ...steps].filter((line, index, all) => !isEmptyWith(line, all[index + 1]));
  writeFileSync(join(folder, everyAction), `${text.join('\n')}\n`);
  return folder;
}

/** The folder that has `.github`. */
function projectOf(workflow: string): string {
  return dirname(dirname(dirname(workflow)));
}

const everyAction = join('.github', 'workflows', 'all.yml');

function isEmptyWith(line: string, next: string | undefined): boolean {
  return line.endsWith('with:') && next?.startsWith('          ') !== true;
}

function requiredInputs(file: string): readonly string[] {
  const { inputs } = z
    .object({ inputs: z.record(z.string(), z.object({ required: z.boolean() })) })
    .parse(parse(readFileSync(join(root, file), 'utf8')));
  return Object.keys(inputs).filter((input) => inputs[input]?.required === true);
}

describe('actionlint', () => {
  const test = linter.kind === 'ready' ? it : it.skip;
  const program = linter.kind === 'ready' ? linter.program : '';
  const project = lintedProject();

  test.each([...workflows, everyAction])(
    'finds nothing in %s, and in the actions that it uses',
    (file) => {
      const folder = projectOf(file);
      const args = ['-no-color', relative(folder, file)];
      expect(findings(program, args, join(project, folder))).toBe('');
    },
  );

  /** A workflow with something wrong in it. */
  function broken(path: string, right: RegExp, wrong: string): string {
    const text = readFileSync(join(project, path), 'utf8');
    const file = join(project, dirname(path), 'broken.yml');
    writeFileSync(file, text.replace(right, wrong));
    const found = findings(program, ['-no-color', file], project);
    rmSync(file);
    return found;
  }

  test('finds what is wrong: an input that no action has', () => {
    expect(broken(everyAction, /^ {10}\S+: value$/m, '          unheard-of: value')).toContain(
      'unheard-of',
    );
  });

  test('finds what is wrong: an output that no step before has', () => {
    const promote = join('.github', 'workflows', 'promote.yml');
    expect(broken(promote, /steps\.start\.outputs\.plan\b/, 'steps.start.outputs.plum')).toContain(
      'plum',
    );
  });
});

describe('zizmor', () => {
  const test = auditor.kind === 'ready' ? it : it.skip;
  const program = auditor.kind === 'ready' ? auditor.program : '';
  const options = ['--offline', '--pedantic', '--no-progress', '--color=never'];
  const files = [...workflows, ...actionFiles];

  test.each(files)('finds nothing in %s', (file) => {
    expect(findings(program, [...options, file], root)).toBe('');
  });

  /** A file of its own, in a folder of its own. */
  function changed(path: string, change: (text: string) => string): string {
    const folder = mkdtempSync(join(tmpdir(), 'waybill-zizmor-'));
    folders.push(folder);
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), change(readFileSync(join(root, path), 'utf8')));
    return findings(program, [...options, path], folder);
  }

  test.each([...ownWorkflows, 'action.yml'])('finds nothing in the variant of %s', (path) => {
    const reference = { repository: 'your-org/waybill', commit: 'c'.repeat(40) };
    expect(changed(path, (text) => withFullReferences(text, reference))).toBe('');
  });

  test('finds what is wrong: an action that is not pinned', () => {
    expect(
      changed(join('.github', 'workflows', 'ci.yml'), (text) =>
        text.replace(/@[0-9a-f]{40}/, '@v6'),
      ),
    ).toContain('unpinned-uses');
  });

  test('finds what is wrong: an input in the shell of the root action', () => {
    expect(
      changed('action.yml', (text) =>
        text.replace('found: ${STAGE', 'found: ${{ inputs.stage }}${STAGE'),
      ),
    ).toContain('template-injection');
  });
});
