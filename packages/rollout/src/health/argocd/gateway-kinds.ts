import type { JsonValue } from '@waybill/core';
import {
  conditionsIn,
  countAt,
  listAt,
  objectAt,
  textAt,
  valueIn,
  type Condition,
  type KubernetesObject,
} from '@waybill/kubernetes/object';
import { says, type ArgocdCheck, type ArgocdVerdict } from './verdict.ts';

/** Judges one list of conditions of the Gateway API. */
function judge(
  conditions: readonly Condition[],
  name: string,
  prefix: string,
): ArgocdVerdict | undefined {
  const text = ({ message }: Condition, instead: string): string =>
    prefix + (message === '' ? instead : message);
  for (const wanted of ['ResolvedRefs', 'Accepted']) {
    const refused = conditions.find(({ type, status }) => type === wanted && status === 'False');
    if (refused !== undefined)
      return says('Degraded', text(refused, `Failed condition: ${wanted}`));
  }
  const programming = conditions.find(
    ({ type, status }) => type === 'Programmed' && status !== 'True',
  );
  return programming === undefined
    ? undefined
    : says('Progressing', text(programming, `${name} is still being programmed`));
}

const gateway: ArgocdCheck = ({ status }) => {
  const own = judge(conditionsIn(status), 'Gateway', '');
  if (own !== undefined) return own;
  const listeners = listAt(status, 'listeners');
  for (const listener of listeners) {
    const verdict = judge(conditionsIn(listener), 'Listener', 'Listener: ');
    if (verdict !== undefined) return verdict;
  }
  return valueIn(status, 'conditions') !== undefined || listeners.length > 0
    ? says('Healthy', 'Gateway is healthy')
    : says('Progressing', 'Waiting for Gateway status');
};

const gatewayClass: ArgocdCheck = ({ metadata, status }) => {
  const generation = countAt(metadata, 'generation');
  // What was said of an older generation says nothing of this one.
  const accepted = conditionsIn(status).find(
    ({ type, observedGeneration }) =>
      type === 'Accepted' &&
      (generation === undefined ||
        observedGeneration === undefined ||
        observedGeneration === generation),
  );
  const waiting = 'Waiting for GatewayClass status';
  if (accepted === undefined) return says('Progressing', waiting);
  const { status: word, message } = accepted;
  if (word === 'True')
    return says('Healthy', message === '' ? 'GatewayClass is accepted' : message);
  if (word === 'False')
    return says('Degraded', message === '' ? 'GatewayClass is not accepted' : message);
  return says('Progressing', message === '' ? waiting : message);
};

function isObserved({ metadata }: KubernetesObject, conditions: readonly Condition[]): boolean {
  const generation = countAt(metadata, 'generation');
  return (
    generation === undefined ||
    conditions.some(({ observedGeneration }) => observedGeneration === generation)
  );
}

/** A route is judged by each of its parents that has seen this generation. */
function route(kind: string): ArgocdCheck {
  return (object) => {
    const parents = listAt(object.status, 'parents')
      .map((parent) => ({
        name: textAt(parent, 'parentRef', 'name') ?? '',
        conditions: conditionsIn(parent),
      }))
      .filter(({ conditions }) => conditions.length > 0 && isObserved(object, conditions));
    for (const { name, conditions } of parents) {
      const verdict = judge(conditions, 'Route', `Parent ${name}: `);
      if (verdict !== undefined) return verdict;
    }
    return parents.length > 0
      ? says('Healthy', `${kind} is healthy`)
      : says('Progressing', `Waiting for ${kind} status`);
  };
}

/** Gloo writes one status, or one for each namespace; the first that it knows decides. */
const gloo: ArgocdCheck = ({ status }) => {
  const several = objectAt(status, 'statuses');
  const entries: readonly (JsonValue | undefined)[] =
    several === undefined ? [status] : Object.values(several);
  for (const entry of entries) {
    const found = valueIn(entry, 'state');
    const state = typeof found === 'number' ? String(found) : (textAt(entry, 'state') ?? '');
    if (['Accepted', '1'].includes(state))
      return says('Healthy', 'The resource has been validated');
    if (['Pending', '0'].includes(state))
      return says('Suspended', 'The resource has not yet been validated');
    if (['Warning', '3', 'Rejected', '2'].includes(state))
      return says('Degraded', textAt(entry, 'reason') ?? '');
  }
  return says('Progressing', 'Update in progress');
};

const glooKinds = [
  'Gateway',
  'MatchableHttpGateway',
  'RouteOption',
  'RouteTable',
  'VirtualHostOption',
  'VirtualService',
];

/** Kinds that bring traffic in, by `group/kind`. */
export const gatewayKinds: Readonly<Record<string, ArgocdCheck>> = {
  'gateway.networking.k8s.io/Gateway': gateway,
  'gateway.networking.k8s.io/GatewayClass': gatewayClass,
  'gateway.networking.k8s.io/HTTPRoute': route('HTTPRoute'),
  'gateway.networking.k8s.io/GRPCRoute': route('GRPCRoute'),
  ...Object.fromEntries(glooKinds.map((kind) => [`gateway.solo.io/${kind}`, gloo])),
};
