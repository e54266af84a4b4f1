import type { GitRepository } from '@waybill/git';
import { canonicalJson, isWaybillError } from '@waybill/core';
import { releaseEvidence } from '../agreement.ts';
import type { ArchiveRecord, EnvironmentRecord } from '../documents.ts';
import { pathOf, type LedgerProblem } from '../examine.ts';
import type { LedgerTrust } from '../ledger-interface.ts';
import { phaseOf, type DeploymentRecord, type ReleaseRecord } from '../record.ts';
import { indexKinds, packsPerPage, pagePath } from './archive-layout.ts';
import { namedBy, type HotRecords } from './freezing.ts';
import { totalsOf } from './freeze.ts';
import { linesOf } from './pack.ts';
import { packEntrySchema, type PackEntry } from './pack-entry.ts';
import {
  archivedPath,
  ExpectedArchive,
  indexDifferences,
  isIntact,
  scanPacks,
  type ScannedPack,
} from './scan.ts';

/** What was verified of an application's frozen records. */
export interface VerifiedArchive {
  readonly packs: number;
  readonly releases: number;
  readonly deployments: number;
  readonly problems: readonly LedgerProblem[];
  /** Frozen records that hot ones refer to. */
  readonly referred: readonly (ReleaseRecord | DeploymentRecord)[];
}

/** With what an archive is verified. */
export interface ArchiveQuestion {
  readonly repository: Pick<GitRepository, 'readFile' | 'listFiles'>;
  readonly document: ArchiveRecord;
  readonly hot: Pick<HotRecords, 'releases' | 'deployments' | 'environments'>;
  readonly trust?: LedgerTrust | undefined;
  readonly onProgress?: ((packs: number) => void) | undefined;
}

/** More damaged files than this are not all named. */
const mostNamed = 1000;

/**
 * Verifies frozen records: of each its form, seal, hash chain, legality and signatures; that each pack is the one
 * that was frozen, by the chain of digests that the hot tree vouches for; that what was deployed was claimed; and
 * that the indices say exactly what the packs say.
 * @param question which archive, and the hot records beside it
 * @returns what is wrong; it throws only what reading the repository throws
 */
export async function verifyArchive(question: ArchiveQuestion): Promise<VerifiedArchive> {
  try {
    return await verify(question);
  } catch (error) {
    if (!isWaybillError(error, 'GIT_COMMIT_NOT_FOUND')) throw error;
    const { document } = question;
    const message = `the commit ${document.commit}, which holds the frozen records, is gone: the branch was pushed over`;
    const problems = [{ path: pathOf(document), code: 'archive-wrong' as const, message }];
    return { packs: 0, releases: 0, deployments: 0, problems, referred: [] };
  }
}

async function verify(question: ArchiveQuestion): Promise<VerifiedArchive> {
  const { repository, document, trust, onProgress } = question;
  const { application, commit } = document;
  // One commit can be released as more than one application.
  const isOwn = (record: { readonly application: string }): boolean =>
    record.application === application;
  const hot = {
    releases: question.hot.releases.filter(isOwn),
    deployments: question.hot.deployments.filter(isOwn),
    environments: question.hot.environments.filter(isOwn),
  };
  const read = async (path: string): Promise<Buffer | undefined> =>
    repository.readFile(commit, path, { lazy: true });
  const problems: LedgerProblem[] = [];
  const expected = new ExpectedArchive(application);
  const claims = new Claims(hot.releases);
  const referred = new Map<string, ReleaseRecord | DeploymentRecord>();
  const wanted = referredBy(hot);
  const entries = new PageReader(read);
  for await (const pack of scanPacks(document.packs, { application, read, trust, onProgress })) {
    problems.push(...pack.problems);
    problems.push(...damageOf(pack, await entries.entry(pack.number)));
    expected.add(pack);
    for (const { record, place } of pack.records) {
      claims.add(record, place);
      const name = record.kind === 'release' ? record.commit : record.id;
      if (wanted.has(name)) referred.set(name, record);
    }
  }
  problems.push(...claims.problems());
  problems.push(...totalProblems(document, expected));
  const source = {
    readFile: read,
    listFiles: async (folder: string) => repository.listFiles(commit, folder, { lazy: true }),
  };
  for await (const { path, expected: bytes } of indexDifferences(expected, source, [
    'time',
    ...indexKinds,
  ])) {
    if (problems.length > mostNamed) break;
    const message =
      bytes === undefined ? 'there should be no such file' : 'it does not say what the packs say';
    problems.push({ path: archivedPath(application, path), code: 'index-wrong', message });
  }
  const { packs, releases, deployments } = expected.totals;
  return { packs, releases, deployments, problems, referred: [...referred.values()] };
}

/** Reads the lines of packs, a page at a time. */
class PageReader {
  readonly #read: (path: string) => Promise<Uint8Array | undefined>;
  #page: { readonly number: number; readonly entries: readonly (PackEntry | undefined)[] } = {
    number: -1,
    entries: [],
  };

  constructor(read: (path: string) => Promise<Uint8Array | undefined>) {
    this.#read = read;
  }

  async entry(pack: number): Promise<PackEntry | undefined> {
    const number = Math.floor(pack / packsPerPage);
    if (number !== this.#page.number) {
      const bytes = (await this.#read(pagePath(number))) ?? Buffer.alloc(0);
      this.#page = { number, entries: linesOf(bytes).map(parseEntry) };
    }
    return this.#page.entries[pack % packsPerPage];
  }
}

function parseEntry(line: string): PackEntry | undefined {
  try {
    return packEntrySchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

/** Which pack is damaged: the chain alone would only say that one is. */
function damageOf(pack: ScannedPack, entry: PackEntry | undefined): readonly LedgerProblem[] {
  if (pack.bytes === undefined || entry === undefined) return [];
  if (isIntact(pack.bytes, entry.digest)) return [];
  const message = `its bytes do not give the digest ${entry.digest} with which it was frozen`;
  return [{ path: pack.path, code: 'pack-damaged', message }];
}

function totalProblems(
  document: ArchiveRecord,
  expected: ExpectedArchive,
): readonly LedgerProblem[] {
  const { chain, ...said } = totalsOf(document);
  const { chain: found, ...counted } = expected.totals;
  const path = pathOf(document);
  return [
    ...(chain === found
      ? []
      : [
          {
            path,
            code: 'archive-wrong' as const,
            message: `the chain of the packs is ${found}; the hot tree vouches for ${chain}`,
          },
        ]),
    ...(canonicalJson(said) === canonicalJson(counted)
      ? []
      : [
          {
            path,
            code: 'archive-wrong' as const,
            message: 'its counts are not those of the packs',
          },
        ]),
  ];
}

/** The names of frozen records that hot ones refer to: releases by commit, deployments by id. */
function referredBy({
  releases,
  deployments,
  environments,
}: Pick<HotRecords, 'releases' | 'deployments'> & {
  readonly environments: readonly EnvironmentRecord[];
}): ReadonlySet<string> {
  const there = new Set<string>([
    ...releases.map(({ commit }) => commit),
    ...deployments.map(({ id }) => id),
  ]);
  const names = [...deployments.map(({ commit }) => commit), ...environments.flatMap(namedBy)];
  return new Set(names.filter((name) => !there.has(name)));
}

/** Law 1, over frozen deployments: what was deployed is the one claim of its commit. */
class Claims {
  readonly #claims = new Map<string, string>();
  readonly #deployed: {
    readonly commit: string;
    readonly images: string;
    readonly place: string;
  }[] = [];

  constructor(hot: readonly ReleaseRecord[]) {
    for (const record of hot) this.add(record, '');
  }

  add(record: ReleaseRecord | DeploymentRecord, place: string): void {
    if (record.kind === 'release') {
      const images = releaseEvidence(record, 'claimed')?.images;
      if (images !== undefined) this.#claims.set(record.commit, textOf(images));
    } else if (phaseOf(record) !== 'refused') {
      const { commit, release } = record;
      this.#deployed.push({ commit, images: textOf(release.images), place });
    }
  }

  problems(): readonly LedgerProblem[] {
    return this.#deployed
      .filter(({ commit, images }) => this.#claims.get(commit) !== images)
      .map(({ commit, place }) => ({
        path: place,
        code: 'claim-missing',
        message: `commit ${commit} ${this.#claims.has(commit) ? 'is claimed with other digests' : 'has no claim'}`,
      }));
  }
}

function textOf(images: readonly { readonly name: string; readonly digest: string }[]): string {
  return images
    .map(({ name, digest }) => `${name}@${digest}`)
    .sort()
    .join(' ');
}
