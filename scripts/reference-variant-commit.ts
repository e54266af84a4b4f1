import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runToSuccess, toolEnvironment } from '@waybill/process';
import { withFullReferences } from './reference-variant-text.ts';

/** Which commit gets a variant, and how the variant names it. */
export interface VariantRequest {
  /** A checkout or a bare repository; only objects are added to it. */
  readonly folder: string;
  /** `owner/name`, where runners find the parent. */
  readonly repository: string;
  /** The parent; HEAD where absent. */
  readonly commit?: string;
  readonly signal: AbortSignal;
}

/** The parent, and its child that names it. */
export interface Variant {
  readonly parent: string;
  readonly child: string;
  /** The files that differ. */
  readonly files: readonly string[];
}

interface TreeFile {
  readonly mode: string;
  readonly blob: string;
  readonly path: string;
}

/**
 * Makes the child commit whose workflows and root action name the parent's actions in full. A commit cannot
 * contain its own hash, but its child can. Neither the working tree, the index nor a ref is touched; the same
 * parent gives the same child, because everything in it comes from the parent.
 * @param request which commit
 * @returns both commits; nothing refers to the child yet: push it to a tag or a branch
 * @throws Error where no such commit is, or a file has a form that cannot be rewritten
 */
export async function commitVariant(request: VariantRequest): Promise<Variant> {
  if (!/^[\w.-]+\/[\w.-]+$/.test(request.repository)) {
    throw new Error(`Expected a repository as owner/name, found: ${request.repository}`);
  }
  const scratch = await mkdtemp(join(tmpdir(), 'waybill-variant-'));
  const git = gitIn(request, join(scratch, 'index'));
  try {
    const name = `${request.commit ?? 'HEAD'}^{commit}`;
    const parent = await git(['rev-parse', '--verify', '--end-of-options', name]);
    await git(['read-tree', parent]);
    const files: string[] = [];
    for (const file of await filesWithReferences(git, parent)) {
      const text = await git(['cat-file', 'blob', file.blob], { verbatim: true });
      const written = withFullReferences(text, { repository: request.repository, commit: parent });
      if (written === text) continue;
      const blob = await git(['hash-object', '-w', '--stdin'], { input: written });
      await git(['update-index', '--cacheinfo', `${file.mode},${blob},${file.path}`]);
      files.push(file.path);
    }
    return { parent, child: await commitIndex(git, parent), files };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

type Git = (
  args: readonly string[],
  how?: {
    readonly input?: string;
    readonly verbatim?: boolean;
    readonly env?: Readonly<Record<string, string>>;
  },
) => Promise<string>;

/** git with an index of its own and nobody's configuration. */
function gitIn({ folder, signal }: VariantRequest, index: string): Git {
  return async (args, how = {}) => {
    const { stdout } = await runToSuccess(['git', ...args], {
      cwd: folder,
      signal,
      timeoutMilliseconds: 60_000,
      env: {
        ...toolEnvironment(),
        GIT_INDEX_FILE: index,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: '/dev/null',
        ...how.env,
      },
      ...(how.input === undefined ? {} : { input: how.input }),
    });
    const text = stdout.toString('utf8');
    return how.verbatim === true ? text : text.trim();
  };
}

/** The workflows and the root action: what runners read at the commit that a caller names. */
async function filesWithReferences(git: Git, commit: string): Promise<readonly TreeFile[]> {
  const listed = await git([
    'ls-tree',
    '-r',
    '-z',
    commit,
    '--',
    '.github/workflows',
    'action.yml',
  ]);
  return listed
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => {
      const [, mode, blob, path] = /^(\d+) blob ([0-9a-f]+)\t(.+)$/.exec(line) ?? [];
      if (mode === undefined || blob === undefined || path === undefined) {
        throw new Error(`Expected a file, found: ${line}`);
      }
      return { mode, blob, path };
    })
    .filter(({ path }) => /\.ya?ml$/.test(path));
}

/** Who and when are the parent's. */
async function commitIndex(git: Git, parent: string): Promise<string> {
  const format = '--format=%cn%x00%ce%x00%cd';
  const facts = await git(['show', '--no-patch', '--date=raw', format, parent]);
  const [name = '', email = '', date = ''] = facts.split('\0');
  const message = [
    'Name the actions in full, for runners that know no `$/`',
    `The actions are those of the parent, ${parent}.\nWritten by scripts/reference-variant.ts.`,
  ].join('\n\n');
  const tree = await git(['write-tree']);
  return git(['-c', 'i18n.commitEncoding=UTF-8', 'commit-tree', '-p', parent, '-F', '-', tree], {
    input: `${message}\n`,
    env: {
      GIT_AUTHOR_NAME: name,
      GIT_AUTHOR_EMAIL: email,
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_NAME: name,
      GIT_COMMITTER_EMAIL: email,
      GIT_COMMITTER_DATE: date,
    },
  });
}
