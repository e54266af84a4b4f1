import type { ReleaseImage } from '@waybill/core';
import type { DeploymentContext } from './deployment-context.ts';

/**
 * @param context release and description
 * @returns the images of the release that keep running: all but the migrator of a Job, which ran once before
 */
export function runningRelease({
  config: { migrations },
  release,
}: Pick<DeploymentContext, 'config' | 'release'>): readonly ReleaseImage[] {
  const migrator = migrations?.engine === 'kubernetes-job' ? migrations.image : undefined;
  return release.images.filter(({ name }) => name !== migrator);
}
