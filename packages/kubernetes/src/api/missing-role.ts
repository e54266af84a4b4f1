import { stringify } from 'yaml';
import type { Subject, Verb } from './question.ts';

/** A subject of a RoleBinding. */
type BindingSubject =
  | { readonly kind: 'ServiceAccount'; readonly name: string; readonly namespace: string }
  | { readonly kind: 'User'; readonly apiGroup: string; readonly name: string };

const rbacGroup = 'rbac.authorization.k8s.io';

/** What is asked together: a watch begins with a list. */
const verbsWith: Readonly<Record<Verb, readonly Verb[]>> = {
  get: ['get'],
  list: ['list', 'watch'],
  watch: ['list', 'watch'],
  create: ['create'],
  patch: ['patch'],
  delete: ['delete'],
};

/**
 * The right that is missing, as manifests to add (https://kubernetes.io/docs/reference/access-authn-authz/rbac/).
 * @param about what was refused
 * @param message the server's words, which name the user
 * @returns a Role and its RoleBinding as YAML; for what is asked of the whole cluster a ClusterRole
 */
export function missingRole(about: Subject, message: string): string {
  const { namespace, group, resource, verb } = about;
  const kind = namespace === undefined ? 'ClusterRole' : 'Role';
  const name = `waybill-${verb}-${resource.replace('/', '-')}`;
  const metadata = namespace === undefined ? { name } : { name, namespace };
  const role = {
    apiVersion: `${rbacGroup}/v1`,
    kind,
    metadata,
    rules: [{ apiGroups: [group], resources: [resource], verbs: [...verbsWith[verb]] }],
  };
  const binding = {
    apiVersion: `${rbacGroup}/v1`,
    kind: `${kind}Binding`,
    metadata,
    roleRef: { apiGroup: rbacGroup, kind, name },
    subjects: [subjectOf(message)],
  };
  return [role, binding].map((manifest) => stringify(manifest, { lineWidth: 0 })).join('---\n');
}

function subjectOf(message: string): BindingSubject {
  const user = /\bUser "([^"]+)" cannot /.exec(message)?.[1] ?? 'THE-USER-OF-THIS-CREDENTIAL';
  const account = /^system:serviceaccount:([^:]+):([^:]+)$/.exec(user);
  const [, namespace, name] = account ?? [];
  return namespace !== undefined && name !== undefined
    ? { kind: 'ServiceAccount', name, namespace }
    : { kind: 'User', apiGroup: rbacGroup, name: user };
}
