import { errorFactory, type ErrorCodes } from '@waybill/core';

/** The codes that `kubernetes` throws. */
export const kubernetesErrorCodes = {
  HEALTH_OBJECT_INVALID:
    'What is to be judged is no Kubernetes object: it lacks apiVersion or kind, or is no object.',
  KUBERNETES_KUBECONFIG_INVALID:
    'The kubeconfig cannot be read or used; the message names the file, the context and the key.',
  KUBERNETES_CREDENTIAL_FAILED:
    'A credential for the cluster could not be had: a file, a plugin or an identity provider failed.',
  KUBERNETES_UNREACHABLE: 'The API server gave no answer, or the connection to it broke.',
  KUBERNETES_CERTIFICATE_UNTRUSTED:
    "The API server's certificate is not from the authority that is trusted, or is for another name.",
  KUBERNETES_UNAUTHORIZED: 'The API server does not know the credential; the message says which.',
  KUBERNETES_FORBIDDEN:
    'A right is missing; the message names verb, resource and namespace, and prints the Role to add.',
  KUBERNETES_KIND_UNKNOWN: 'The API server does not serve this kind in this version.',
  KUBERNETES_NOT_FOUND: 'An object that must be there is not.',
  KUBERNETES_EXISTS: 'An object of this name exists already, and is another one.',
  KUBERNETES_CONFLICT:
    'The object was changed by someone else meanwhile, or a field has another owner.',
  KUBERNETES_REJECTED:
    'The API server refused an object: validation, admission or quota, in its own words.',
  KUBERNETES_BUSY: 'The API server asked to come back later until the time was over.',
  KUBERNETES_SERVER_ERROR: 'The API server failed to answer, in its own words.',
  KUBERNETES_ANSWER_INVALID: 'The API server answered something that the API does not know.',
  KUBERNETES_ANSWER_TOO_LARGE: 'An answer of the API server was larger than the limit.',
  KUBERNETES_LOG_UNAVAILABLE: "A container's log cannot be had, in the API server's words.",
} as const satisfies ErrorCodes;

/** Makes the errors of `kubernetes`. */
export const kubernetesError = errorFactory(kubernetesErrorCodes);
