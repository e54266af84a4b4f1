import { isWaybillError, messageOf, releaseTag, type Facts } from '@waybill/core';
import type { Claim, ClaimPort, ClaimRequest, TestedRelease } from '@waybill/image';
import {
  phasesOf,
  releaseEvidence,
  type ImageContents,
  type Ledger,
  type Outcome,
  type ReleaseRecord,
  type Tested,
} from '@waybill/ledger';

/** A record is read at every look; a build that took more than these is described by its own papers. */
const mostMaterials = 200;

/**
 * The claims of releases, kept in the ledger (design, law 1): what publishing asks and records.
 * @param opened the application's ledger, which may still be on its way
 */
export function ledgerClaims(opened: Ledger | Promise<Ledger>): ClaimPort {
  return {
    find: async (commit) => claimIn(await (await opened).release(commit)),
    start: async (commit, engine) => {
      await (await opened).startRelease(commit, engine);
    },
    claim: async (commit, { engine, images, tested }) => {
      const built = {
        engine,
        images: images.map(({ image: { name, repository, digest, mediaType, size } }) => ({
          name,
          repository,
          digest,
          mediaType,
          size,
        })),
        ...contentsIn(images),
        ...(tested === undefined ? {} : { tested: testedIn(tested) }),
      };
      const signed = {
        images: images.map(({ image, signature }) => ({
          name: image.name,
          digest: image.digest,
          signatures: [signature.signatureDigest],
          identity: signature.identity,
        })),
      };
      const { won, record } = await (await opened).claim(commit, built, signed);
      const claim = claimIn(record);
      if (claim === undefined) throw new TypeError('a claim was made and is not in its record');
      return { won, claim };
    },
    published: async (commit, tags) => {
      await (await opened).recordPublished(commit, { tags: [...tags] });
    },
    failed: async (commit, reaching, error) => {
      await (await opened).recordReleaseFailed(commit, { reaching, ...outcomeOf(error) });
    },
  };
}

/**
 * @param record a release's record
 * @returns its claim, or undefined where nothing is claimed yet
 */
export function claimIn(record: ReleaseRecord | undefined): Claim | undefined {
  const claimed = record === undefined ? undefined : releaseEvidence(record, 'claimed');
  if (record === undefined || claimed === undefined) return undefined;
  const { tested, contents } = releaseEvidence(record, 'built') ?? {};
  return {
    ...(contents === undefined
      ? {}
      : { contents: new Map(contents.map(({ name, ...rest }) => [name, rest])) }),
    ...(tested === undefined ? {} : { testedAs: tested.commit }),
    commit: record.commit,
    images: claimed.images.map((image) => ({ ...image, tag: releaseTag(record.commit) })),
    published: phasesOf(record).includes('published'),
  };
}

/** What images are made of, as far as that is known. */
function contentsIn(images: ClaimRequest['images']): { contents?: ImageContents[] } {
  const known = images.flatMap(({ image: { name }, contents }): ImageContents[] =>
    contents === undefined
      ? []
      : [
          {
            name,
            platforms: contents.platforms.map((it) => ({ ...it, layers: [...it.layers] })),
            materials: contents.materials.slice(0, mostMaterials),
          },
        ],
  );
  return known.length === 0 ? {} : { contents: known };
}

/** As records hold it: the images are the claim's own. */
function testedIn({ commit, tree, signers, checks }: TestedRelease): Tested {
  return { commit, tree, signers: [...signers], checks: [...checks] };
}

/**
 * @param error what ended an attempt
 * @returns it in the form that records hold: bounded, so that no tool's output can make a record that is refused
 */
export function outcomeOf(error: unknown): Outcome {
  if (!isWaybillError(error)) {
    return {
      code: 'INTERNAL',
      message: bounded(messageOf(error), 4000),
      remedy: 'Run it again; if it stays so, report it as a fault of Waybill.',
      facts: {},
    };
  }
  return recordedOutcome(error);
}

/**
 * @param outcome an error, or a result that was handed from one step to the next
 * @returns it in the form that records hold: bounded, so that no tool's output can make a record that is refused
 */
export function recordedOutcome(outcome: {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
  readonly facts: Facts;
}): Outcome {
  const facts = Object.entries(outcome.facts)
    .slice(0, 50)
    .map(([key, value]): [string, Outcome['facts'][string]] => [
      key.slice(0, 100),
      typeof value === 'string'
        ? value.slice(0, 4000)
        : typeof value === 'object' && value !== null
          ? value.slice(0, 50).map((item) => item.slice(0, 1000))
          : // JSON has no such numbers, and a failure must be recorded whatever its facts are.
            typeof value === 'number' && !Number.isFinite(value)
            ? String(value)
            : value,
    ]);
  return {
    code: outcome.code,
    message: bounded(outcome.message, 4000),
    remedy: bounded(outcome.remedy, 4000),
    facts: Object.fromEntries(facts),
  };
}

function bounded(text: string, length: number): string {
  return text === '' ? '(nothing was said)' : text.slice(0, length);
}
