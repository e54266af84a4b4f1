import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder, has, installOnce, output, type Installation, type Part } from './part.ts';

/** Two published versions, the earlier one first: both run on Node 20. */
export const versions = ['6.2.0', '6.8.0'] as const;

/** The last argument of npm's command is the package. */
const install = 'install --ignore-scripts --omit=dev --no-audit --no-fund --save-exact'.split(' ');

/** What verdaccio asks for by a tag (`node-fetch@cjs`), as a version: mirrors of npm's registry lack such tags. */
const manifest = { private: true, overrides: { 'node-fetch': '2.7.0' } };

/** npm's private registry, a service that nobody here wrote, in two versions. */
export const part: Part = {
  name: 'verdaccio',

  async install(): Promise<Installation> {
    if (!(await has('npm', ['--version']))) return { kind: 'absent', reason: 'npm is not there' };
    for (const version of versions) await installVersion(version);
    return { kind: 'ready', program: cacheFolder() };
  },

  async version(): Promise<string> {
    const installation = await part.install();
    if (installation.kind === 'absent') return installation.reason;
    const said: string[] = [];
    for (const version of versions) {
      const folder = join(installation.program, `verdaccio-${version}`);
      const program = join(folder, 'node_modules', 'verdaccio', 'bin', 'verdaccio');
      said.push((await output(process.execPath, [program, '--version'])).trim());
    }
    return said.join(' and ');
  },
};

/** Each version lies in `verdaccio-<version>` of the cache, with all that it needs in `node_modules`. */
async function installVersion(version: string): Promise<void> {
  await installOnce(`verdaccio-${version}`, async (folder) => {
    await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
    await output('npm', ['--prefix', folder, ...install, `verdaccio@${version}`]);
  });
}
