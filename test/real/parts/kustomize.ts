import { join } from 'node:path';
import { has, installOnce, output, type Installation, type Part } from './part.ts';

const version = '5.8.2';

/** What renders an overlay (kubernetes-sigs/kustomize), built by Go. */
export const part: Part = {
  name: 'kustomize',

  async install(): Promise<Installation> {
    if (!(await has('go', ['version']))) return { kind: 'absent', reason: 'Go is not installed' };
    const folder = await installOnce(`kustomize-${version}`, async (target) => {
      await output('go', ['install', `sigs.k8s.io/kustomize/kustomize/v5@v${version}`], {
        GOBIN: target,
        GOFLAGS: '-trimpath',
        CGO_ENABLED: '0',
      });
    });
    return { kind: 'ready', program: join(folder, 'kustomize') };
  },

  async version(): Promise<string> {
    const installation = await part.install();
    if (installation.kind === 'absent') return installation.reason;
    return (await output(installation.program, ['version'])).trim();
  },
};
