import { messageOf, redact, type JsonValue, type Secret } from '@waybill/core';
import { objectAt, readObject, textAt, type KubernetesObject } from '@waybill/kubernetes/object';
import { rolloutError } from '../../error-codes.ts';
import { words } from '../wording.ts';

/** An Application with hundreds of objects has a status of some hundred kilobytes. */
const longestAnswer = 16 * 1024 * 1024;
const answerTimeout = 30_000;

/** Which Application, where. */
export interface ServerAddress {
  readonly server: string;
  readonly token: Secret;
  readonly application: { readonly name: string; readonly namespace?: string };
}

/** Argo CD's API server, as far as one Application needs it (its OpenAPI description, ApplicationService). */
export class ArgoCdServer {
  readonly #address: ServerAddress;

  constructor(address: ServerAddress) {
    this.#address = address;
  }

  /**
   * @param refresh whether Argo CD looks at the repository first; it answers when it has
   * @param signal ends the request
   * @returns the Application; undefined where there is none
   * @throws ARGO_CD_REFUSED, ARGO_CD_ANSWER_INVALID; what fetch throws where there is no answer
   */
  async read(refresh: boolean, signal: AbortSignal): Promise<KubernetesObject | undefined> {
    const { name } = this.#address.application;
    const path = `api/v1/applications/${encodeURIComponent(name)}`;
    const limited = AbortSignal.any([signal, AbortSignal.timeout(answerTimeout)]);
    const answer = await this.#ask(path, refresh ? { refresh: 'normal' } : {}, limited);
    if (answer === undefined) return undefined;
    for await (const text of linesOf(answer, false)) return applicationIn(parse(text));
    throw invalid('an empty answer');
  }

  /**
   * Follows the Application until the connection ends.
   * @param resourceVersion from where on
   * @param onChange called with each newer state; undefined where it was deleted
   * @throws as `read`
   */
  async follow(
    resourceVersion: string,
    onChange: (application: KubernetesObject | undefined) => void,
    signal: AbortSignal,
  ): Promise<void> {
    const query = { name: this.#address.application.name, resourceVersion };
    const answer = await this.#ask('api/v1/stream/applications', query, signal);
    if (answer === undefined) return;
    for await (const line of linesOf(answer, true)) {
      const event = parse(line);
      const result = objectAt(event, 'result');
      // The stream says so where it breaks off.
      if (result === undefined) return;
      const application = applicationIn(result['application']);
      if (application.name !== this.#address.application.name) continue;
      onChange(textAt(result, 'type') === 'DELETED' ? undefined : application);
    }
  }

  /** @returns the answer; undefined where there is no such Application */
  async #ask(
    path: string,
    query: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<Response | undefined> {
    const { server, token, application } = this.#address;
    const url = new URL(path, server.endsWith('/') ? server : `${server}/`);
    for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value);
    if (application.namespace !== undefined)
      url.searchParams.set('appNamespace', application.namespace);
    const response = await fetch(url, {
      headers: { authorization: `Bearer ${token.reveal()}`, accept: 'application/json' },
      // A redirect would carry the token elsewhere.
      redirect: 'error',
      signal,
    });
    if (response.ok) return response;
    const said = redact(words(await beginningOf(response)), [token]);
    if (response.status === 404) return undefined;
    if (response.status === 401 || response.status === 403)
      throw rolloutError('ARGO_CD_REFUSED', {
        message: `Expected Argo CD at ${url.origin} to let this token read Application ${application.name}; it answered ${String(response.status)}: ${said}`,
        remedy:
          'Give a token of an account or project role with `p, <role>, applications, get, <project>/<application>, allow`; Argo CD answers 403 also where there is no such Application.',
        facts: { application: application.name, status: response.status },
      });
    throw new Error(`Argo CD at ${url.origin} answered ${String(response.status)}: ${said}`);
  }
}

async function beginningOf(response: Response): Promise<string> {
  try {
    for await (const text of linesOf(response, false)) return text.slice(0, 2000);
    return '';
  } catch (error) {
    return messageOf(error);
  }
}

/** The body in lines, or as one text; each within the limit. */
async function* linesOf(response: Response, isSplit: boolean): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let text = '';
  if (response.body === null) return;
  for await (const piece of response.body as AsyncIterable<Uint8Array>) {
    text += decoder.decode(piece, { stream: true });
    while (isSplit && text.includes('\n')) {
      const end = text.indexOf('\n');
      const line = text.slice(0, end).trim();
      text = text.slice(end + 1);
      if (line !== '') yield line;
    }
    if (text.length > longestAnswer) throw invalid(`more than ${String(longestAnswer)} bytes`);
  }
  if (text.trim() !== '') yield text;
}

function parse(text: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    throw invalid(words(text).slice(0, 80));
  }
}

/** It leaves kind and version out of what it answers. */
function applicationIn(value: JsonValue | undefined): KubernetesObject {
  const application = objectAt(value);
  if (application === undefined || objectAt(application, 'metadata') === undefined)
    throw invalid('no Application');
  return readObject({
    ...application,
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
  });
}

function invalid(found: string): Error {
  return rolloutError('ARGO_CD_ANSWER_INVALID', {
    message: `Expected an Application from Argo CD's API server, found ${found}.`,
    remedy: "Give the address of Argo CD's API server, such as https://argocd.example.org.",
  });
}
