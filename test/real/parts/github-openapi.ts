import { copyFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { has, installOnce, output, type Installation, type Part } from './part.ts';

/** What is installed: package.json and package-lock.json of this folder pin it. */
const pinned = join(import.meta.dirname, 'github-openapi');

const version = '23.0.2';

/**
 * GitHub's own description of its REST API. The package has ten descriptions, 385 MB; what stays is the one of
 * api.github.com, without prose and examples. `program` is its file.
 */
export const part: Part = {
  name: 'github-openapi',

  async install(): Promise<Installation> {
    if (!(await has('npm', ['--version']))) return { kind: 'absent', reason: 'npm is not there' };
    const folder = await installOnce(`github-openapi-${version}`, async (unfinished) => {
      for (const name of ['package.json', 'package-lock.json']) {
        await copyFile(join(pinned, name), join(unfinished, name));
      }
      await output('npm', [
        '--prefix',
        unfinished,
        'ci',
        '--ignore-scripts',
        '--no-audit',
        '--no-fund',
      ]);
      const modules = join(unfinished, 'node_modules');
      const generated = join(modules, '@octokit', 'openapi', 'generated');
      const whole = await readFile(join(generated, 'api.github.com.json'), 'utf8');
      await writeFile(join(unfinished, 'api.github.com.json'), lean(whole));
      await rm(modules, { recursive: true, force: true });
    });
    return { kind: 'ready', program: join(folder, 'api.github.com.json') };
  },

  async version(): Promise<string> {
    const installation = await part.install();
    if (installation.kind === 'absent') return installation.reason;
    const text = await readFile(installation.program, 'utf8');
    const { info } = z.object({ info: z.object({ version: z.string() }) }).parse(JSON.parse(text));
    return `${version}, api.github.com ${info.version}`;
  },
};

/** What only people read. */
const prose = new Set([
  'description',
  'example',
  'examples',
  'externalDocs',
  'summary',
  'x-webhooks',
]);

/** Leaves the prose out; below `properties` every key is a field's name and stays. */
function lean(text: string): string {
  const kept = (value: unknown, areNames: boolean): unknown => {
    if (Array.isArray(value)) return value.map((item) => kept(item, false));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => areNames || !prose.has(key))
        .map(([key, item]) => [key, kept(item, !areNames && key === 'properties')]),
    );
  };
  return JSON.stringify(kept(JSON.parse(text), false));
}
