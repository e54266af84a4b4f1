import { has, output, type Installation, type Part } from './part.ts';

/**
 * What builds without a daemon (containers/buildah), as Debian packages it. It is installed, not unpacked: it starts
 * itself anew without its environment and reads its policy from /etc; it has no service.
 */
export const part: Part = {
  name: 'buildah',

  async install(): Promise<Installation> {
    if (await has('buildah', ['--version'])) return { kind: 'ready', program: 'buildah' };
    if (process.platform !== 'linux' || process.getuid?.() !== 0)
      return { kind: 'absent', reason: 'buildah is not installed, and installing it needs root' };
    if (!(await has('apt-get', ['--version'])))
      return { kind: 'absent', reason: 'neither buildah nor apt-get is installed' };
    await output('apt-get', ['install', '-y', '--no-install-recommends', 'buildah'], {
      DEBIAN_FRONTEND: 'noninteractive',
    });
    return { kind: 'ready', program: 'buildah' };
  },

  async version(): Promise<string> {
    const installation = await part.install();
    if (installation.kind === 'absent') return installation.reason;
    return (await output('buildah', ['--version'])).trim();
  },
};
