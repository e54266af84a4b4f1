import { conditionsIn } from '@waybill/kubernetes/object';
import { says, type ArgocdCheck } from './verdict.ts';

/**
 * A kind of Flux: Ready, and what else has to be True beside it.
 * @param beside further types of which one has to be True; none where Ready is enough
 */
function fluxCheck(beside: readonly string[] = []): ArgocdCheck {
  return ({ kind, spec, status }) => {
    if (spec['suspend'] === true) return says('Suspended', `${kind} is suspended`);
    if (status?.['conditions'] === undefined) return says('Progressing', 'Status unknown');
    let [moving, good, message] = [0, 0, ''];
    for (const { type, status: word, reason } of conditionsIn(status)) {
      const isTrue = word === 'True';
      if (type === 'Ready') {
        if (isTrue) good += 1;
        if (word === 'Unknown') moving += 1;
        message = reason;
      } else if (type === 'Reconciling' && isTrue) moving += 1;
      else if (type === 'ArtifactOutdated' && isTrue) message += ` ${reason}`;
      else if (beside.includes(type) && isTrue) good += 1;
    }
    if (moving === 2) return says('Progressing', message);
    return says(good === (beside.length > 0 ? 2 : 1) ? 'Healthy' : 'Degraded', message);
  };
}

const source = fluxCheck(['ArtifactInStorage']);

/** A Helm repository that is a registry has no status. */
const helmRepository: ArgocdCheck = (object) =>
  object.spec['suspend'] !== true && object.spec['type'] === 'oci'
    ? says(
        'Healthy',
        "Helm repositories of type 'oci' do not contain any information in the status.",
      )
    : source(object);

/** The kinds of Flux, by `group/kind`. */
export const fluxKinds: Readonly<Record<string, ArgocdCheck>> = {
  'kustomize.toolkit.fluxcd.io/Kustomization': fluxCheck(),
  'helm.toolkit.fluxcd.io/HelmRelease': fluxCheck(['Released', 'TestSuccess']),
  'source.toolkit.fluxcd.io/GitRepository': source,
  'source.toolkit.fluxcd.io/OCIRepository': source,
  'source.toolkit.fluxcd.io/Bucket': source,
  'source.toolkit.fluxcd.io/HelmChart': source,
  'source.toolkit.fluxcd.io/HelmRepository': helmRepository,
};
