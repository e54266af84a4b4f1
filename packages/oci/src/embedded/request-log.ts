/** What a request to the embedded registry is about. */
export const requestKinds = [
  'base',
  'token',
  'manifest',
  'blob',
  'upload',
  'tags',
  'referrers',
  'catalog',
  'unknown',
] as const;
export type RequestKind = (typeof requestKinds)[number];

/** One request that was answered (status 0: the connection was cut). */
export interface LoggedRequest {
  readonly method: string;
  readonly kind: RequestKind;
  readonly path: string;
  readonly repository: string | undefined;
  readonly reference: string | undefined;
  readonly status: number;
  readonly authorized: boolean;
  readonly bytesIn: number;
  readonly bytesOut: number;
}

/** Which requests are meant; an absent field means any. */
export interface RequestFilter {
  readonly method?: string | readonly string[];
  readonly kind?: RequestKind | readonly RequestKind[];
  readonly repository?: string;
}

const maximumLogged = 100_000;

/** What the embedded registry was asked, oldest first (the last 100,000), for tests such as "zero pushes". */
export class RequestLog {
  #entries: LoggedRequest[] = [];

  /** Adds a request. */
  add(entry: LoggedRequest): void {
    if (this.#entries.length >= maximumLogged) this.#entries.splice(0, maximumLogged / 2);
    this.#entries.push(entry);
  }

  /** @returns the requests that fit */
  list(filter: RequestFilter = {}): readonly LoggedRequest[] {
    return this.#entries.filter(
      (entry) =>
        fits(filter.method, entry.method) &&
        fits(filter.kind, entry.kind) &&
        (filter.repository === undefined || filter.repository === entry.repository),
    );
  }

  /** @returns how many requests fit */
  count(filter: RequestFilter = {}): number {
    return this.list(filter).length;
  }

  /** @returns requests that change the registry: uploads, manifests, deletions */
  writes(): readonly LoggedRequest[] {
    return this.list({ method: ['POST', 'PUT', 'PATCH', 'DELETE'] }).filter(
      (entry) => entry.kind !== 'token',
    );
  }

  /** @returns the bytes of blobs that came in and went out */
  blobBytes(): { readonly in: number; readonly out: number } {
    const blobs = this.list({ kind: ['blob', 'upload'] });
    return {
      in: blobs.reduce((sum, entry) => sum + entry.bytesIn, 0),
      out: blobs.reduce((sum, entry) => sum + entry.bytesOut, 0),
    };
  }

  /** Forgets what was counted. */
  reset(): void {
    this.#entries = [];
  }
}

function fits(wanted: string | readonly string[] | undefined, found: string): boolean {
  if (wanted === undefined) return true;
  return typeof wanted === 'string' ? wanted === found : wanted.includes(found);
}
