import { createHash, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { hasRoute, olderAnswer } from './enterprise.ts';
import { gitRequestOf, type GitBackend } from './git-backend.ts';
import { answerGraphql, graphqlPath } from './graphql.ts';
import type { OpenidIssuer } from './openid.ts';
import type { OpenapiValidator } from './openapi.ts';
import {
  acceptedPermissions,
  authenticate,
  authorize,
  loginOf,
  type Actor,
} from './permissions.ts';
import { count, limitHeaders, uncount } from './rate-limit.ts';
import { parseJson } from './request-body.ts';
import { ApiError, notFound, type ApiAnswer, type Route } from './rest.ts';
import { findRoute, templateOf } from './router.ts';
import type { FakeFaults, FakeRequest, Fault } from './types.ts';
import type { World } from './world.ts';

/** What the server works with. */
export interface ServerParts {
  readonly world: World;
  readonly faults: FakeFaults;
  readonly backend: GitBackend;
  readonly issuer: OpenidIssuer;
  readonly validator: OpenapiValidator | undefined;
  readonly requests: FakeRequest[];
  readonly violations: string[];
}

interface Sent {
  readonly status: number;
  readonly login: string | undefined;
  readonly etagHit: boolean;
}

/** Answers one request: git's, the issuer's, or the REST API's. */
export async function serve(
  parts: ServerParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { world, requests } = parts;
  const url = new URL(request.url ?? '/', world.site.url);
  const method = request.method ?? 'GET';
  const prefix = world.site.apiUrl.slice(world.site.url.length);
  const isGraphql = method === 'POST' && url.pathname === graphqlPath(world);
  const isApi = url.pathname.startsWith(`${prefix}/`) && gitRequestOf(url) === undefined;
  const path = isGraphql
    ? '/graphql'
    : isApi
      ? (request.url?.slice(prefix.length) ?? '/')
      : (request.url ?? '/');
  const body = await buffer(request);
  const fault = injected(parts, method, path, request);
  if (fault?.kind === 'delay') await sleep(fault.milliseconds);
  if (fault?.kind === 'cut') {
    log(requests, method, path, { status: 0, login: undefined, etagHit: false });
    request.socket.destroy();
    return;
  }
  const target = fault?.kind === 'cut-answer' ? undefined : response;
  const sent =
    fault?.kind === 'status'
      ? sendFault(target, fault, loginOf(actorOrNobody(parts, request)))
      : isGraphql
        ? await graphql(parts, request, target, body)
        : await answer(parts, request, target, url, path, isApi, body, fault?.kind === 'stale');
  log(requests, method, path, sent);
  if (target === undefined) request.socket.destroy();
}

function log(requests: FakeRequest[], method: string, path: string, sent: Sent): void {
  requests.push({ method, path, ...sent });
}

function injected(
  { faults, requests, world }: ServerParts,
  method: string,
  path: string,
  request: IncomingMessage,
): Fault | undefined {
  if (faults.inject === undefined) return undefined;
  const before = requests.filter((seen) => seen.method === method && seen.path === path).length;
  const login = loginOf(actorOrNobody({ world }, request));
  return faults.inject({ method, path, login, before });
}

function actorOrNobody(
  { world }: Pick<ServerParts, 'world'>,
  request: IncomingMessage,
): Actor | undefined {
  try {
    return authenticate(world, request.headers.authorization);
  } catch {
    return undefined;
  }
}

function sendFault(
  response: ServerResponse | undefined,
  fault: Extract<Fault, { kind: 'status' }>,
  login: string | undefined,
): Sent {
  const isText = typeof fault.body === 'string';
  response?.writeHead(fault.status, {
    'content-type': isText ? 'text/html' : 'application/json; charset=utf-8',
    ...fault.headers,
  });
  response?.end(isText ? fault.body : fault.body === undefined ? '' : JSON.stringify(fault.body));
  return { status: fault.status, login, etagHit: false };
}

async function answer(
  parts: ServerParts,
  request: IncomingMessage,
  response: ServerResponse | undefined,
  url: URL,
  path: string,
  isApi: boolean,
  body: Buffer,
  isStale: boolean,
): Promise<Sent> {
  const { world, backend, issuer } = parts;
  const asked = gitRequestOf(url);
  if (asked !== undefined) {
    const actor = actorOrNobody(parts, request);
    if (asked.service === 'git-receive-pack') remember(parts);
    const {
      status,
      headers,
      body: bytes,
    } = await backend.serve(world, asked, actor, request, url, body);
    response?.writeHead(status, headers).end(bytes);
    return { status, login: loginOf(actor), etagHit: false };
  }
  const identity = issuer.answer(request, url);
  if (identity !== undefined) {
    response?.writeHead(identity.status, { 'content-type': 'application/json' });
    response?.end(JSON.stringify(identity.json));
    return { status: identity.status, login: undefined, etagHit: false };
  }
  if (!isApi) {
    response?.writeHead(404, { 'content-type': 'text/plain' }).end('Not Found');
    return { status: 404, login: undefined, etagHit: false };
  }
  return answerApi(parts, request, response, path, body, isStale);
}

/** What it answers is not in the description of the REST API. */
async function graphql(
  parts: ServerParts,
  request: IncomingMessage,
  response: ServerResponse | undefined,
  body: Buffer,
): Promise<Sent> {
  remember(parts);
  const { world, faults } = parts;
  const { authorization } = request.headers;
  try {
    const { answer: made, actor } = await answerGraphql(world, faults, authorization, body);
    return send(parts, request, response, made, actor, '');
  } catch (error) {
    const made = broken(parts, 'POST', '/graphql', error);
    return send(parts, request, response, made, undefined, '');
  }
}

/** Keeps the world before a write, while somebody may ask for a stale read. */
function remember({ world, faults }: ServerParts): void {
  if (faults.inject !== undefined) world.remember();
}

async function answerApi(
  parts: ServerParts,
  request: IncomingMessage,
  response: ServerResponse | undefined,
  path: string,
  body: Buffer,
  isStale: boolean,
): Promise<Sent> {
  const { faults } = parts;
  const method = request.method ?? 'GET';
  const address = new URL(parts.world.site.apiUrl + path);
  const { enterprise } = parts.world.site;
  const known = findRoute(method, path.replace(/[?#].*$/, ''));
  const found = known !== undefined && hasRoute(enterprise, known.route) ? known : undefined;
  let actor: Actor | undefined;
  let made: ApiAnswer;
  try {
    actor = authenticate(parts.world, request.headers.authorization);
    const asked = request.headers['x-github-api-version'];
    if (enterprise?.apiVersions === 'refused' && asked !== undefined) {
      throw new ApiError(400, `Unsupported 'X-Github-Api-Version' '${String(asked)}'.`);
    }
    if (found === undefined) throw notFound();
    if (templateOf(found.route) !== '/rate_limit') count(faults, actor);
    if (method !== 'GET' && method !== 'HEAD') remember(parts);
    const world = isStale ? (parts.world.earlier ?? parts.world) : parts.world;
    made = await run(found.route, world, {
      world,
      actor,
      faults,
      params: found.params,
      query: address.searchParams,
      body: parseJson(body),
      accept: request.headers.accept ?? '',
      address,
    });
  } catch (error) {
    made = error instanceof ApiError ? error.answer : broken(parts, method, path, error);
  }
  if (found !== undefined) made = checked(parts, found.route, made);
  if (enterprise !== undefined) made = { ...made, json: olderAnswer(made.json) };
  const accepted = found === undefined ? '' : acceptedPermissions(found.route);
  return send(parts, request, response, made, actor, accepted);
}

async function run(
  route: Route,
  world: World,
  request: Parameters<Extract<Route, { about: 'site' }>['answer']>[0],
): Promise<ApiAnswer> {
  if (route.about === 'site') return route.answer(request);
  const repository = world.find(request.params['owner'] ?? '', request.params['repo'] ?? '');
  if (repository === undefined) throw notFound();
  authorize(request, route, repository);
  const login = loginOf(request.actor) ?? 'ghost';
  return route.answer({ ...request, repository, git: world.git(repository), login });
}

/** What the fake itself does wrong fails the test that asked. */
function broken(
  { violations }: ServerParts,
  method: string,
  path: string,
  error: unknown,
): ApiAnswer {
  const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
  violations.push(`${method} ${path}: ${said}`);
  return { status: 500, json: { message: said } };
}

function checked({ validator, violations }: ServerParts, route: Route, made: ApiAnswer): ApiAnswer {
  if (validator === undefined || made.raw !== undefined || made.status === 500) return made;
  const said = validator(route.method, templateOf(route), made.status, made.json);
  if (said === undefined) return made;
  violations.push(said);
  return { status: 500, json: { message: said } };
}

function send(
  { faults, world }: ServerParts,
  request: IncomingMessage,
  response: ServerResponse | undefined,
  made: ApiAnswer,
  actor: Actor | undefined,
  accepted: string,
): Sent {
  const bytes =
    made.raw ??
    (made.json === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(made.json)));
  const etag = `W/"${createHash('sha256').update(bytes).digest('hex')}"`;
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const etagHit = isRead && made.status === 200 && request.headers['if-none-match'] === etag;
  if (etagHit) uncount(faults, actor);
  const status = etagHit ? 304 : made.status;
  response?.writeHead(status, {
    ...(bytes.length > 0 && !etagHit ? { 'content-type': 'application/json; charset=utf-8' } : {}),
    'x-github-request-id': randomUUID().slice(0, 18).toUpperCase(),
    ...(world.site.enterprise === undefined
      ? {}
      : { 'x-github-enterprise-version': world.site.enterprise.version }),
    'x-github-media-type': 'github.v3; format=json',
    ...(accepted === '' ? {} : { 'x-accepted-github-permissions': accepted }),
    ...(isRead && made.status === 200
      ? { etag, 'cache-control': 'private, max-age=60, s-maxage=60' }
      : {}),
    ...limitHeaders(faults, actor),
    ...made.headers,
  });
  response?.end(etagHit || request.method === 'HEAD' ? undefined : bytes);
  return { status, login: loginOf(actor), etagHit };
}
