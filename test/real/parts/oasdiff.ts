import { join } from 'node:path';
import { has, installOnce, output, type Installation, type Part } from './part.ts';

const version = '1.33.0';

/** The comparison of API descriptions that teams use today (oasdiff/oasdiff), built by Go. */
export const part: Part = {
  name: 'oasdiff',

  async install(): Promise<Installation> {
    if (!(await has('go', ['version']))) return { kind: 'absent', reason: 'Go is not installed' };
    const folder = await installOnce(`oasdiff-${version}`, async (target) => {
      // Its releases are linked with their version; a build by Go alone does not know it.
      const linked = `-s -w -X github.com/oasdiff/oasdiff/build.Version=${version}`;
      const name = `github.com/oasdiff/oasdiff@v${version}`;
      await output('go', ['install', '-ldflags', linked, name], {
        GOBIN: target,
        GOFLAGS: '-trimpath',
        CGO_ENABLED: '0',
      });
    });
    return { kind: 'ready', program: join(folder, 'oasdiff') };
  },

  async version(): Promise<string> {
    const installation = await part.install();
    if (installation.kind === 'absent') return installation.reason;
    return (await output(installation.program, ['--version'])).trim();
  },
};
