import {
  isWaybillError,
  releaseSchema,
  releaseTag,
  systemClock,
  messageOf,
  type Digest,
  type ReleaseImage,
} from '@waybill/core';
import { buildAll } from './build-all.ts';
import { engineNameOf, noTraffic, type BuiltImage } from './engine.ts';
import { imageError } from './error-codes.ts';
import type {
  Claim,
  ClaimableImage,
  PublishedImage,
  PublishedRelease,
  PublishOutcome,
  PublishPhase,
  PublishPorts,
  PublishRequest,
  ReadTag,
  SignatureFacts,
  SignedImage,
  TestedRelease,
} from './publish-ports.ts';
import { registryImage, tagFacts, type RegistryImage } from './registry-image.ts';
import { restoreImage } from './restore.ts';

/** An image that this run signed, and built where it was not tested before. */
interface OwnImage {
  readonly built: ClaimableImage &
    Pick<BuiltImage, 'blobs' | 'seconds' | 'platforms' | 'materials' | 'cache'>;
  readonly signature: SignatureFacts;
}

/**
 * Publishes a commit's release once (design, law 1). A claim in the ledger decides which digests are the
 * release; only they get the tag `sha-<commit>`. Running it again builds and pushes nothing; a run that was
 * killed at any point is gone on with by the next one.
 * @param request the commit, and what waybill.yaml at that commit says
 * @param ports registry, ledger and signer
 * @returns every image with tag and digest, and how it came about
 * @throws IMAGE_TAG_MOVED, IMAGE_TAG_WITHOUT_CLAIM, IMAGE_CLAIM_DIFFERS, IMAGE_CLAIMED_DIGEST_MISSING, and what
 *   engines, registry, signer and ledger throw
 */
export async function publishRelease(
  request: PublishRequest,
  ports: PublishPorts,
): Promise<PublishedRelease> {
  // Asked beside the ledger. Tags that are not as the claim says are looked at again before anything is done.
  const looking = releaseTags(request, ports);
  looking.catch(() => undefined);
  const claim = await ports.claims.find(request.commit);
  if (claim !== undefined) return complete(request, ports, claim, 'reused', new Map(), looking);

  const tags = await looking;
  if (tags.length > 0) {
    // Another run may have claimed and tagged between the two looks; only a claim that is still absent counts.
    const late = await ports.claims.find(request.commit);
    if (late !== undefined) return complete(request, ports, late, 'reused', new Map());
    // A branch that was moved forward had its release tagged already: only the very digests that are proved count.
    const tested = await ports.tested?.();
    if (tested !== undefined && tags.every((tag) => isOf(tag, tested)))
      return claimTested(request, ports, tested);
    throw await tagWithoutClaim(request, ports);
  }
  return buildAndClaim(request, ports);
}

function isOf({ name, digest }: ReadTag, { images }: TestedRelease): boolean {
  return images.some((image) => image.name === name && image.digest === digest);
}

async function buildAndClaim(
  request: PublishRequest,
  ports: PublishPorts,
): Promise<PublishedRelease> {
  let reaching: PublishPhase = 'built';
  try {
    const tested = await ports.tested?.();
    if (tested !== undefined) return await claimTested(request, ports, tested);
    ports.progress.phase(
      `Build ${String(request.config.images.length)} image(s) of ${request.commit.slice(0, 12)}`,
    );
    const engine = [...new Set(request.config.images.map(engineNameOf))].join('+');
    await ports.claims.start(request.commit, engine);
    await ports.prepare?.();
    const builds = await buildAll(request, ports);
    reaching = 'signed';
    const own = new Map<string, OwnImage>();
    for (const built of builds) own.set(built.name, { built, signature: await ports.sign(built) });
    reaching = 'claimed';
    const images = [...own.values()].map((image) => signedImage(request, image));
    const { won, claim } = await ports.claims.claim(request.commit, { engine, images });
    reaching = 'published';
    if (!won)
      ports.progress.detail('another run claimed this commit first: its digests are the release');
    return await complete(request, ports, claim, won ? 'built' : 'joined', own);
  } catch (error) {
    await recordFailure(request, ports, reaching, error);
    throw error;
  }
}

/** The merged commit gets the very digests that were tested: signed for it, claimed and tagged; nothing is built. */
async function claimTested(
  request: PublishRequest,
  ports: PublishPorts,
  tested: TestedRelease,
): Promise<PublishedRelease> {
  const { commit } = request;
  ports.progress.phase(`Take what was tested as ${tested.commit.slice(0, 12)}`);
  await ports.claims.start(commit, 'tested');
  const own = new Map<string, OwnImage>();
  for (const image of tested.images) {
    const platforms = image.platforms ?? [];
    const built = { ...image, platforms, materials: [], blobs: noTraffic, seconds: 0 };
    own.set(image.name, { built, signature: await ports.sign(image) });
  }
  const images = [...own.values()].map((image) => signedImage(request, image));
  const { won, claim } = await ports.claims.claim(commit, { engine: 'tested', images, tested });
  return await complete(request, ports, claim, won ? 'tested' : 'joined', own);
}

/** From a claim to published: every claimed digest is there, has its tag, and was read back. */
async function complete(
  request: PublishRequest,
  ports: PublishPorts,
  claim: Claim,
  outcome: PublishOutcome,
  own: ReadonlyMap<string, OwnImage>,
  looking?: Promise<readonly ReadTag[]>,
): Promise<PublishedRelease> {
  checkClaim(request, claim);
  const inPlace = imagesInPlace(claim, await (looking ?? releaseTags(request, ports)));
  const images: PublishedImage[] = [];
  for (const image of claim.images)
    images.push({
      ...(claim.contents?.get(image.name) ?? { platforms: [], materials: [] }),
      ...(inPlace.has(image.name)
        ? asPublished(image, outcome, own.get(image.name))
        : await tagImage(request, ports, image, outcome, own.get(image.name))),
    });
  // Where nothing was tagged, the first look was this run's look.
  if (!claim.published) await ports.claims.published(request.commit, await readBack(ports, claim));
  else if (images.some(({ tagged }) => tagged)) await readBack(ports, claim);
  const release = releaseSchema.parse({
    application: request.config.application,
    commit: request.commit,
    images: claim.images,
  });
  return { release, outcome, images };
}

/** The names of the images whose tags point at their digests. */
function imagesInPlace({ images }: Claim, tags: readonly ReadTag[]): ReadonlySet<string> {
  const found = new Map(tags.map(({ name, digest }) => [name, digest]));
  return new Set(images.flatMap(({ name, digest }) => (found.get(name) === digest ? [name] : [])));
}

/** An image to which nothing had to be done: its tag points at the claimed digest. */
function asPublished(
  image: ReleaseImage,
  outcome: PublishOutcome,
  own: OwnImage | undefined,
): Omit<PublishedImage, 'platforms' | 'materials'> {
  return {
    ...image,
    outcome,
    blobs: own?.built.blobs ?? noTraffic,
    ...(own?.built.cache === undefined ? {} : { cache: own.built.cache }),
    ...(own?.built.digest === image.digest ? { signature: own.signature } : {}),
    tagged: false,
    restored: false,
    seconds: own?.built.seconds ?? 0,
  };
}

/** Looked at again, however short ago that was: what was built or restored between may have taken long. */
async function tagImage(
  request: PublishRequest,
  ports: PublishPorts,
  image: ReleaseImage,
  outcome: PublishOutcome,
  own: OwnImage | undefined,
): Promise<Omit<PublishedImage, 'platforms' | 'materials'>> {
  const clock = ports.clock ?? systemClock;
  const startedAt = clock.now();
  const place = registryImage(image.repository, ports.registry);
  const facts = asPublished(image, outcome, own);
  const tagged = await place.client.resolve(place.path, image.tag);
  if (tagged?.digest === image.digest) return facts;
  if (tagged !== undefined) throw tagMoved(image, tagged.digest);
  const present = await place.client.resolve(place.path, image.digest);
  const restored = present === undefined ? await restoreImage(request, ports, image) : undefined;
  await setTag(place, image);
  return {
    ...facts,
    ...(restored === undefined ? {} : { blobs: restored.blobs, signature: restored.signature }),
    tagged: true,
    restored: restored !== undefined,
    seconds: facts.seconds + (clock.now() - startedAt) / 1000,
  };
}

/** Sets the tag, having looked a moment ago that it is absent: a registry has no conditional write. */
async function setTag(place: RegistryImage, image: ReleaseImage): Promise<void> {
  await place.client.tag(place.path, { digest: image.digest }, image.tag);
}

/** Facts, not claims (law 6): only what the registry says now counts as published. */
async function readBack(ports: PublishPorts, claim: Claim): Promise<ReadTag[]> {
  return Promise.all(
    claim.images.map(async (image) => {
      const place = registryImage(image.repository, ports.registry);
      const found = await place.client.resolve(place.path, image.tag);
      if (found === undefined) {
        throw imageError('IMAGE_REGISTRY_ANSWER', {
          message: `Expected ${image.repository}:${image.tag} to be ${image.digest} after it was tagged; the registry knows no such tag.`,
          remedy: 'Check the registry (retention rules, replication), then run this again.',
          facts: tagFacts(image),
        });
      }
      if (found.digest !== image.digest) throw tagMoved(image, found.digest);
      return { name: image.name, tag: image.tag, digest: found.digest };
    }),
  );
}

function checkClaim(request: PublishRequest, claim: Claim): void {
  const wanted = request.config.images
    .map(({ name, repository }) => `${name} in ${repository}`)
    .sort();
  const claimed = claim.images.map(({ name, repository }) => `${name} in ${repository}`).sort();
  if (wanted.join('\n') === claimed.join('\n')) return;
  throw imageError('IMAGE_CLAIM_DIFFERS', {
    message:
      `Expected the claimed release of ${request.commit} to hold the images of waybill.yaml (${wanted.join(', ')}); ` +
      `found ${claimed.join(', ')}.`,
    remedy:
      'A claimed commit keeps its images: change waybill.yaml in a new commit, and release that.',
    facts: { commit: request.commit, wanted, claimed },
  });
}

async function releaseTags(request: PublishRequest, ports: PublishPorts): Promise<ReadTag[]> {
  const tag = releaseTag(request.commit);
  const found = await Promise.all(
    request.config.images.map(async ({ name, repository }) => {
      const place = registryImage(repository, ports.registry);
      const descriptor = await place.client.resolve(place.path, tag);
      return descriptor === undefined ? [] : [{ name, tag, digest: descriptor.digest }];
    }),
  );
  return found.flat();
}

async function tagWithoutClaim(request: PublishRequest, ports: PublishPorts): Promise<Error> {
  const tags = await releaseTags(request, ports);
  const shown = tags.map(({ name, tag, digest }) => `${name}:${tag} is ${digest}`);
  return imageError('IMAGE_TAG_WITHOUT_CLAIM', {
    message: `Expected no release tag of ${request.commit}, because the ledger holds no claim for it; found ${shown.join(', ')}.`,
    remedy:
      'Whoever may push can set a tag, so it proves nothing and is not adopted. Check that this is the right ledger; ' +
      'if it is, delete the tag in the registry and run this again: the commit is then built and claimed.',
    facts: { commit: request.commit, tags: shown },
  });
}

function tagMoved(image: ReleaseImage, found: Digest): Error {
  return imageError('IMAGE_TAG_MOVED', {
    message: `Expected ${image.repository}:${image.tag} to be the claimed digest ${image.digest}; found ${found}.`,
    remedy:
      'Somebody moved a release tag. Find out who pushed it; delete the tag, and run this again: the claimed digest ' +
      'gets it back. Make tags sha-* immutable in the registry where it can.',
    facts: { ...tagFacts(image), found },
  });
}

function signedImage(request: PublishRequest, { built, signature }: OwnImage): SignedImage {
  const { name, repository, digest, mediaType, size, platforms, materials } = built;
  const image = { name, repository, tag: releaseTag(request.commit), digest, mediaType, size };
  const contents = platforms.length === 0 ? {} : { contents: { platforms, materials } };
  return { image, ...contents, signature };
}

/** The failure itself is what the caller must see; that it could not be recorded is a detail. */
async function recordFailure(
  request: PublishRequest,
  ports: PublishPorts,
  reaching: PublishPhase,
  error: unknown,
): Promise<void> {
  if (isWaybillError(error, 'FENCED_OFF')) return;
  try {
    await ports.claims.failed(request.commit, reaching, error);
  } catch (second) {
    ports.progress.detail(`the failure could not be recorded: ${messageOf(second)}`);
  }
}
