/** What is asked of an object, as RBAC names it. */
export type Verb = 'get' | 'list' | 'watch' | 'create' | 'patch' | 'delete';

/** What a request is about: for messages, and for the Role that may be missing. */
export interface Subject {
  readonly verb: Verb;
  readonly group: string;
  /** As in paths: `deployments`; with a subresource `pods/log`. '' where it is no object (discovery). */
  readonly resource: string;
  /** `deployment shop/web`, `the list of pods in shop`: for messages. */
  readonly what: string;
  readonly namespace?: string;
  readonly name?: string;
}

/** One question to the API server. */
export interface Question {
  readonly about: Subject;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Without its query. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly accept?: string;
  readonly contentType?: string;
  readonly body?: string;
}
