import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { has, installOnce, output, type Installation, type Part } from './part.ts';

const version = '0.37.2';

/** Docker's client for BuildKit (docker/buildx), built by Go. */
export const part: Part = {
  name: 'buildx',

  async install(): Promise<Installation> {
    if (!(await has('go', ['version']))) return { kind: 'absent', reason: 'Go is not installed' };
    const folder = await installOnce(`buildx-${version}`, async (target) => {
      await output('go', ['install', `github.com/docker/buildx/cmd/buildx@v${version}`], {
        GOBIN: target,
        GOFLAGS: '-trimpath',
        CGO_ENABLED: '0',
      });
    });
    return { kind: 'ready', program: join(folder, 'buildx') };
  },

  async version(): Promise<string> {
    return Promise.resolve(version);
  },
};

/**
 * Makes it a plugin of the docker client.
 * @param configuration the client's configuration folder
 */
export async function asPlugin(configuration: string): Promise<void> {
  const installation = await part.install();
  if (installation.kind === 'absent') throw new Error(`${part.name}: ${installation.reason}`);
  await mkdir(join(configuration, 'cli-plugins'), { recursive: true });
  await symlink(installation.program, join(configuration, 'cli-plugins', 'docker-buildx'));
}
