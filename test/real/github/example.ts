import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { callerWorkflows } from '@waybill/cli/init/caller-workflows';
import { parseApplicationConfig } from '@waybill/config';
import { installOnce } from '../parts/part.ts';

const execute = promisify(execFile);
const root = join(import.meta.dirname, '..', '..', '..');

/** The example whose workflows are run: its database runs where its development packages are installed. */
export const exampleFolder = join(root, 'examples', 'compose-host');

/** What the example gets in the place of the names that every user replaces. */
export interface Places {
  /** In the place of `registry.example.com`. */
  readonly registry: string;
  /** `your-org/waybill` is called at this commit, whatever the example pins. */
  readonly waybill: string;
}

/** A repository's files by path. */
export type Files = Readonly<Record<string, string>>;

/**
 * @param places what stands in the place of example names
 * @returns the example as a repository of its own, such as its users have it
 */
export async function exampleFiles(places: Places): Promise<Files> {
  const files: Record<string, string> = {};
  for (const path of await trackedIn(exampleFolder)) {
    files[path] = placed(path, await readFile(join(exampleFolder, path), 'utf8'), places);
  }
  return files;
}

/**
 * @param places as for the example itself
 * @returns the other form of the caller's workflows: calls of Waybill's own ones, as `waybill init` writes them
 */
export function reusableForm(files: Files, places: Places): Files {
  const config = parseApplicationConfig(files['waybill.yaml'] ?? '', 'waybill.yaml');
  if (config.policy === undefined) throw new TypeError('the example has no policy');
  const written = callerWorkflows({
    form: 'reusable',
    variant: 'compatible',
    uses: { repository: 'your-org/waybill', commit: places.waybill, version: 'v0.1.0' },
    config,
    configPath: 'waybill.yaml',
    policy: config.policy,
  });
  return {
    ...Object.fromEntries(Object.entries(files).filter(([path]) => !isWorkflow(path))),
    ...Object.fromEntries(written.map(({ path, text }) => [path, text])),
  };
}

/**
 * @param files a repository's
 * @returns its workflows
 */
export function workflowsOf(files: Files): Files {
  return Object.fromEntries(Object.entries(files).filter(([path]) => isWorkflow(path)));
}

function isWorkflow(path: string): boolean {
  return path.startsWith('.github/workflows/');
}

/**
 * @param places as for the example itself
 * @returns the files of the example's own good change: a column, its migration, its route
 */
export async function featureFiles(places: Places): Promise<Files> {
  const all = await exampleFiles(places);
  const prefix = 'rehearsal/feature/';
  return Object.fromEntries(
    Object.entries(all)
      .filter(([path]) => path.startsWith(prefix))
      .map(([path, text]) => [
        path.slice(prefix.length),
        placed(path.slice(prefix.length), text, places),
      ]),
  );
}

function placed(path: string, text: string, places: Places): string {
  if (path === 'waybill.yaml') return text.replaceAll('registry.example.com', places.registry);
  if (!isWorkflow(path)) return text;
  // `waybill init` writes it so for servers that do not know `environment.deployment`; act does not either.
  return text
    .replaceAll(', deployment: false }', ' }')
    .replaceAll(/(your-org\/waybill[^@\s]*)@[0-9a-f]{40}.*$/gm, `$1@${places.waybill}`);
}

/** What git has of a folder, and would have after the next commit. */
async function trackedIn(folder: string): Promise<readonly string[]> {
  const { stdout } = await execute(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', '.'],
    { cwd: folder },
  );
  return stdout.split('\0').filter((path) => path !== '');
}

/**
 * Downloads what the example's lock file names, once: `npm ci` in a run then needs no network.
 * @returns npm's cache
 */
export async function packageCache(): Promise<string> {
  const names = ['package.json', 'package-lock.json', '.npmrc'];
  const texts = await Promise.all(names.map((name) => readFile(join(exampleFolder, name), 'utf8')));
  const key = createHash('sha256').update(texts.join('\0')).digest('hex').slice(0, 16);
  return await installOnce(`plans-packages-${key}`, async (folder) => {
    const work = join(folder, 'work');
    await mkdir(work);
    for (const name of names) await cp(join(exampleFolder, name), join(work, name));
    await execute('npm', ['ci', '--ignore-scripts', '--cache', folder], {
      cwd: work,
      env: { ...process.env, PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}` },
    });
  });
}
