import { formatDuration } from '@waybill/core';
import type { Endpoint } from '../credentials/endpoint.ts';
import { kubernetesError } from '../error-codes.ts';
import { printable } from '../printable.ts';
import type { ConnectionFault } from '../transport/connection-fault.ts';
import type { ApiFailure } from './api-failure.ts';
import { missingRole } from './missing-role.ts';
import type { Subject } from './question.ts';

/** RBAC's own refusal; others of 403 come from admission: https://kubernetes.io/docs/reference/access-authn-authz/authorization/ */
const rightIsMissing = /\bcannot (?:get|list|watch|create|update|patch|delete|impersonate)\b/;

/**
 * @param failure what the server answered
 * @param about what was asked
 * @param endpoint who asked whom
 * @returns the error that says so, in the server's words, with what to do
 */
export function failureError(failure: ApiFailure, about: Subject, endpoint: Endpoint): Error {
  const { status, reason } = failure;
  const words = failure.message === '' ? `status ${status}` : failure.message;
  const facts = factsOf(about, endpoint, { status, reason });
  const said = (code: Parameters<typeof kubernetesError>[0], remedy: string): Error =>
    kubernetesError(code, {
      message:
        `Expected to ${about.verb} ${about.what}; the API server answered: ${words}.`.replace(
          /\.\.$/,
          '.',
        ),
      remedy,
      facts,
    });
  switch (status) {
    case 401:
      return unauthorized(endpoint, facts);
    case 403:
      return rightIsMissing.test(failure.message)
        ? forbidden(failure, about, facts)
        : said(
            'KUBERNETES_REJECTED',
            'Read why admission refuses it, and change the manifest or the quota.',
          );
    case 404:
      return said(
        'KUBERNETES_NOT_FOUND',
        'Check its name and namespace; it may have been deleted.',
      );
    case 409:
      return reason === 'AlreadyExists'
        ? said(
            'KUBERNETES_EXISTS',
            'Look at the object that is there; delete it, or use another name.',
          )
        : said(
            'KUBERNETES_CONFLICT',
            'Read the object again and decide anew; someone else changed it.',
          );
    case 400:
    case 413:
    case 422:
      return said('KUBERNETES_REJECTED', 'Correct the manifest; the server says which field.');
    case 429:
    case 503:
      return said(
        'KUBERNETES_BUSY',
        'Run it again later: the API server is starting or overloaded, or a part of it (an aggregated API) is down.',
      );
    default:
      return status >= 500
        ? said(
            'KUBERNETES_SERVER_ERROR',
            "Look at the API server's log and at the webhooks it calls; then run it again.",
          )
        : said(
            'KUBERNETES_ANSWER_INVALID',
            'Check that the address is that of an API server, and what stands before it.',
          );
  }
}

function factsOf(
  { verb, resource, namespace, name }: Subject,
  { server }: Endpoint,
  more: Readonly<Record<string, string | number>>,
): Record<string, string | number> {
  return {
    server: server.origin,
    verb,
    resource,
    ...(namespace === undefined ? {} : { namespace }),
    ...(name === undefined ? {} : { name }),
    ...more,
  };
}

function forbidden(
  failure: ApiFailure,
  about: Subject,
  facts: Record<string, string | number>,
): Error {
  const role = missingRole(about, failure.message);
  const where =
    about.namespace === undefined ? 'in the whole cluster' : `in namespace ${about.namespace}`;
  const resource = about.group === '' ? about.resource : `${about.resource}.${about.group}`;
  return kubernetesError('KUBERNETES_FORBIDDEN', {
    message: `Expected the right to ${about.verb} ${resource} ${where}; the API server answered: ${failure.message}.`,
    remedy: `Add what is missing (kubectl apply -f):\n${role}`,
    facts: { ...facts, role },
  });
}

function unauthorized(endpoint: Endpoint, facts: Record<string, string | number>): Error {
  const { credential, server } = endpoint;
  return kubernetesError('KUBERNETES_UNAUTHORIZED', {
    message: `Expected ${server.origin} to know ${credential.what}; it answered 401.`,
    remedy:
      'Check that it has not expired, that it is for this cluster (issuer and audience of a token, authority of a certificate), and that the clocks agree.',
    facts: { ...facts, credential: credential.what },
  });
}

/**
 * @param fault how the connection failed
 * @param endpoint to whom
 * @param triedFor how long it was tried, in milliseconds
 * @returns KUBERNETES_CERTIFICATE_UNTRUSTED or KUBERNETES_UNREACHABLE
 */
export function connectionError(
  fault: ConnectionFault,
  { server, trust }: Endpoint,
  triedFor: number,
): Error {
  const why = printable(fault.message, 300);
  if (fault.isCertificate)
    return kubernetesError('KUBERNETES_CERTIFICATE_UNTRUSTED', {
      message: `Expected the certificate of ${server.origin} to be one that ${trust.authorityName} vouch for${trust.serverName === undefined ? '' : `, for ${trust.serverName}`}; found: ${why}.`,
      remedy: certificateRemedy(fault.message),
      facts: { server: server.origin, authority: trust.authorityName },
      cause: fault,
    });
  return kubernetesError('KUBERNETES_UNREACHABLE', {
    message: `Expected an answer of the API server ${server.origin}; the connection failed (${why})${triedFor < 1000 ? '' : `, for ${formatDuration(triedFor)}`}.`,
    remedy:
      'Check the address, the network between here and there (private clusters need a runner inside), and HTTPS_PROXY, NO_PROXY or proxy-url; then run it again.',
    facts: { server: server.origin },
    cause: fault,
  });
}

function certificateRemedy(message: string): string {
  if (/altname|HOSTNAME/i.test(message))
    return 'Use an address that is in the certificate, or name the one that is by tls-server-name.';
  if (/EXPIRED|NOT_YET_VALID/i.test(message))
    return 'Renew the certificate, or set the clock of this machine.';
  return 'Give the cluster’s own authority: certificate-authority-data of a fresh kubeconfig.';
}
