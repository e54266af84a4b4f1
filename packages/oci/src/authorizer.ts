import { Secret, systemClock, type Clock } from '@waybill/core';
import { z } from 'zod';
import {
  answerError,
  connectionFault,
  invalidAnswer,
  parseJson,
  readBounded,
  readProblems,
} from './answer.ts';
import { parseChallenges, type Challenge } from './challenge.ts';
import type { Credential, CredentialSource } from './credentials.ts';
import { ociError } from './error-codes.ts';
import { askHttp, type HttpAnswer, type HttpQuestion } from './http-answer.ts';
import { isLoopback } from './loopback.ts';
import { AnswerFault } from './answer-fault.ts';

const tokenSchema = z
  .object({
    token: z.string().min(1).optional(),
    access_token: z.string().min(1).optional(),
    expires_in: z.number().nonnegative().optional(),
  })
  .refine((answer) => (answer.token ?? answer.access_token) !== undefined, 'expected a token');

interface CachedToken {
  readonly token: Secret;
  readonly expiresAt: number;
}

/** A token lives 60 s where its service does not say (token authentication specification). */
const defaultTokenSeconds = 60;
const maximumTokenBytes = 262_144;

/** What a registry asked for before it answered. */
export type AuthenticationKind = 'none' | 'basic' | 'bearer';

/** Knows how a registry wants to be asked: with nothing, a password, or a token of its token service. */
export class Authorizer {
  readonly #registry: string;
  readonly #base: URL;
  readonly #source: CredentialSource | undefined;
  readonly #userAgent: string;
  readonly #clock: Clock;
  readonly #tokens = new Map<string, CachedToken>();
  #credential: Promise<Credential | undefined> | undefined;
  #sendsPassword = false;
  #kind: AuthenticationKind = 'none';

  constructor(options: {
    registry: string;
    base: URL;
    source: CredentialSource | undefined;
    userAgent: string;
    clock: Clock | undefined;
  }) {
    this.#registry = options.registry;
    this.#base = options.base;
    this.#source = options.source;
    this.#userAgent = options.userAgent;
    this.#clock = options.clock ?? systemClock;
  }

  /** What the registry asked for until now. */
  get kind(): AuthenticationKind {
    return this.#kind;
  }

  /** @returns the header to send before any challenge, from what earlier answers taught */
  async header(scopes: readonly string[], signal: AbortSignal): Promise<string | undefined> {
    const cached = this.#tokens.get(scopeKey(scopes));
    if (cached !== undefined && cached.expiresAt > this.#clock.now()) {
      return `Bearer ${cached.token.reveal()}`;
    }
    if (!this.#sendsPassword) return undefined;
    const credential = await this.#read(signal);
    return credential?.kind === 'basic' ? basicHeader(credential) : undefined;
  }

  /**
   * Answers a 401: gets a new token, or the password.
   * @param challenge the WWW-Authenticate header
   * @param scopes what is wanted
   * @param sent the header that was refused
   * @returns another header, or undefined where nothing better is known
   */
  async answer(
    challenge: string | null,
    scopes: readonly string[],
    sent: string | undefined,
    signal: AbortSignal,
  ): Promise<string | undefined> {
    this.#tokens.delete(scopeKey(scopes));
    const credential = await this.#read(signal);
    for (const offered of parseChallenges(challenge)) {
      if (offered.scheme === 'bearer') {
        this.#kind = 'bearer';
        if (credential?.kind === 'bearer')
          return fresh(`Bearer ${credential.token.reveal()}`, sent);
        return `Bearer ${(await this.#token(offered, scopes, credential, signal)).reveal()}`;
      }
      if (offered.scheme === 'basic' && credential?.kind === 'basic') {
        this.#kind = 'basic';
        this.#sendsPassword = true;
        return fresh(basicHeader(credential), sent);
      }
    }
    return undefined;
  }

  #read(signal: AbortSignal): Promise<Credential | undefined> {
    if (this.#credential === undefined) {
      this.#credential = this.#source?.(this.#registry, signal) ?? Promise.resolve(undefined);
      // A helper that failed once may work later: only an answer is kept.
      this.#credential.catch(() => (this.#credential = undefined));
    }
    return this.#credential;
  }

  async #token(
    challenge: Challenge,
    scopes: readonly string[],
    credential: Credential | undefined,
    signal: AbortSignal,
  ): Promise<Secret> {
    const realm = this.#realm(challenge.parameters.get('realm'));
    const service = challenge.parameters.get('service');
    const asked = challenge.parameters.get('scope');
    const wanted = mergeScopes(scopes, asked);
    const request = tokenRequest(realm, service, wanted, credential, this.#userAgent);
    const subject = { registry: this.#registry, what: `a token of ${realm.host}` };
    let response: HttpAnswer;
    try {
      response = await askHttp(request.url, { ...request.question, signal });
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      throw connectionFault(error);
    }
    if (response.status !== 200) {
      const problems = await readProblems(response);
      throw new AnswerFault(answerError(subject, response.status, problems), response);
    }
    const bytes = await readBounded(response, maximumTokenBytes, subject);
    const parsed = tokenSchema.safeParse(parseJson(bytes));
    const text = parsed.data?.token ?? parsed.data?.access_token;
    if (text === undefined) throw invalidAnswer(subject, 'it has no token');
    const seconds = parsed.data?.expires_in ?? defaultTokenSeconds;
    const token = new Secret(text);
    // A tenth of its life is kept back: it must last until the request has arrived.
    this.#tokens.set(scopeKey(scopes), { token, expiresAt: this.#clock.now() + seconds * 900 });
    return token;
  }

  #realm(text: string | undefined): URL {
    const realm = text !== undefined && URL.canParse(text) ? new URL(text) : undefined;
    const isSafe =
      realm?.protocol === 'https:' ||
      (realm?.protocol === 'http:' &&
        isLoopback(realm.hostname) &&
        realm.hostname === this.#base.hostname);
    if (realm !== undefined && isSafe && realm.username === '' && realm.password === '')
      return realm;
    throw ociError('OCI_TOKEN_REALM_REFUSED', {
      message: `Expected ${this.#registry} to name a token service by https; found ${JSON.stringify((text ?? 'none').slice(0, 200))}.`,
      remedy:
        'Configure the registry’s token realm as an https URL: credentials are not sent in the clear.',
      facts: { registry: this.#registry },
    });
  }
}

function fresh(header: string, sent: string | undefined): string | undefined {
  return header === sent ? undefined : header;
}

function basicHeader(credential: Extract<Credential, { kind: 'basic' }>): string {
  const pair = `${credential.username}:${credential.password.reveal()}`;
  return `Basic ${Buffer.from(pair, 'utf8').toString('base64')}`;
}

function scopeKey(scopes: readonly string[]): string {
  return [...scopes].sort().join(' ');
}

/** Our scopes, and those of the challenge that concern something else. */
function mergeScopes(scopes: readonly string[], asked: string | undefined): readonly string[] {
  const merged = [...scopes];
  for (const scope of (asked ?? '').split(' ')) {
    const resource = scope.slice(0, scope.lastIndexOf(':') + 1);
    if (resource === '' || merged.some((ours) => ours.startsWith(resource))) continue;
    merged.push(scope);
  }
  return merged;
}

/** A token is asked for by GET with a password or nothing, by POST (OAuth2) with an identity token. */
function tokenRequest(
  realm: URL,
  service: string | undefined,
  scopes: readonly string[],
  credential: Credential | undefined,
  userAgent: string,
): { url: URL; question: Omit<HttpQuestion, 'signal'> } {
  if (credential?.kind === 'identity-token') {
    const form = new URLSearchParams({
      grant_type: 'refresh_token',
      refresh_token: credential.token.reveal(),
      client_id: 'waybill',
      ...(service === undefined ? {} : { service }),
      ...(scopes.length === 0 ? {} : { scope: scopes.join(' ') }),
    });
    return {
      url: realm,
      question: {
        method: 'POST',
        body: Buffer.from(form.toString()),
        headers: {
          'user-agent': userAgent,
          'content-type': 'application/x-www-form-urlencoded;charset=UTF-8',
        },
      },
    };
  }
  const url = new URL(realm);
  if (service !== undefined) url.searchParams.set('service', service);
  for (const scope of scopes) url.searchParams.append('scope', scope);
  const headers = {
    'user-agent': userAgent,
    ...(credential?.kind === 'basic' ? { authorization: basicHeader(credential) } : {}),
  };
  return { url, question: { method: 'GET', headers } };
}
