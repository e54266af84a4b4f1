import { z } from 'zod';
import { supplyChainError } from '../error-codes.ts';
import { documentInvalid, parseDocumentForm, parseJsonDocument } from '../json-document.ts';
import { maximumSbomBytes } from './sbom.ts';
import { tooLarge } from './read-sbom.ts';

/** A package that a lockfile installs. */
export interface LockedPackage {
  /** Where it is installed, `node_modules/a/node_modules/b`; unique. */
  readonly path: string;
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  /** Where it was taken from: a registry's archive, a git repository. */
  readonly resolved?: string;
  /** Hexadecimal. */
  readonly sha512?: string;
  /** Whether it is there only where it can be: its own code does without it. */
  readonly optional: boolean;
  /** The paths of the packages that it uses. */
  readonly uses: readonly string[];
}

/** What a lockfile installs. */
export interface Lockfile {
  readonly name: string;
  readonly version: string;
  readonly packages: readonly LockedPackage[];
  /** The paths of the packages that the application itself uses. */
  readonly uses: readonly string[];
}

const maximumPackages = 100_000;
const text = z.string().max(4096);
const ranges = z.record(text, text).optional();

const entrySchema = z.object({
  name: text.optional(),
  version: text.optional(),
  resolved: text.optional(),
  integrity: text.optional(),
  link: z.boolean().optional(),
  dev: z.boolean().optional(),
  devOptional: z.boolean().optional(),
  optional: z.boolean().optional(),
  // Old packages have objects and lists here; they say nothing that SPDX could name.
  license: z.unknown().optional(),
  dependencies: ranges,
  devDependencies: ranges,
  optionalDependencies: ranges,
  peerDependencies: ranges,
});
type Entry = z.output<typeof entrySchema>;

const lockfileSchema = z.object({
  name: text.optional(),
  version: text.optional(),
  lockfileVersion: z.int(),
  packages: z.record(text, entrySchema).optional(),
});

/**
 * Reads npm's lockfile (docs.npmjs.com, package-lock.json, versions 2 and 3): what `npm ci` installs.
 * @param bytes package-lock.json
 * @param file its name, for messages
 * @param development whether packages that only development needs count
 * @throws SBOM_TOO_LARGE, SBOM_INVALID, SBOM_LOCKFILE_UNSUPPORTED
 */
export function readNpmLockfile(bytes: Uint8Array, file: string, development: boolean): Lockfile {
  const kind = {
    code: 'SBOM_INVALID',
    what: `the lockfile ${file}`,
    remedy: 'Write it anew with `npm install --package-lock-only`.',
  } as const;
  if (bytes.byteLength > maximumSbomBytes) throw tooLarge(kind.what, bytes.byteLength);
  const written = parseDocumentForm(lockfileSchema, parseJsonDocument(bytes, kind), kind);
  const entries = written.packages;
  if (entries === undefined || ![2, 3].includes(written.lockfileVersion)) {
    throw unsupported(file, written.lockfileVersion);
  }
  if (Object.keys(entries).length > maximumPackages) {
    throw documentInvalid(kind, 'more packages than are read');
  }
  const kept = new Map(
    Object.entries(entries).filter(([path, entry]) => isInstalled(path, entry, development)),
  );
  const root = entries[''] ?? {};
  return {
    name: root.name ?? written.name ?? 'application',
    version: root.version ?? written.version ?? '0.0.0',
    packages: [...kept].map(([path, entry]) => {
      const { version } = entry;
      if (version !== undefined) return lockedPackage(path, entry, version, kept);
      throw documentInvalid(kind, `${path} has no version`);
    }),
    uses: usesOf('', root, kept, development),
  };
}

/** The application itself, its workspaces and links to them are sources, no installed packages. */
function isInstalled(path: string, entry: Entry, development: boolean): boolean {
  if (!path.includes('node_modules/') || entry.link === true) return false;
  return development || (entry.dev !== true && entry.devOptional !== true);
}

function lockedPackage(
  path: string,
  entry: Entry,
  version: string,
  kept: ReadonlyMap<string, Entry>,
): LockedPackage {
  const { resolved, integrity, license } = entry;
  const sha512 = integrity === undefined ? undefined : sha512In(integrity);
  return {
    path,
    // An alias is installed under a name that is not its own; then its own is written.
    name: entry.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
    version,
    ...(typeof license === 'string' ? { license } : {}),
    ...(resolved === undefined ? {} : { resolved }),
    ...(sha512 === undefined ? {} : { sha512 }),
    optional: entry.optional === true,
    uses: usesOf(path, entry, kept, false),
  };
}

/** Subresource Integrity: several hashes may stand there; the strong one is wanted. */
function sha512In(integrity: string): string | undefined {
  const base64 = /(?:^|\s)sha512-([A-Za-z0-9+/]{86}==)/.exec(integrity)?.[1];
  return base64 === undefined ? undefined : Buffer.from(base64, 'base64').toString('hex');
}

/** Node's way to a package: the folder's own node_modules, then that of each folder above it. */
function usesOf(
  path: string,
  entry: Entry,
  kept: ReadonlyMap<string, Entry>,
  development: boolean,
): string[] {
  const names = new Set(
    [
      entry.dependencies,
      entry.optionalDependencies,
      entry.peerDependencies,
      ...(development ? [entry.devDependencies] : []),
    ].flatMap((ranges_) => Object.keys(ranges_ ?? {})),
  );
  return [...names].flatMap((name) => {
    const found = placesOf(path)
      .map((folder) => `${folder}node_modules/${name}`)
      .find((place) => kept.has(place));
    return found === undefined ? [] : [found];
  });
}

/** @returns the folders whose node_modules are asked, the nearest first: `node_modules/a/`, then none */
function placesOf(path: string): string[] {
  const places: string[] = [];
  let folder = path;
  while (folder !== '') {
    places.push(`${folder}/`);
    const above = folder.lastIndexOf('/node_modules/');
    folder = above < 0 ? '' : folder.slice(0, above);
  }
  return [...places, ''];
}

function unsupported(file: string, found: number): Error {
  return supplyChainError('SBOM_LOCKFILE_UNSUPPORTED', {
    message: `Expected ${file} to be a lockfile of npm in version 2 or 3; found version ${String(found)}${found < 2 ? '' : ' without packages'}.`,
    remedy: 'Write it anew with npm 7 or newer: `npm install --package-lock-only`.',
    facts: { file, lockfileVersion: found },
  });
}
