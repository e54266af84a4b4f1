import type { Subject, Verb } from './question.ts';

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
  const placed = namespace === undefined ? '' : `\n  namespace: ${quoted(namespace)}`;
  // Written by hand: whoever connects without a kubeconfig has no YAML to load.
  return `apiVersion: ${rbacGroup}/v1
kind: ${kind}
metadata:
  name: ${quoted(name)}${placed}
rules:
  - apiGroups: [${JSON.stringify(group)}]
    resources: [${quoted(resource)}]
    verbs: [${verbsWith[verb].join(', ')}]
---
apiVersion: ${rbacGroup}/v1
kind: ${kind}Binding
metadata:
  name: ${quoted(name)}${placed}
roleRef:
  apiGroup: ${rbacGroup}
  kind: ${kind}
  name: ${quoted(name)}
subjects:
${subjectOf(message)}
`;
}

function subjectOf(message: string): string {
  const user = /\bUser "([^"]+)" cannot /.exec(message)?.[1] ?? 'THE-USER-OF-THIS-CREDENTIAL';
  const account = /^system:serviceaccount:([^:]+):([^:]+)$/.exec(user);
  const [, namespace, name] = account ?? [];
  return namespace !== undefined && name !== undefined
    ? `  - kind: ServiceAccount\n    name: ${quoted(name)}\n    namespace: ${quoted(namespace)}`
    : `  - kind: User\n    apiGroup: ${rbacGroup}\n    name: ${quoted(user)}`;
}

/** What could be read as something else than a text is quoted as JSON, which is YAML. */
function quoted(text: string): string {
  const isPlain =
    /^[a-z][a-z0-9./-]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/.test(text);
  return isPlain ? text : JSON.stringify(text);
}
