import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { toolEnvironment } from '@waybill/process';
import { commitVariant, type Variant } from '../../scripts/reference-variant-commit.ts';
import { withFullReferences } from '../../scripts/reference-variant-text.ts';
import { ownWorkflows, root } from './workflow-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'waybill-variant-test-'));
const { signal } = new AbortController();
const repository = 'your-org/waybill';

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function git(...args: readonly string[]): string {
  return execFileSync('git', [...args], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...toolEnvironment(),
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_AUTHOR_NAME: 'Dana',
      GIT_AUTHOR_EMAIL: 'dana@example.invalid',
      GIT_COMMITTER_NAME: 'Dana',
      GIT_COMMITTER_EMAIL: 'dana@example.invalid',
    },
  }).trimEnd();
}

/** A line that one side of a comparison has. */
function changedLines(from: string, to: string, sign: '-' | '+'): readonly string[] {
  return git('diff', '--unified=0', '--no-color', from, to)
    .split('\n')
    .filter((line) => line.startsWith(sign) && !line.startsWith(sign.repeat(3)))
    .map((line) => line.slice(1));
}

describe('the variant of a commit', () => {
  let variant: Variant;
  let before: string;

  beforeAll(async () => {
    for (const path of [
      ...ownWorkflows,
      'action.yml',
      join('actions', 'smoke-check', 'action.yml'),
    ]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      cpSync(join(root, path), join(folder, path));
    }
    git('init', '--quiet', '--initial-branch=main');
    git('add', '.');
    git('commit', '--quiet', '--message', 'What callers use');
    // What is in the working tree and in the index is not what is committed.
    writeFileSync(join(folder, 'action.yml'), 'name: changed\n');
    writeFileSync(join(folder, 'staged.txt'), 'staged\n');
    git('add', 'staged.txt');
    before = state();
    variant = await commitVariant({ folder, repository, signal });
  });

  function state(): string {
    return [
      git('status', '--porcelain'),
      git('for-each-ref'),
      git('rev-parse', 'HEAD'),
      git('ls-files', '--stage'),
    ].join('\n');
  }

  it('is its child, and pins it', () => {
    expect(variant.parent).toBe(git('rev-parse', 'HEAD'));
    expect(git('rev-list', '--parents', '--max-count=1', variant.child)).toBe(
      `${variant.child} ${variant.parent}`,
    );
    const added = changedLines(variant.parent, variant.child, '+');
    expect(added.filter((line) => !line.endsWith(`@${variant.parent}`))).toEqual([]);
  });

  it('differs in the references to actions, and in what other runners do not know of environments', () => {
    const { parent, child } = variant;
    const removed = changedLines(parent, child, '-');
    const references = removed.filter((line) => /^ +(?:- )?uses: \$\/actions\/[\w-]+$/.test(line));
    const deployments = removed.filter((line) => line === '      deployment: false');
    expect(references.length + deployments.length).toBe(removed.length);
    expect(changedLines(parent, child, '+')).toEqual(
      references.map((line) => `${line.replace('$/', `${repository}/`)}@${parent}`),
    );
    // Every job that names an environment, and every file that callers name.
    expect(deployments).toHaveLength(3);
    expect([...variant.files].sort()).toEqual(
      ['action.yml', ...ownWorkflows.filter((path) => !path.endsWith('ci.yml'))].sort(),
    );
    expect(git('diff', '--name-status', parent, child)).toBe(
      [...variant.files]
        .sort()
        .map((path) => `M\t${path}`)
        .join('\n'),
    );
  });

  it('leaves no self-reference behind', () => {
    const endOf = (text: string): number | null =>
      spawnSync('git', ['grep', '--quiet', '--fixed-strings', text, variant.child], { cwd: folder })
        .status;
    // git grep ends with 1 where it finds nothing.
    expect(['uses: $/', 'deployment: false'].map(endOf)).toEqual([1, 1]);
    expect(endOf('uses: your-org/waybill/')).toBe(0);
  });

  it('touches neither working tree, index nor refs', () => {
    expect(state()).toBe(before);
  });

  it('is the same when it is made again, and by its name', async () => {
    const again = await commitVariant({ folder, repository, commit: variant.parent, signal });
    expect(again).toEqual(variant);
    expect(await commitVariant({ folder, repository: 'other/waybill', signal })).not.toEqual(
      variant,
    );
  });

  it('is printed', () => {
    const script = join(root, 'scripts', 'reference-variant.ts');
    const run = (...args: readonly string[]): string => {
      const { stdout, stderr } = spawnSync(
        process.execPath,
        ['--disable-warning=ExperimentalWarning', script, ...args],
        { cwd: folder, encoding: 'utf8' },
      );
      return `${stdout}${stderr}`.trim();
    };
    expect(run('--repository', repository)).toBe(variant.child);
    expect(run()).toContain('--repository owner/name');
    git('remote', 'add', 'origin', `https://git.example.com/${repository}.git`);
    expect(run('--commit', 'main')).toBe(variant.child);
    expect(run('--commit', 'no-such-commit')).toContain('git');
  });

  it.each(['waybill', 'a/b/c', '-x', 'a/b c'])(
    'needs a repository as owner/name, not %s',
    async (name) => {
      await expect(commitVariant({ folder, repository: name, signal })).rejects.toThrow(
        'owner/name',
      );
    },
  );
});

describe('full references', () => {
  const reference = { repository, commit: 'c'.repeat(40) };

  it('keep every other byte', () => {
    const text = 'jobs:\r\n  a: # $/\r\n    steps:\r\n      - run: echo $/x # uses: $/y\r\n';
    expect(withFullReferences(text, reference)).toBe(text);
  });

  it.each([
    ['a quoted reference', "steps:\n  - uses: '$/actions/x'\n"],
    ['a reference in a flow', 'steps: [{ uses: $/actions/x }]\n'],
    ['an environment in a flow', 'environment: { name: a, deployment: false }\n'],
    [
      'a reference to a workflow, whose own the parent would have',
      'a:\n  uses: $/.github/workflows/a.yml\n',
    ],
    ['a line that only looks like one', 'run: |\n  deployment: false\n'],
  ])('refuse %s', (_, text) => {
    expect(() => withFullReferences(text, reference)).toThrow('Expected');
  });

  it('suffice: no action of this repository refers to itself', () => {
    const files = readdirSync(join(root, 'actions')).map((name) =>
      readFileSync(join(root, 'actions', name, 'action.yml'), 'utf8'),
    );
    expect(files.filter((text) => text.includes('$/'))).toEqual([]);
  });
});
