import { join } from 'node:path';
import { has, installOnce, output, type Installation, type Part } from './part.ts';
import { buildGo } from './referrers-registry.ts';

const version = '0.22.1';

/** What people use to build and copy images without an engine (google/go-containerregistry). */
export const part: Part = {
  name: 'crane',

  async install(): Promise<Installation> {
    if (!(await has('go', ['version']))) return { kind: 'absent', reason: 'Go is not installed' };
    const folder = await installOnce(`crane-${version}`, async (target) => {
      const command = 'github.com/google/go-containerregistry/cmd/crane';
      await buildGo(command, join(target, 'crane'));
    });
    return { kind: 'ready', program: join(folder, 'crane') };
  },

  async version(): Promise<string> {
    const installation = await part.install();
    if (installation.kind === 'absent') return installation.reason;
    return (await output(installation.program, ['version'])).trim() || version;
  },
};
