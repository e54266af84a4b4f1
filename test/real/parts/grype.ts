import { join } from 'node:path';
import { has, installOnce, output, type Installation, type Part } from './part.ts';

const version = '0.110.0';

/** What finds the known vulnerabilities of a bill of materials (anchore/grype), built by Go. */
export const part: Part = {
  name: 'grype',

  async install(): Promise<Installation> {
    if (!(await has('go', ['version']))) return { kind: 'absent', reason: 'Go is not installed' };
    const folder = await installOnce(`grype-${version}`, async (target) => {
      // Without it the program says that it has no version, and is passed over on a PATH.
      const flags = `-s -w -X main.version=${version}`;
      const command = `github.com/anchore/grype/cmd/grype@v${version}`;
      await output('go', ['install', '-ldflags', flags, command], {
        GOBIN: target,
        GOFLAGS: '-trimpath',
        CGO_ENABLED: '0',
      });
    });
    return { kind: 'ready', program: join(folder, 'grype') };
  },

  async version(): Promise<string> {
    const installation = await part.install();
    if (installation.kind === 'absent') return installation.reason;
    return (await output(installation.program, ['--version'])).trim();
  },
};
