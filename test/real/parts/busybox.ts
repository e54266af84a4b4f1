import { join } from 'node:path';
import { unpackedPackages } from './debian-package.ts';
import type { Installation, Part } from './part.ts';

/** One static program that is a whole userland: what images of tests stand on. */
export const part: Part = {
  name: 'busybox',

  async install(): Promise<Installation> {
    const unpacked = await unpackedPackages('busybox-static-1.35.0', ['busybox-static']);
    if (unpacked.kind === 'absent') return unpacked;
    return { kind: 'ready', program: join(unpacked.program, 'bin', 'busybox') };
  },

  async version(): Promise<string> {
    return Promise.resolve('1.35.0');
  },
};
