import { chmod, copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { has, installOnce, output, type Installation, type Part } from './part.ts';

/** The two minor versions of Kubernetes whose descriptions are compared. */
export const kubernetesVersions = ['1.33.4', '1.34.4'] as const;

/** Kubernetes' own description of its API (Swagger 2.0), from its source. `program` is the folder: `<version>.json`. */
export const part: Part = {
  name: 'kubernetes-descriptions',

  async install(): Promise<Installation> {
    if (!(await has('go', ['version']))) return { kind: 'absent', reason: 'Go is not installed' };
    const key = `kubernetes-descriptions-${kubernetesVersions.join('-')}`;
    const folder = await installOnce(key, async (unfinished) => {
      const modules = join(unfinished, 'modules');
      for (const version of kubernetesVersions) {
        const answer = await output(
          'go',
          ['mod', 'download', '-modcacherw', '-json', `k8s.io/kubernetes@v${version}`],
          { GOMODCACHE: modules },
          unfinished,
        );
        const { Dir } = z.object({ Dir: z.string() }).parse(JSON.parse(answer));
        const file = join(unfinished, `${version}.json`);
        await copyFile(join(Dir, 'api', 'openapi-spec', 'swagger.json'), file);
        await chmod(file, 0o644);
      }
      await rm(modules, { recursive: true, force: true });
    });
    return { kind: 'ready', program: folder };
  },

  async version(): Promise<string> {
    const installation = await part.install();
    return installation.kind === 'absent' ? installation.reason : kubernetesVersions.join(', ');
  },
};
