import { join } from 'node:path';
import { has, installOnce, output, type Installation, type Part } from './part.ts';

const version = '1.7.12';

/** The checker of workflow files (rhysd/actionlint), built by Go. */
export const part: Part = {
  name: 'actionlint',

  async install(): Promise<Installation> {
    if (!(await has('go', ['version']))) return { kind: 'absent', reason: 'Go is not installed' };
    const folder = await installOnce(`actionlint-${version}`, async (target) => {
      await output('go', ['install', `github.com/rhysd/actionlint/cmd/actionlint@v${version}`], {
        GOBIN: target,
        GOFLAGS: '',
      });
    });
    return { kind: 'ready', program: join(folder, 'actionlint') };
  },

  async version(): Promise<string> {
    const installation = await part.install();
    if (installation.kind === 'absent') return installation.reason;
    return (await output(installation.program, ['-version'])).split('\n')[0] ?? '';
  },
};
