import {
  isWaybillError,
  performEffect,
  retry,
  withDeadline,
  type Attempt,
  type CommitSha,
  type EffectContext,
} from '@waybill/core';
import { gitError } from './error-codes.ts';
import { readEntries } from './entry-reader.ts';
import type { FileReader } from './file-reader.ts';
import type { Git } from './git-command.ts';
import { treeOf, type ObjectReader } from './object-reader.ts';
import type { ObjectWriter } from './object-writer.ts';
import { declinedError, push, type RefPush, type Rejection } from './push.ts';
import { checkRef } from './ref-name.ts';
import type { Presence, Remote } from './remote.ts';
import { editTree } from './tree-edit.ts';
import type {
  IntentOutcome,
  RefChange,
  RefIntent,
  Snapshot,
  UpdateOptions,
  UpdateResult,
} from './types.ts';

/** The parts of an open repository that an update works with. */
export interface UpdateParts {
  readonly url: string;
  readonly git: Git;
  readonly remote: Remote;
  readonly reader: ObjectReader;
  readonly files: FileReader;
  readonly writer: ObjectWriter;
  readonly context: EffectContext;
  readonly deadlineMilliseconds: number;
}

/**
 * Who loses again and again leaves the ref to the others for so long at most: so many attempts, so much time, and such
 * a part of what is left until the deadline.
 */
const longestYield = { attempts: 31, milliseconds: 60_000, ofTheRest: 0.25 } as const;

/** A push that is refused although nothing moved is asked again this often. */
export const unmovedLimits = { passing: 12, declined: 5 } as const;

type Heads = ReadonlyMap<string, CommitSha>;

/**
 * Applies intents until they land (law 4): on each rejection the refs are read again, and what decides is where they
 * are, not what the server said. The answer that got lost on the way is found the same way.
 * @param parts the open repository
 * @param intents at most one for each ref
 * @param options bounds
 * @throws GIT_PUSH_DECLINED, GIT_READ_ONLY, GIT_CONFLICT_UNRESOLVED, and what reading throws
 */
export async function update(
  parts: UpdateParts,
  intents: readonly RefIntent[],
  options: UpdateOptions = {},
): Promise<UpdateResult> {
  const refs = intents.map(({ ref }) => checkRef(ref));
  if (new Set(refs).size !== refs.length) {
    throw gitError('GIT_REF_INVALID', {
      message: `Expected one intent for each ref; found two for one of ${refs.join(', ')}.`,
      remedy: 'Put both changes into one intent.',
    });
  }
  const deadline = options.deadlineMilliseconds ?? parts.deadlineMilliseconds;
  const parent = options.signal ?? parts.context.signal;
  // Attempts end at the deadline by themselves; the margin is for what the last one is waiting for.
  return await withDeadline(
    `the update of ${refs.join(', ')}`,
    deadline + 5000,
    parent,
    async (signal) => {
      const attempts = new Attempts(parts, intents, deadline, signal);
      const {
        value,
        attempts: count,
        reasons,
      } = await retry((number) => attempts.next(number), {
        signal,
        deadlineMilliseconds: deadline,
        firstDelayMilliseconds: 60,
        maximumDelayMilliseconds: 3000,
        ...(options.onRetry === undefined ? {} : { onRetry: options.onRetry }),
      });
      return { ...value, attempts: count, reasons };
    },
  );
}

type Landed = Pick<UpdateResult, 'refs' | 'changed'>;

/** The attempts of one update; each begins with the heads that the last one saw. */
class Attempts {
  readonly #parts: UpdateParts;
  readonly #intents: readonly RefIntent[];
  readonly #signal: AbortSignal;
  readonly #startedAt = performance.now();
  readonly #deadline: number;
  #unmoved = { passing: 0, declined: 0 };
  #lost = 0;

  constructor(
    parts: UpdateParts,
    intents: readonly RefIntent[],
    deadline: number,
    signal: AbortSignal,
  ) {
    this.#deadline = deadline;
    this.#parts = parts;
    this.#intents = intents;
    this.#signal = signal;
  }

  async next(number: number): Promise<Attempt<Landed>> {
    const { remote, context, git, url } = this.#parts;
    const begin = performance.now();
    const heads = await this.#heads();
    let wanted: readonly RefPush[];
    try {
      wanted = await this.#prepare(heads);
    } catch (error) {
      // A head that was replaced between reading it and fetching it is read again.
      if (!isWaybillError(error, 'GIT_COMMIT_NOT_FOUND') || number > 3) throw error;
      if (sameHeads(heads, await this.#heads())) throw error;
      return { outcome: 'again', reason: 'the ref was replaced while it was fetched', error };
    }
    const changes = wanted.filter(({ base, target }) => base !== target);
    if (changes.length === 0)
      return { outcome: 'done', value: { refs: wanted.map(changeOf), changed: false } };
    const rejection = await performEffect(
      'git.push',
      { ...context, signal: this.#signal },
      async (signal) => push(git, changes, url, signal),
    );
    if (rejection === undefined) {
      for (const { ref, target } of changes)
        if (target !== undefined) await remote.remember(target, this.#signal, this.#presence(ref));
      return { outcome: 'done', value: { refs: wanted.map(changeOf), changed: true } };
    }
    return await this.#judge(wanted, changes, rejection, begin);
  }

  /** A commit on a lazy one has the folders that were read and written, and not the others. */
  #presence(ref: string): Presence {
    return this.#intents.some((intent) => intent.ref === ref && intent.lazy === true)
      ? 'lazy'
      : 'whole';
  }

  async #heads(): Promise<Heads> {
    return await this.#parts.remote.heads(
      this.#intents.map(({ ref }) => ref),
      this.#signal,
    );
  }

  /** Applies every intent to the heads that were read. */
  async #prepare(heads: Heads): Promise<RefPush[]> {
    const bases = this.#intents
      .filter(({ lazy }) => lazy !== true)
      .map((intent) => standingOn(intent, heads.get(intent.ref)));
    await this.#parts.remote.fetchCommits(
      bases.filter((base) => base !== undefined),
      this.#signal,
    );
    const pushes: RefPush[] = [];
    const earlier = new Map<string, CommitSha>();
    for (const intent of this.#intents) {
      const base = heads.get(intent.ref);
      const read = snapshotOf(this.#parts, intent, heads, this.#signal);
      const outcome = await intent.apply(read, new Map(earlier));
      const target = await this.#target(outcome, intent, base);
      pushes.push({ ref: intent.ref, base, target });
      if (target !== undefined) earlier.set(intent.ref, target);
    }
    return pushes;
  }

  /** Writes what an intent wants into the cache. */
  async #target(
    outcome: IntentOutcome,
    intent: RefIntent,
    base: CommitSha | undefined,
  ): Promise<CommitSha | undefined> {
    const { reader, writer, remote } = this.#parts;
    const { ref } = intent;
    const head = standingOn(intent, base);
    if (outcome.kind === 'unchanged') return base;
    if (outcome.kind === 'delete') return undefined;
    if (outcome.kind === 'point') {
      await remote.fetchCommits([outcome.commit], this.#signal);
      return outcome.commit;
    }
    const mergeParents = outcome.mergeParents ?? [];
    await remote.fetchCommits(mergeParents, this.#signal);
    if (head !== undefined) await remote.fetchCommits([head], this.#signal, this.#presence(ref));
    const before = head === undefined ? undefined : await treeOf(reader, head);
    const edited = await editTree(reader, before, outcome.files);
    if (base !== undefined && edited.id === before && mergeParents.length === 0) return base;
    await writer.writeTree(edited, this.#signal);
    return await writer.writeCommit(
      {
        tree: edited.id,
        parents: [...(head === undefined ? [] : [head]), ...mergeParents],
        message: outcome.message,
        author: outcome.author,
      },
      this.#signal,
    );
  }

  /** What a refused push means, by where the refs are now. */
  async #judge(
    wanted: readonly RefPush[],
    changes: readonly RefPush[],
    rejection: Rejection,
    begin: number,
  ): Promise<Attempt<Landed>> {
    const { url } = this.#parts;
    if (rejection.kind === 'moved') {
      const refs = refsOf(changes).join(' or ');
      return this.#lostTo(refsOf(changes), `${refs} moved (${rejection.reason})`, begin);
    }
    const now = await this.#heads();
    if (changes.every(({ ref, target }) => now.get(ref) === target)) {
      // The push landed, and its answer was lost.
      return { outcome: 'done', value: { refs: wanted.map(changeOf), changed: true } };
    }
    const moved = wanted.filter(({ ref, base }) => now.get(ref) !== base).map(({ ref }) => ref);
    if (moved.length > 0)
      return this.#lostTo(moved, `${moved.join(', ')} moved (${rejection.reason})`, begin);
    const reason = `refused although nothing moved: ${rejection.reason}`;
    switch (rejection.kind) {
      case 'rule':
        return { outcome: 'final', error: declinedError(changes, rejection.said, url) };
      case 'failed':
        if (rejection.error.code !== 'GIT_UNREACHABLE')
          return { outcome: 'final', error: rejection.error };
        return this.#again('passing', reason, rejection.error);
      case 'declined':
        return this.#again('declined', reason, declinedError(changes, rejection.said, url));
      case 'passing':
        return this.#again(
          'passing',
          reason,
          this.#unresolved(refsOf(changes), `${reason}: ${rejection.said}`),
        );
    }
  }

  /**
   * Somebody else was faster. How long the ref is left to others goes by how long an attempt takes here and now: many
   * writers that try again at once only keep each other from landing, and the server busy.
   */
  #lostTo(refs: readonly string[], reason: string, begin: number): Attempt<Landed> {
    this.#unmoved = { passing: 0, declined: 0 };
    this.#lost += 1;
    const now = performance.now();
    const rest = this.#deadline - (now - this.#startedAt);
    const most = Math.min(
      (now - begin) * Math.min(longestYield.attempts, 2 ** this.#lost - 1),
      longestYield.milliseconds,
      rest * longestYield.ofTheRest,
    );
    return {
      outcome: 'again',
      reason,
      error: this.#unresolved(refs, reason),
      afterMilliseconds: most * Math.random(),
    };
  }

  #again(kind: keyof typeof unmovedLimits, reason: string, error: Error): Attempt<Landed> {
    this.#unmoved[kind] += 1;
    if (this.#unmoved[kind] >= unmovedLimits[kind]) return { outcome: 'final', error };
    return { outcome: 'again', reason, error };
  }

  #unresolved(refs: readonly string[], reason: string): Error {
    const seconds = Math.round((performance.now() - this.#startedAt) / 1000);
    return gitError('GIT_CONFLICT_UNRESOLVED', {
      message: `Expected to write ${refs.join(' and ')} in ${this.#parts.url}; after ${seconds} s and every retry the last answer was: ${reason}`,
      remedy: 'Start it again; look for who else writes there so often, or allow it more time.',
      facts: { url: this.#parts.url, refs },
    });
  }
}

/** What a new commit of an intent stands on. */
function standingOn(
  { startFrom, replace }: RefIntent,
  base: CommitSha | undefined,
): CommitSha | undefined {
  return replace === true ? startFrom : (base ?? startFrom);
}

/** Lets an intent look at its ref. */
function snapshotOf(
  { files, remote, reader }: UpdateParts,
  intent: RefIntent,
  heads: Heads,
  signal: AbortSignal,
): Snapshot {
  const { ref, lazy = false } = intent;
  const base = heads.get(ref);
  const head = standingOn(intent, base);
  let fetched: Promise<void> | undefined;
  const fetch = async (commit: CommitSha): Promise<void> => {
    await remote.fetchCommits([commit], signal, lazy ? 'lazy' : 'whole');
    if (lazy) await files.bring(commit, intent.files ?? []);
  };
  return {
    ref,
    heads,
    head,
    exists: base !== undefined,
    readFile: async (path) => {
      if (head === undefined) return undefined;
      await (fetched ??= fetch(head));
      return await files.readFile(head, path);
    },
    listFiles: async (folder) => {
      if (head === undefined) return [];
      await (fetched ??= fetch(head));
      return await files.listFiles(head, folder);
    },
    readEntries: async (paths) => {
      if (head === undefined) return new Map();
      await fetch(head);
      return await readEntries(reader, head, paths);
    },
  };
}

function sameHeads(before: Heads, now: Heads): boolean {
  return before.size === now.size && [...before].every(([ref, head]) => now.get(ref) === head);
}

function refsOf(pushes: readonly RefPush[]): string[] {
  return pushes.map(({ ref }) => ref);
}

function changeOf({ ref, base, target }: RefPush): RefChange {
  return { ref, before: base, after: target };
}
