/** A way to the API server, with its certificate, that fails as it is told. */
export interface FaultyServer {
  /** As the cluster's, by this way. */
  readonly kubeconfig: string;
  /** `https://127.0.0.1:port`. */
  readonly server: string;
  /** `METHOD path?query` of each request, in order. */
  readonly requests: readonly string[];
  /** Ends every connection that is open, in the midst of what it does. New ones are served. */
  cutConnections(): void;
  /** Until `false`, nobody is let in: each new connection is cut. */
  refuse(isRefusing: boolean): void;
  /** The next requests are answered 429 with `Retry-After`. */
  answer429(times: number, retryAfterSeconds: number): void;
  /** The next requests whose `METHOD path` fits (all, where no pattern is given) are answered with this status. */
  answerStatus(status: number, times: number, pattern?: RegExp): void;
  /** Open watches fall silent, as behind a router that forgot them: nothing comes, nothing is closed. */
  silence(isSilent: boolean): void;
  /** From now on the server's clock differs by so much: every time in an answer, and its `Date`. */
  skewClock(milliseconds: number): void;
  stop(): Promise<void>;
}
