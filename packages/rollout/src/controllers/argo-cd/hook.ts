import type { KubernetesObject } from '@waybill/kubernetes/object';
import type { Hook } from '../hook.ts';
import type { RevisionFacts } from '../revision.ts';

/**
 * @param application an Application
 * @param facts our commit
 * @returns the Job that is its PreSync hook on our revision
 */
export function argoCdHook(_application: KubernetesObject, _facts: RevisionFacts): Hook {
  throw new TypeError('not written yet');
}
