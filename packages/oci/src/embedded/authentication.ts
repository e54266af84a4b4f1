import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { RegistryRefusal, type Exchange } from './answering.ts';
import type { EmbeddedAuthentication } from './embedded-registry.ts';
import type { Route } from './route.ts';

/** Guards the embedded registry: a password, or tokens of its own service that hold scopes and an end. */
export class Guard {
  readonly #authentication: EmbeddedAuthentication | undefined;
  readonly #key = randomBytes(32);

  constructor(authentication: EmbeddedAuthentication | undefined) {
    this.#authentication = authentication;
  }

  /** @throws RegistryRefusal 401 with the challenge where the request may not pass */
  check(exchange: Exchange, route: Route, realm: string): void {
    const authentication = this.#authentication;
    if (authentication === undefined || route.kind === 'token') return;
    if (authentication.kind === 'basic') {
      if (this.#hasPassword(exchange)) return;
      throw refused('Basic realm="waybill"');
    }
    const isRead = exchange.request.method === 'GET' || exchange.request.method === 'HEAD';
    const wanted =
      route.repository === undefined
        ? undefined
        : `repository:${route.repository}:${isRead ? 'pull' : 'pull,push'}`;
    const token = /^Bearer (\S+)$/i.exec(exchange.header('authorization') ?? '')?.[1];
    if (token !== undefined && this.#allows(token, route.repository, isRead)) return;
    const scope = wanted === undefined ? '' : `,scope="${wanted}"`;
    throw refused(`Bearer realm="${realm}",service="embedded"${scope}`);
  }

  /** Answers the token service: a token for what was asked, or 401. */
  async token(exchange: Exchange): Promise<void> {
    const authentication = this.#authentication;
    if (authentication?.kind !== 'bearer')
      throw new RegistryRefusal(404, 'UNSUPPORTED', 'no token service');
    if (!this.#hasPassword(exchange)) throw refused('Basic realm="waybill"');
    const seconds = authentication.tokenSeconds ?? 300;
    const scopes = exchange.url.searchParams.getAll('scope').flatMap((scope) => scope.split(' '));
    const claims = JSON.stringify({ scopes, end: Date.now() + seconds * 1000 });
    const payload = Buffer.from(claims).toString('base64url');
    await exchange.json(200, { token: `${payload}.${this.#sign(payload)}`, expires_in: seconds });
  }

  #allows(token: string, repository: string | undefined, isRead: boolean): boolean {
    const [payload, signature] = token.split('.');
    if (payload === undefined || signature === undefined) return false;
    if (!equal(signature, this.#sign(payload))) return false;
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    if (
      typeof claims !== 'object' ||
      claims === null ||
      !('scopes' in claims) ||
      !('end' in claims)
    )
      return false;
    if (typeof claims.end !== 'number' || claims.end <= Date.now()) return false;
    if (repository === undefined) return true;
    const scopes = Array.isArray(claims.scopes) ? claims.scopes.map(String) : [];
    return scopes.some((scope) => {
      if (!scope.startsWith(`repository:${repository}:`)) return false;
      const actions = scope.slice(`repository:${repository}:`.length).split(',');
      return actions.includes(isRead ? 'pull' : 'push');
    });
  }

  #hasPassword(exchange: Exchange): boolean {
    const authentication = this.#authentication;
    if (authentication === undefined) return true;
    const sent = /^Basic (\S+)$/i.exec(exchange.header('authorization') ?? '')?.[1];
    const expected = `${authentication.username}:${authentication.password}`;
    return sent !== undefined && equal(Buffer.from(sent, 'base64').toString('utf8'), expected);
  }

  #sign(payload: string): string {
    return createHmac('sha256', this.#key).update(payload).digest('base64url');
  }
}

function equal(a: string, b: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(a), hash(b));
}

function refused(challenge: string): RegistryRefusal {
  const headers = { 'www-authenticate': challenge };
  return new RegistryRefusal(401, 'UNAUTHORIZED', 'authentication required', headers);
}
