import { join } from 'node:path';
import { has, installOnce, output, type Installation, type Part } from './part.ts';

const version = '1.32.0';

/** The security checker of workflow files (zizmorcore/zizmor), a binary that pip carries. */
export const part: Part = {
  name: 'zizmor',

  async install(): Promise<Installation> {
    if (!(await has('python3', ['-m', 'pip', '--version']))) {
      return { kind: 'absent', reason: 'Python 3 with pip is not installed' };
    }
    const folder = await installOnce(`zizmor-${version}`, async (target) => {
      const options = ['--quiet', '--no-input', '--disable-pip-version-check', '--target', target];
      await output('python3', ['-m', 'pip', 'install', ...options, `zizmor==${version}`]);
    });
    return { kind: 'ready', program: join(folder, 'bin', 'zizmor') };
  },

  async version(): Promise<string> {
    const installation = await part.install();
    if (installation.kind === 'absent') return installation.reason;
    return (await output(installation.program, ['--version'])).trim();
  },
};
