import { join } from 'node:path';
import { has, installOnce, output, type Installation, type Part } from './part.ts';

const version = '1.52.0';

/** What makes a bill of materials of an image (anchore/syft), built by Go. */
export const part: Part = {
  name: 'syft',

  async install(): Promise<Installation> {
    if (!(await has('go', ['version']))) return { kind: 'absent', reason: 'Go is not installed' };
    const folder = await installOnce(`syft-${version}`, async (target) => {
      // Without it the program says that it has no version, and is passed over on a PATH.
      const flags = `-s -w -X main.version=${version}`;
      const command = `github.com/anchore/syft/cmd/syft@v${version}`;
      await output('go', ['install', '-ldflags', flags, command], {
        GOBIN: target,
        GOFLAGS: '-trimpath',
        CGO_ENABLED: '0',
      });
    });
    return { kind: 'ready', program: join(folder, 'syft') };
  },

  async version(): Promise<string> {
    const installation = await part.install();
    if (installation.kind === 'absent') return installation.reason;
    return (await output(installation.program, ['--version'])).trim();
  },
};
