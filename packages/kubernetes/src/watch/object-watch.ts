import type { KubernetesObject } from '../object.ts';

/** How one object changed. */
export interface ObjectChange {
  readonly type: 'added' | 'modified' | 'deleted';
  readonly object: KubernetesObject;
}

/** What a watch needs to know of its surroundings. */
export interface WatchOptions {
  readonly signal: AbortSignal;
  /** Called for each change after the first list, and once per object of it. */
  readonly onChange?: (change: ObjectChange) => void;
  /** Called when the connection was lost and is made again: for the progress line. */
  readonly onInterruption?: (why: string) => void;
}

/**
 * Objects as they stand now. It lists once, watches from there with bookmarks, goes on where a connection ended, and
 * lists anew where the server has forgotten the version (410 Gone); what vanished meanwhile is told as deleted.
 */
export interface ObjectWatch {
  /** By `namespace/name`, or `name` for kinds without a namespace. */
  readonly objects: ReadonlyMap<string, KubernetesObject>;
  /** Settles after the first list; rejects where the watch cannot go on (forbidden, unknown kind), also later. */
  readonly synced: Promise<void>;
  /** Rejects when a watch that was synced cannot go on; never resolves before `close`. */
  readonly ended: Promise<void>;
  close(): void;
}
