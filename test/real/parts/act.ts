import { join } from 'node:path';
import { has, installOnce, output, type Installation, type Part } from './part.ts';

const version = '0.2.89';

/** The runner of workflows on one machine (nektos/act), built by Go. */
export const part: Part = {
  name: 'act',

  async install(): Promise<Installation> {
    if (!(await has('go', ['version']))) return { kind: 'absent', reason: 'Go is not installed' };
    const folder = await installOnce(`act-${version}`, async (target) => {
      await output('go', ['install', `github.com/nektos/act@v${version}`], {
        GOBIN: target,
        GOFLAGS: '-trimpath',
        CGO_ENABLED: '0',
      });
    });
    return { kind: 'ready', program: join(folder, 'act') };
  },

  async version(): Promise<string> {
    const installation = await part.install();
    if (installation.kind === 'absent') return installation.reason;
    return (await output(installation.program, ['--version'])).trim();
  },
};
