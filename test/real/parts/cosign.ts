import { join } from 'node:path';
import { has, installOnce, output, type Installation, type Part } from './part.ts';

/** Two generations: 3 reads and writes bundles as referrers, 2 the tags `sha256-….sig`. */
export const part: Part = cosign('cosign', '3.1.3', 'github.com/sigstore/cosign/v3/cmd/cosign');
export const cosign2: Part = cosign(
  'cosign 2',
  '2.6.5',
  'github.com/sigstore/cosign/v2/cmd/cosign',
);

/** The judge of signatures and attestations (sigstore/cosign), built by Go. */
function cosign(name: string, version: string, module: string): Part {
  return {
    name,

    async install(): Promise<Installation> {
      if (!(await has('go', ['version']))) return { kind: 'absent', reason: 'Go is not installed' };
      const folder = await installOnce(`cosign-${version}`, async (target) => {
        await output('go', ['install', '-ldflags', '-s -w', `${module}@v${version}`], {
          GOBIN: target,
          GOFLAGS: '-trimpath',
          CGO_ENABLED: '0',
        });
      });
      return { kind: 'ready', program: join(folder, 'cosign') };
    },

    async version(): Promise<string> {
      const installation = await this.install();
      if (installation.kind === 'absent') return installation.reason;
      // A build by `go install` knows its module's version from the build information alone.
      const built = await output('go', ['version', '-m', installation.program]);
      return `v${/\tmod\t\S+\tv(\S+)/.exec(built)?.[1] ?? `${version}, not said`}`;
    },
  };
}
