import type { GitRepository } from './git-repository.ts';
import type { Actor } from './permissions.ts';
import type { Permissions, RepositoryState } from './state.ts';
import type { FakeFaults } from './types.ts';
import type { World } from './world.ts';

/** A request to the REST API, past authentication. */
export interface ApiRequest {
  readonly world: World;
  readonly actor: Actor | undefined;
  readonly faults: FakeFaults;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Undefined where none was sent. */
  readonly body: unknown;
  readonly accept: string;
  /** The request's own address, for links to other pages. */
  readonly address: URL;
}

/** A request about a repository that the token may see. */
export interface RepositoryRequest extends ApiRequest {
  readonly repository: RepositoryState;
  readonly git: GitRepository;
  /** The account that acts; where nobody logged in, GitHub's placeholder. */
  readonly login: string;
}

export interface ApiAnswer {
  readonly status: number;
  readonly json?: unknown;
  readonly raw?: Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One operation, named by the template of GitHub's OpenAPI description. `{+name}` also takes slashes. */
export type Route = {
  readonly method: Method;
  readonly path: string;
  /** Alternatives, each of which suffices; empty: every token. */
  readonly needs: readonly Permissions[];
} & (
  | {
      readonly about: 'repository';
      /** Whether a public repository shows it to everybody. */
      readonly open: boolean;
      readonly answer: (request: RepositoryRequest) => Promise<ApiAnswer>;
    }
  | {
      readonly about: 'site';
      readonly answer: (request: ApiRequest) => Promise<ApiAnswer>;
    }
);

/** A read that a public repository shows to everybody. */
export function read(
  path: string,
  needs: Permissions,
  answer: (request: RepositoryRequest) => Promise<ApiAnswer>,
): Route {
  return { method: 'GET', path, needs: [needs], about: 'repository', open: true, answer };
}

/** A read that always needs the permission. */
export function guardedRead(
  path: string,
  needs: Permissions,
  answer: (request: RepositoryRequest) => Promise<ApiAnswer>,
): Route {
  return { method: 'GET', path, needs: [needs], about: 'repository', open: false, answer };
}

/** A write; alternatives of permissions each suffice. */
export function write(
  method: Exclude<Method, 'GET'>,
  path: string,
  needs: Permissions | readonly Permissions[],
  answer: (request: RepositoryRequest) => Promise<ApiAnswer>,
): Route {
  const alternatives = isList(needs) ? needs : [needs];
  return { method, path, needs: alternatives, about: 'repository', open: false, answer };
}

function isList(needs: Permissions | readonly Permissions[]): needs is readonly Permissions[] {
  return Array.isArray(needs);
}

/** An answer that says what is wrong. https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api */
export class ApiError extends Error {
  readonly answer: ApiAnswer;

  constructor(
    status: number,
    message: string,
    more: Readonly<Record<string, unknown>> = {},
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(`${status} ${message}`);
    this.answer = {
      status,
      headers,
      json: {
        message,
        ...more,
        documentation_url: 'https://docs.github.com/rest',
        status: String(status),
      },
    };
  }
}

export function notFound(): ApiError {
  return new ApiError(404, 'Not Found');
}

/** One field's error of a 422. */
export interface FieldError {
  readonly resource: string;
  readonly field?: string;
  readonly code: string;
  readonly message?: string;
}

export function invalid(...errors: readonly FieldError[]): ApiError {
  return new ApiError(422, 'Validation Failed', { errors });
}

export function ok(json: unknown, headers: Readonly<Record<string, string>> = {}): ApiAnswer {
  return { status: 200, json, headers };
}

export function created(json: unknown): ApiAnswer {
  return { status: 201, json };
}

/** @returns a path parameter */
export function param(request: ApiRequest, name: string): string {
  const value = request.params[name];
  if (value === undefined) throw new Error(`The route has no parameter ${name}.`);
  return value;
}

/** @returns a path parameter that is a number; @throws 404 where it is none, as GitHub does */
export function numberParam(request: ApiRequest, name: string): number {
  const text = param(request, name);
  if (!/^\d+$/.test(text)) throw notFound();
  return Number(text);
}

/** One page of a list. https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api */
export interface Page<T> {
  readonly items: readonly T[];
  readonly headers: Readonly<Record<string, string>>;
}

/** @returns the page that the request asks for, and the Link header to the others */
export function pageOf<T>(request: ApiRequest, all: readonly T[], size = 30): Page<T> {
  const perPage = Math.min(positive(request.query.get('per_page')) ?? size, Math.max(100, size));
  const page = positive(request.query.get('page')) ?? 1;
  const last = Math.max(1, Math.ceil(all.length / perPage));
  const links: string[] = [];
  const link = (to: number, relation: string): void => {
    const address = new URL(request.address);
    address.searchParams.set('per_page', String(perPage));
    address.searchParams.set('page', String(to));
    links.push(`<${address.href}>; rel="${relation}"`);
  };
  if (page > 1) link(Math.min(page - 1, last), 'prev');
  if (page < last) link(page + 1, 'next');
  if (page < last) link(last, 'last');
  if (page > 1) link(1, 'first');
  return {
    items: all.slice((page - 1) * perPage, page * perPage),
    headers: links.length === 0 ? {} : { link: links.join(', ') },
  };
}

function positive(text: string | null): number | undefined {
  const value = Number(text ?? '');
  return Number.isInteger(value) && value > 0 ? value : undefined;
}
