import { copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { has, installOnce, output, type Installation, type Part } from './part.ts';

/** What is installed: package.json and package-lock.json of this folder pin it. */
const pinned = join(import.meta.dirname, 'github-descriptions');

/** The majors of `@octokit/openapi` whose descriptions are compared, and their exact versions. */
export const githubMajors = { '16': '16.0.0', '22': '22.0.0', '23': '23.0.2' } as const;

/**
 * GitHub's descriptions of its REST API as three majors of `@octokit/openapi` publish them: api.github.com, GitHub
 * Enterprise Cloud, and each GitHub Enterprise Server. `program` is the folder: `<major>/<name>.json`.
 */
export const part: Part = {
  name: 'github-descriptions',

  async install(): Promise<Installation> {
    if (!(await has('npm', ['--version']))) return { kind: 'absent', reason: 'npm is not there' };
    const key = `github-descriptions-${Object.values(githubMajors).join('-')}`;
    const folder = await installOnce(key, async (unfinished) => {
      for (const name of ['package.json', 'package-lock.json'])
        await copyFile(join(pinned, name), join(unfinished, name));
      const options = ['--ignore-scripts', '--no-audit', '--no-fund'];
      await output('npm', ['--prefix', unfinished, 'ci', ...options]);
      for (const major of Object.keys(githubMajors)) {
        const generated = join(unfinished, 'node_modules', `openapi-${major}`, 'generated');
        await mkdir(join(unfinished, major));
        for (const name of await readdir(generated)) {
          // The same with each `$ref` replaced by its text is five times as large.
          if (name.endsWith('.json') && !name.endsWith('.deref.json'))
            await copyFile(join(generated, name), join(unfinished, major, name));
        }
      }
      await rm(join(unfinished, 'node_modules'), { recursive: true, force: true });
    });
    return { kind: 'ready', program: folder };
  },

  async version(): Promise<string> {
    const installation = await part.install();
    return installation.kind === 'absent'
      ? installation.reason
      : Object.values(githubMajors).join(', ');
  },
};
