import { posix } from 'node:path';
import type { RepositoryEntry } from '@waybill/git';
import { desiredStateError } from '../error-codes.ts';
import { pathFrom, type Reference } from './kustomization-file.ts';
import type { ReadEntries } from './types.ts';

/** As many links as a system follows before it calls them a loop. */
const maximumLinks = 40;

/** What a path leads to. */
export interface Resolved {
  /** Where it is, with all links followed. */
  readonly path: string;
  readonly entry: RepositoryEntry;
}

/** What paths lead to, and the links on the way. */
export interface ResolvedPaths {
  /** By the paths that were asked for; those where nothing is are absent. */
  readonly found: ReadonlyMap<string, Resolved>;
  readonly links: ReadonlyMap<string, string>;
}

/**
 * Looks paths up and follows the links on their way, all together: each round is one question to the repository.
 * @param readEntries the repository
 * @param asked paths, and who asks for them
 * @throws RENDER_OUTSIDE_REPOSITORY for a link that leads out of the repository, or around in a circle
 */
export async function resolvePaths(
  readEntries: ReadEntries,
  asked: ReadonlyMap<string, Reference>,
): Promise<ResolvedPaths> {
  const found = new Map<string, Resolved>();
  const links = new Map<string, string>();
  let open = [...asked.keys()].filter(isSafe).map((path) => ({ asked: path, path }));
  for (let round = 0; open.length > 0; round += 1) {
    const entries = await readEntries([...new Set(open.map(({ path }) => path))]);
    const next: typeof open = [];
    for (const walk of open) {
      const entry = entries.get(walk.path);
      if (entry === undefined) continue;
      if (entry.kind !== 'link') {
        found.set(walk.asked, { path: walk.path, entry });
        continue;
      }
      const path = round < maximumLinks ? followed(walk.path, entry) : undefined;
      if (path === undefined || !isSafe(path)) {
        const by = asked.get(walk.asked);
        if (by?.isPossible === true) continue;
        throw badLink(entry, by);
      }
      links.set(entry.at, entry.target);
      next.push({ asked: walk.asked, path });
    }
    open = next;
  }
  return { found, links };
}

/** The path with the link on it replaced by what it points at; undefined where that is outside. */
function followed(
  path: string,
  { at, target }: Extract<RepositoryEntry, { kind: 'link' }>,
): string | undefined {
  const folder = posix.dirname(at) === '.' ? '' : posix.dirname(at);
  const place = pathFrom(folder, target);
  if (place === undefined) return undefined;
  const rest = path.slice(at.length);
  return pathFrom(place, rest === '' ? '.' : `.${rest}`);
}

/** Names that git's plumbing is not asked for: nothing that an overlay could mean has them. */
function isSafe(path: string): boolean {
  if (path === '') return true;
  if (path.length > 4096 || /[\u0000-\u001f\u007f\\]/.test(path)) return false;
  return path.split('/').every((part) => part !== '' && !/^(?:\.{1,2}|\.git|-.*)$/i.test(part));
}

function badLink(
  { at, target }: Extract<RepositoryEntry, { kind: 'link' }>,
  by: Reference | undefined,
): Error {
  return desiredStateError('RENDER_OUTSIDE_REPOSITORY', {
    message: `Expected the symbolic link ${at} to lead to something inside the ops repository; it points at ${JSON.stringify(target.slice(0, 200))}.`,
    remedy:
      'Let the link point at a relative path inside the repository, or put the file in its place.',
    facts: { link: at, target: target.slice(0, 200) },
    location: by?.location ?? { file: at },
  });
}
