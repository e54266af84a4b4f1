import type { ServerResponse } from 'node:http';
import { answerFailure, answerJson, type Asked, type Script } from './scripted-server.ts';

/** An object as the collection holds it. */
interface Held {
  readonly name: string;
  readonly uid: string;
  readonly version: number;
}

interface Happened extends Held {
  readonly type: 'ADDED' | 'MODIFIED' | 'DELETED';
}

/** How a watch that is under way is disturbed. */
export type Disturbance =
  /** The server ends it, as after timeoutSeconds. */
  | 'end'
  /** Half of a line, and the connection is gone. */
  | 'cut'
  /** An ERROR event: the version is too old; and what was before now is forgotten. */
  | 'gone'
  /** A bookmark at the newest version. */
  | 'bookmark'
  /** Everything before now is forgotten, and connections end. */
  | 'compact'
  /** The next two requests are answered 503 or 429. */
  | 'busy';

/**
 * ConfigMaps in the namespace `shop` with versions, a history and watches, as an API server keeps them
 * (https://kubernetes.io/docs/reference/using-api/api-concepts/#efficient-detection-of-changes).
 */
export class ScriptedCollection {
  readonly #objects = new Map<string, Held>();
  #history: Happened[] = [];
  #version = 1;
  #forgottenUpTo = 0;
  #busy = 0;
  #pageSize = 2;
  readonly #watchers = new Set<ServerResponse>();

  /** Answers lists and watches. */
  readonly script: Script = (asked, response) => {
    if (this.#busy > 0) {
      this.#busy -= 1;
      const status = this.#busy % 2 === 0 ? 503 : 429;
      answerFailure(response, status, 'TooManyRequests', 'later', { 'retry-after': '0' });
    } else if (asked.query.get('watch') === 'true') this.#watch(asked, response);
    else this.#list(asked, response);
  };

  /** Names and versions as they stand. */
  state(): ReadonlyMap<string, string> {
    return new Map([...this.#objects].map(([name, { version }]) => [name, String(version)]));
  }

  get watchers(): number {
    return this.#watchers.size;
  }

  /** Creates the object, or changes it. */
  put(name: string): void {
    const known = this.#objects.get(name);
    this.#version += 1;
    const held = { name, uid: known?.uid ?? `uid-${this.#version}`, version: this.#version };
    this.#objects.set(name, held);
    this.#happen({ ...held, type: known === undefined ? 'ADDED' : 'MODIFIED' });
  }

  /** Deletes it, where it is there. */
  delete(name: string): void {
    const known = this.#objects.get(name);
    if (known === undefined) return;
    this.#version += 1;
    this.#objects.delete(name);
    this.#happen({ ...known, version: this.#version, type: 'DELETED' });
  }

  disturb(how: Disturbance): void {
    switch (how) {
      case 'end':
        this.#endWatches((response) => response.end());
        return;
      case 'cut':
        this.#endWatches((response) => {
          response.write('{"type":"ADDED","object":{"apiVersion":"v1","ki', () => {
            response.destroy();
          });
        });
        return;
      case 'gone': {
        this.#forget();
        const object = { kind: 'Status', code: 410, reason: 'Expired', message: 'too old' };
        const line = JSON.stringify({ type: 'ERROR', object });
        this.#endWatches((response) => response.end(`${line}\n`));
        return;
      }
      case 'bookmark':
        for (const response of this.#watchers) writeEvent(response, 'BOOKMARK', this.#version);
        return;
      case 'compact':
        this.#forget();
        this.#endWatches((response) => response.destroy());
        return;
      case 'busy':
        this.#busy = 2;
    }
  }

  #forget(): void {
    this.#version += 1;
    this.#forgottenUpTo = this.#version;
    this.#history = [];
  }

  #endWatches(end: (response: ServerResponse) => void): void {
    for (const response of this.#watchers) end(response);
    this.#watchers.clear();
  }

  #happen(event: Happened): void {
    this.#history.push(event);
    for (const response of this.#watchers) writeHappened(response, event);
  }

  /** Pages of two objects; the token holds the version at which the first one was read. */
  #list(asked: Asked, response: ServerResponse): void {
    const [start = '0', version = String(this.#version)] =
      asked.query.get('continue')?.split('@') ?? [];
    const isWhole = asked.query.get('limit') === null;
    if (Number(version) < this.#forgottenUpTo) {
      answerFailure(response, 410, 'Expired', 'the continue parameter is too old');
      return;
    }
    const all = isWhole ? [...this.#objects.values()] : this.#at(Number(version));
    const end = isWhole ? all.length : Number(start) + this.#pageSize;
    answerJson(response, 200, {
      kind: 'ConfigMapList',
      metadata: {
        resourceVersion: isWhole ? String(this.#version) : version,
        ...(end < all.length ? { continue: `${end}@${version}` } : {}),
      },
      items: all.slice(Number(start), end).map((held) => manifest(held)),
    });
  }

  /** The state at a version, from the state now and what happened since. */
  #at(version: number): readonly Held[] {
    const objects = new Map(this.#objects);
    for (const event of this.#history.toReversed()) {
      if (event.version <= version) break;
      const before = this.#history.findLast(
        ({ name, version: then }) => name === event.name && then < event.version,
      );
      if (event.type === 'ADDED') objects.delete(event.name);
      else if (before !== undefined) objects.set(event.name, before);
      else objects.set(event.name, { ...event, version: this.#forgottenUpTo });
    }
    return [...objects.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
  }

  #watch(asked: Asked, response: ServerResponse): void {
    const version = Number(asked.query.get('resourceVersion'));
    if (version < this.#forgottenUpTo) {
      answerFailure(response, 410, 'Expired', `too old resource version: ${version}`);
      return;
    }
    response.writeHead(200, { 'content-type': 'application/json' });
    response.flushHeaders();
    this.#watchers.add(response);
    response.once('close', () => this.#watchers.delete(response));
    for (const event of this.#history) {
      if (event.version > version) writeHappened(response, event);
    }
  }
}

function manifest({ name, uid, version }: Held): object {
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: {
      name,
      namespace: 'shop',
      uid,
      resourceVersion: String(version),
      managedFields: [{ manager: 'test' }],
    },
    data: { text: `${name} ¶ 😀` },
  };
}

/** In two pieces, the cut in the middle of a character or not. */
function writeHappened(response: ServerResponse, { type, ...held }: Happened): void {
  const bytes = Buffer.from(`${JSON.stringify({ type, object: manifest(held) })}\n`);
  const cut = bytes.length - 10 - (held.version % 7);
  response.write(bytes.subarray(0, cut));
  response.write(bytes.subarray(cut));
}

function writeEvent(response: ServerResponse, type: string, version: number): void {
  const object = {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { resourceVersion: String(version) },
  };
  response.write(`${JSON.stringify({ type, object })}\n`);
}
