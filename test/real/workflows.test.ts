import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  cpSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { part as actionlint } from './parts/actionlint.ts';
import { part as zizmor } from './parts/zizmor.ts';

const root = join(import.meta.dirname, '..', '..');
const workflowFolder = join(root, '.github', 'workflows');
const workflows = [
  ...workflowsIn(join('.github', 'workflows')),
  ...readdirSync(join(root, 'examples')).flatMap((name) =>
    workflowsIn(join('examples', name, '.github', 'workflows')),
  ),
];
const actions = readdirSync(join(root, 'actions'));
const [linter, auditor] = [await actionlint.install(), await zizmor.install()];
const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** The workflows of a folder, by their paths from the root; none where there is no such folder. */
function workflowsIn(folder: string): readonly string[] {
  if (!existsSync(join(root, folder))) return [];
  const names = readdirSync(join(root, folder)).filter((name) => /\.ya?ml$/.test(name));
  return names.map((name) => join(folder, name));
}

/** Everything that a program says, so that a failure shows it; empty where it found nothing. */
function findings(program: string, args: readonly string[], folder: string): string {
  const run = spawnSync(program, [...args], { cwd: folder, encoding: 'utf8' });
  if (run.error !== undefined) throw run.error;
  return run.status === 0 ? '' : `exit ${String(run.status)}\n${run.stdout}\n${run.stderr}`;
}

/** The linter reads an action.yml only where a workflow uses the action: here one uses all of them. */
function projectThatUsesEveryAction(): string {
  const folder = mkdtempSync(join(tmpdir(), 'waybill-actionlint-'));
  folders.push(folder);
  mkdirSync(join(folder, '.git'));
  mkdirSync(join(folder, '.github', 'workflows'), { recursive: true });
  cpSync(join(root, 'actions'), join(folder, 'actions'), { recursive: true });
  cpSync(join(root, 'dist'), join(folder, 'dist'), { recursive: true });
  const steps = actions.flatMap((name) => [
    `      - uses: ./actions/${name}`,
    '        with:',
    ...requiredInputs(name).map((input) => `          ${input}: value`),
  ]);
  const head = ['on: push', 'jobs:', '  all:', '    runs-on: ubuntu-24.04', '    steps:'];
  const text = [...head, ...steps].filter((line, index, all) => !isEmptyWith(line, all[index + 1]));
  writeFileSync(join(folder, '.github', 'workflows', 'all.yml'), `${text.join('\n')}\n`);
  return folder;
}

function isEmptyWith(line: string, next: string | undefined): boolean {
  return line.endsWith('with:') && next?.startsWith('          ') !== true;
}

function requiredInputs(name: string): readonly string[] {
  const { inputs } = z
    .object({ inputs: z.record(z.string(), z.object({ required: z.boolean() })) })
    .parse(parse(readFileSync(join(root, 'actions', name, 'action.yml'), 'utf8')));
  return Object.keys(inputs).filter((input) => inputs[input]?.required === true);
}

describe('actionlint', () => {
  const test = linter.kind === 'ready' ? it : it.skip;
  const program = linter.kind === 'ready' ? linter.program : '';

  test.each(workflows)('finds nothing in %s', (file) => {
    expect(findings(program, ['-no-color', file], root)).toBe('');
  });

  test('finds nothing in the action.yml of any action', () => {
    expect(findings(program, ['-no-color'], projectThatUsesEveryAction())).toBe('');
  });

  test('finds what is wrong: an input that no action has', () => {
    const folder = projectThatUsesEveryAction();
    const file = join(folder, '.github', 'workflows', 'all.yml');
    const text = readFileSync(file, 'utf8').replace(
      /^ {10}\S+: value$/m,
      '          unheard-of: value',
    );
    writeFileSync(file, text);
    expect(findings(program, ['-no-color'], folder)).toContain('unheard-of');
  });
});

describe('zizmor', () => {
  const test = auditor.kind === 'ready' ? it : it.skip;
  const program = auditor.kind === 'ready' ? auditor.program : '';
  const options = ['--offline', '--pedantic', '--no-progress', '--color=never'];

  test.each(workflows)('finds nothing in %s', (file) => {
    expect(findings(program, [...options, file], root)).toBe('');
  });

  test.each(actions)('finds nothing in actions/%s/action.yml', (name) => {
    expect(findings(program, [...options, join('actions', name, 'action.yml')], root)).toBe('');
  });

  test('finds what is wrong: an action that is not pinned', () => {
    const folder = mkdtempSync(join(tmpdir(), 'waybill-zizmor-'));
    folders.push(folder);
    const file = join(folder, 'bad.yml');
    const pinned = readFileSync(join(workflowFolder, 'ci.yml'), 'utf8');
    writeFileSync(file, pinned.replace(/@[0-9a-f]{40}/, '@v6'));
    expect(findings(program, [...options, file], folder)).toContain('unpinned-uses');
  });
});
