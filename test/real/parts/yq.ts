import { join } from 'node:path';
import { has, installOnce, output, type Installation, type Part } from './part.ts';

const version = '4.54.1';

/** The editor of YAML that people use on a command line (mikefarah/yq), built by Go. */
export const part: Part = {
  name: 'yq',

  async install(): Promise<Installation> {
    if (!(await has('go', ['version']))) return { kind: 'absent', reason: 'Go is not installed' };
    const folder = await installOnce(`yq-${version}`, async (target) => {
      await output('go', ['install', `github.com/mikefarah/yq/v4@v${version}`], {
        GOBIN: target,
        GOFLAGS: '-trimpath',
        CGO_ENABLED: '0',
      });
    });
    return { kind: 'ready', program: join(folder, 'yq') };
  },

  async version(): Promise<string> {
    const installation = await part.install();
    if (installation.kind === 'absent') return installation.reason;
    return (await output(installation.program, ['--version'])).trim();
  },
};
