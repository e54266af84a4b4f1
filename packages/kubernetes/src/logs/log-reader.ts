import type { LogRequest } from '../cluster.ts';
import { kubernetesError } from '../error-codes.ts';
import { ApiFailure } from '../api/api-failure.ts';
import { readBody } from '../api/body.ts';
import type { Question, Subject } from '../api/question.ts';
import { isWorthReading, type Requester } from '../api/requester.ts';

/** A log is read so far where nothing else is said. */
const usualBytes = 1024 * 1024;

/**
 * @param request which container's log
 * @param query more of what is asked
 * @returns the question
 */
export function logQuestion(
  { namespace, pod, container, previous, tailLines, limitBytes }: LogRequest,
  query: Readonly<Record<string, string>> = {},
): Question {
  const about: Subject = {
    verb: 'get',
    group: '',
    resource: 'pods/log',
    what: `the log of container ${container} of Pod ${namespace}/${pod}`,
    namespace,
    name: pod,
  };
  return {
    about,
    method: 'GET',
    path: `/api/v1/namespaces/${encodeURIComponent(namespace)}/pods/${encodeURIComponent(pod)}/log`,
    accept: '*/*',
    query: {
      container,
      ...(previous === true ? { previous: 'true' } : {}),
      ...(tailLines === undefined ? {} : { tailLines: String(tailLines) }),
      ...(limitBytes === undefined ? {} : { limitBytes: String(limitBytes) }),
      ...query,
    },
  };
}

/**
 * @param requester who asks
 * @param request which container's log, and how much of it
 * @param signal ends it
 * @returns its text; the server cuts it at `limitBytes`, 1 MiB where none is named
 * @throws KUBERNETES_LOG_UNAVAILABLE, and what every question throws
 */
export async function readLog(
  requester: Requester,
  request: LogRequest,
  signal: AbortSignal,
): Promise<string> {
  const limitBytes = request.limitBytes ?? usualBytes;
  const question = logQuestion({ ...request, limitBytes });
  try {
    return await requester.repeat(
      async (attempt) => {
        const answer = await requester.open(question, 'log', attempt);
        return readBody(answer, limitBytes + 4096, requester.limits.silence, question.about);
      },
      (error) => isWorthReading(error) && !isOfTheKubelet(error),
      signal,
    );
  } catch (error) {
    throw explainedLog(requester, error, question.about);
  }
}

/** The API server passes on what a node answers; whether that can change is not the API server's to say. */
function isOfTheKubelet(error: Error): boolean {
  return error instanceof ApiFailure && error.status === 500;
}

/**
 * @param requester who asked
 * @param error what was thrown
 * @param about which log
 * @returns the error that says so
 */
export function explainedLog(requester: Requester, error: unknown, about: Subject): unknown {
  if (!(error instanceof ApiFailure) || [401, 403, 429, 503].includes(error.status))
    return requester.explained(error, about);
  return kubernetesError('KUBERNETES_LOG_UNAVAILABLE', {
    message: `Expected ${about.what}; the API server answered: ${error.message === '' ? `status ${error.status}` : error.message}.`,
    remedy:
      'Read it on the node, or where logs are collected; a container that has not started has none.',
    facts: { namespace: about.namespace ?? '', pod: about.name ?? '', status: error.status },
  });
}
