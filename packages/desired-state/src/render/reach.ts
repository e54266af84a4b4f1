import { posix } from 'node:path';
import type { RemoteBasePolicy } from '@waybill/config';
import { desiredStateError } from '../error-codes.ts';
import {
  isPinned,
  isRemote,
  kustomizationNames,
  pathFrom,
  referencesOf,
  withoutKey,
  type KustomizationReferences,
  type OpenedReference,
  type Reference,
} from './kustomization-file.ts';
import { resolvePaths, type Resolved } from './resolve-paths.ts';
import type { ReadEntries } from './types.ts';

/** What an overlay may be made of at most. */
export const reachLimits = { folders: 500, files: 5000, bytes: 64 * 1024 * 1024 } as const;

/** The part of a repository that an overlay is made of. */
export interface Reach {
  /** By their real paths. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** Those that were looked for a kustomization, by their real paths. */
  readonly folders: ReadonlySet<string>;
  /** Symbolic links and where they point, as they are in the repository. */
  readonly links: ReadonlyMap<string, string>;
  /** The kustomizations, by their files. */
  readonly kustomizations: ReadonlyMap<string, KustomizationReferences>;
  /** Whether a kustomization opens a file of the repository outside its own folder. */
  readonly leavesFolders: boolean;
  /** Whether there are generators, transformers or validators with files of their own. */
  readonly hasPlugins: boolean;
}

/** What following an overlay takes. */
export interface ReachRequest {
  readonly readEntries: ReadEntries;
  readonly path: string;
  readonly remoteBases: RemoteBasePolicy;
}

/**
 * Follows an overlay through its bases, components, patches and generators: everything that it needs, and little
 * else. Every text of a kustomization that names a file or a folder of the repository counts, so that a field which is
 * not known here does not make a good overlay fail.
 * @param request where to begin
 * @throws RENDER_OUTSIDE_REPOSITORY, RENDER_REMOTE, RENDER_TOO_LARGE
 */
export async function reachOf(request: ReachRequest): Promise<Reach> {
  const walk = new OverlayWalk(request);
  await walk.run();
  return walk;
}

class OverlayWalk implements Reach {
  readonly files = new Map<string, Buffer>();
  readonly folders = new Set<string>();
  readonly links = new Map<string, string>();
  readonly kustomizations = new Map<string, KustomizationReferences>();
  leavesFolders = false;
  hasPlugins = false;
  readonly #request: ReachRequest;
  #bytes = 0;

  constructor(request: ReachRequest) {
    this.#request = request;
  }

  async run(): Promise<void> {
    const { path } = this.#request;
    const found = await this.#resolve(new Map([[path, { text: path, location: { file: path } }]]));
    let folders = foldersOf(found.values());
    while (folders.length > 0) folders = await this.#visit(folders);
  }

  /** Reads the kustomizations of some folders. @returns the folders that they lead to */
  async #visit(folders: readonly string[]): Promise<readonly string[]> {
    const fresh = folders.filter((folder) => !this.folders.has(folder));
    for (const folder of fresh) this.folders.add(folder);
    if (this.folders.size > reachLimits.folders) throw this.#tooLarge('folders');
    const candidates = fresh.flatMap((folder) =>
      kustomizationNames.map((name) => posix.join(folder, name)),
    );
    const own = await this.#resolve(
      new Map(candidates.map((file) => [file, { text: file, location: { file } }])),
    );
    const asked = new Map<string, Reference>();
    const opened: { folder: string; path: string }[] = [];
    for (const [file, { entry }] of own) {
      if (entry.kind !== 'file') continue;
      const folder = folderOf(file);
      const references = referencesOf(file, entry.content);
      this.kustomizations.set(file, references);
      this.hasPlugins ||= references.hasPlugins;
      for (const reference of references.opened) {
        const path = this.#checked(folder, reference);
        if (path === undefined) continue;
        asked.set(path, reference);
        opened.push({ folder, path });
      }
      for (const path of possiblePaths(folder, references.possible)) {
        if (!asked.has(path)) asked.set(path, { text: path, location: { file }, isPossible: true });
      }
    }
    const found = await this.#resolve(asked);
    const needed = opened.flatMap(({ folder, path }) => {
      const resolved = found.get(path);
      return resolved === undefined ? [] : [{ folder, resolved }];
    });
    this.leavesFolders ||= needed.some(({ folder, resolved }) => isFileOutside(folder, resolved));
    return foldersOf(needed.map(({ resolved }) => resolved));
  }

  /** Resolves paths and keeps what they bring. */
  async #resolve(asked: ReadonlyMap<string, Reference>): Promise<ReadonlyMap<string, Resolved>> {
    const { found, links } = await resolvePaths(this.#request.readEntries, asked);
    for (const [path, target] of links) this.links.set(path, target);
    for (const { path, entry } of found.values()) {
      if (entry.kind !== 'file' || this.files.has(path)) continue;
      this.files.set(path, entry.content);
      this.#bytes += entry.content.length;
      if (this.files.size > reachLimits.files) throw this.#tooLarge('files');
      if (this.#bytes > reachLimits.bytes) throw this.#tooLarge('bytes');
    }
    return found;
  }

  /** @returns the path that kustomize will open; undefined where it is fetched from elsewhere, and may be */
  #checked(folder: string, reference: OpenedReference): string | undefined {
    const { text, kind, location } = reference;
    if (kind === 'any' && isRemote(text)) {
      const { remoteBases } = this.#request;
      if (remoteBases === 'allowed' || (remoteBases === 'pinned' && isPinned(text))) {
        return undefined;
      }
      throw desiredStateError('RENDER_REMOTE', {
        message: `Expected ${this.#request.path} to be made of what is in the ops repository; ${location.file} takes ${JSON.stringify(text)}${remoteBases === 'pinned' ? ', which names no full commit' : ''}.`,
        remedy:
          remoteBases === 'pinned'
            ? 'Name a full commit id (`?ref=<40 hex>`), or copy it into the repository.'
            : 'Copy it into the repository, or set `remote-bases: pinned` under `render` of the environment and name a full commit id.',
        facts: { overlay: this.#request.path, remote: text },
        location,
      });
    }
    const path = pathFrom(folder, text);
    if (path !== undefined) return path;
    throw outside(reference, text);
  }

  #tooLarge(what: keyof typeof reachLimits): Error {
    return desiredStateError('RENDER_TOO_LARGE', {
      message: `Expected the overlay ${this.#request.path} to be made of at most ${reachLimits[what]} ${what}; it reaches more.`,
      remedy: 'Point `render.path` of the environment at the overlay of one application.',
      facts: { overlay: this.#request.path },
    });
  }
}

function folderOf(file: string): string {
  const folder = posix.dirname(file);
  return folder === '.' ? '' : folder;
}

function possiblePaths(folder: string, possible: readonly Reference[]): readonly string[] {
  return possible
    .flatMap(({ text }) => [pathFrom(folder, text), pathFrom(folder, withoutKey(text))])
    .filter((path) => path !== undefined);
}

function foldersOf(found: Iterable<Resolved>): readonly string[] {
  return [...found].filter(({ entry }) => entry.kind === 'folder').map(({ path }) => path);
}

function isFileOutside(folder: string, { path, entry }: Resolved): boolean {
  return entry.kind === 'file' && folder !== '' && !path.startsWith(`${folder}/`);
}

/**
 * @param reference where it is said
 * @param target what it says
 * @returns the error for what leads out of the repository
 */
function outside(reference: Reference, target: string): Error {
  return desiredStateError('RENDER_OUTSIDE_REPOSITORY', {
    message: `Expected ${reference.location.file} to refer to something inside the ops repository; found ${JSON.stringify(target)}.`,
    remedy: 'Put what it needs into the repository, and name it by a relative path.',
    facts: { target },
    location: reference.location,
  });
}
