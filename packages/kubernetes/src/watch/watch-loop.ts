import { isWaybillError, sleep } from '@waybill/core';
import { ApiFailure, isExpired } from '../api/api-failure.ts';
import { readPieces, tooLarge } from '../api/body.ts';
import type { Discovery } from '../api/discovery.ts';
import { listAll, listTarget, selectors, tooMany, type ListTarget } from '../api/list.ts';
import { isWorthReading, type Requester } from '../api/requester.ts';
import type { Selection } from '../resource.ts';
import { printable } from '../printable.ts';
import { ConnectionFault } from '../transport/connection-fault.ts';
import { LineSplitter } from './line-splitter.ts';
import type { ObjectStore } from './object-store.ts';
import { readWatchEvent, type WatchEvent } from './watch-event.ts';

/** A watch asks for an end after 5 to 10 minutes, not all at the same time, as client-go's do. */
const shortestWatch = 300;
const longestBackOff = 15_000;

/** What a watch works with. */
export interface WatchSurroundings {
  readonly requester: Requester;
  readonly discovery: Discovery;
  readonly selection: Selection;
  readonly store: ObjectStore;
  readonly signal: AbortSignal;
  /** Called after each list. */
  readonly onListed: () => void;
  readonly onInterruption: (why: string) => void;
}

/**
 * Lists, and watches from there: see `ObjectWatch`.
 * @param surroundings what it works with
 * @returns never
 * @throws what makes it impossible to go on: a refusal, an unknown kind, the signal's reason
 */
export async function watchForever(surroundings: WatchSurroundings): Promise<never> {
  const { discovery, selection, signal } = surroundings;
  const resource = await discovery.resource(selection.apiVersion, selection.kind, signal);
  return new WatchLoop(surroundings, listTarget(resource, selection)).run();
}

class WatchLoop {
  readonly #surroundings: WatchSurroundings;
  readonly #target: ListTarget;
  /** Up to which version of the collection all is known; '' where a list is needed. */
  #version = '';
  /** Whether the server ever granted it: then a refusal may be that of one that is just starting. */
  #wasGranted = false;
  #refusedSince: number | undefined;
  #failures = 0;

  constructor(surroundings: WatchSurroundings, target: ListTarget) {
    this.#surroundings = surroundings;
    this.#target = target;
  }

  async run(): Promise<never> {
    for (;;) {
      try {
        if (this.#version === '') await this.#list();
        await this.#watch();
      } catch (error) {
        this.#surroundings.signal.throwIfAborted();
        await this.#recover(error);
      }
    }
  }

  async #list(): Promise<void> {
    const { requester, store, signal, onListed } = this.#surroundings;
    const { objects, resourceVersion } = await listAll(requester, this.#target, signal);
    store.replace(objects);
    this.#version = resourceVersion;
    this.#granted();
    onListed();
  }

  #granted(): void {
    this.#wasGranted = true;
    this.#refusedSince = undefined;
  }

  /** One watch, to its end. That the server ends it after the time that was asked for is no failure. */
  async #watch(): Promise<void> {
    const { requester, selection, signal } = this.#surroundings;
    const { path, about } = this.#target;
    const query = {
      ...selectors(selection),
      watch: 'true',
      allowWatchBookmarks: 'true',
      resourceVersion: this.#version,
      timeoutSeconds: String(Math.round(shortestWatch * (1 + Math.random()))),
    };
    const subject = { ...about, verb: 'watch' } as const;
    const question = { about: subject, method: 'GET', path, query } as const;
    const answer = await requester.open(question, 'watch', signal);
    this.#granted();
    const maximumBytes = requester.limits.watchLineBytes;
    const lines = new LineSplitter((line) => this.#take(line), {
      maximumBytes,
      onLong: () => {
        throw tooLarge(subject, maximumBytes);
      },
    });
    await readPieces(answer, {
      silence: requester.limits.watchSilence,
      onPiece: (piece) => lines.push(piece),
    });
    // A last line without a line end was cut; what it told comes again.
  }

  #take(line: string): void {
    if (line === '') return;
    const event = this.#read(line);
    this.#failures = 0;
    if (event.type === 'error') throw event.failure;
    const { store, requester } = this.#surroundings;
    if (event.type === 'put') store.put(event.object);
    if (event.type === 'delete') store.delete(event.object);
    if (store.objects.size > requester.limits.objects)
      throw tooMany(this.#target, requester.limits.objects);
    // Told first: where a listener throws, the change is told again.
    this.#version = event.version;
  }

  #read(line: string): WatchEvent {
    const event = readWatchEvent(line);
    if (event !== undefined) return event;
    const { requester } = this.#surroundings;
    throw requester.invalidAnswer(
      this.#target.about,
      `a line of a watch that is none ("${printable(line, 60)}")`,
    );
  }

  /** Waits before the next attempt. @throws where none can succeed */
  async #recover(error: unknown): Promise<void> {
    const { onInterruption, signal } = this.#surroundings;
    if (isExpired(error)) {
      // The server has forgotten the version: what happened meanwhile is found by a list.
      this.#version = '';
      this.#failures += 1;
      onInterruption('the server has forgotten the version; the objects are listed anew');
      if (this.#failures > 1) await this.#backOff(0);
      return;
    }
    if (!this.#mayGoOn(error)) throw await this.#explained(error);
    signal.throwIfAborted();
    onInterruption(error instanceof Error ? error.message : String(error));
    const after = error instanceof ApiFailure ? (error.retryAfter ?? 0) : 0;
    await this.#backOff(Math.min(after, 2 * longestBackOff));
    this.#failures += 1;
  }

  /** A server that starts refuses, or does not know a kind, until it has read its own rules. */
  #mayGoOn(error: unknown): boolean {
    if (error instanceof ConnectionFault) return !error.isCertificate || this.#wasGranted;
    if (isWaybillError(error, 'KUBERNETES_UNREACHABLE')) return this.#wasGranted;
    if (!(error instanceof ApiFailure)) return false;
    // A Status in the stream of which the server says no more than that it went wrong.
    if (isWorthReading(error) || error.status === 0) return true;
    if (!this.#wasGranted || ![401, 403, 404].includes(error.status)) return false;
    this.#refusedSince ??= Date.now();
    return Date.now() - this.#refusedSince < this.#surroundings.requester.limits.watchRefusal;
  }

  async #backOff(atLeast: number): Promise<void> {
    const { requester, signal } = this.#surroundings;
    const ceiling = Math.min(longestBackOff, requester.limits.firstBackOff * 2 ** this.#failures);
    await sleep(Math.max(atLeast, ceiling * (0.5 + Math.random() / 2)), signal);
  }

  async #explained(error: unknown): Promise<unknown> {
    const { requester, discovery, signal } = this.#surroundings;
    const { about, selection } = this.#target;
    if (error instanceof ApiFailure && error.status === 404)
      return discovery.unknownKind(selection.apiVersion, selection.kind, signal);
    return requester.explained(error, about);
  }
}
