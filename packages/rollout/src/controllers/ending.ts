/** A promise that rejects when it is told to, and never resolves. */
export interface Ending {
  readonly promise: Promise<void>;
  readonly reject: (error: unknown) => void;
}

/** @returns one; nobody need listen */
export function ending(): Ending {
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<void>((_, refuse) => {
    reject = refuse;
  });
  promise.catch(() => undefined);
  return { promise, reject };
}
