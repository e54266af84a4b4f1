import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ImageConfig } from '@waybill/config';
import {
  commitShaSchema,
  digestOf,
  releaseTag,
  silentProgress,
  type CommitSha,
  type Digest,
} from '@waybill/core';
import { mediaTypes, type FaultHook } from '@waybill/oci';
import { assembleEngine } from './engines/assemble.ts';
import { imageEngines, type EngineRegistry } from './engine.ts';
import { publishRelease } from './publish.ts';
import type {
  Claim,
  ClaimPort,
  PublishedRelease,
  PublishPorts,
  PublishRequest,
  TestedRelease,
} from './publish-ports.ts';
import { registryFixture, type RegistryFixture } from './testing/registry-fixture.ts';

const commit = commitShaSchema.parse('0123456789abcdef0123456789abcdef01234567');
const otherCommit = commitShaSchema.parse('76543210fedcba9876543210fedcba9876543210');
const tag = releaseTag(commit);
let fixture: RegistryFixture;
let fault: FaultHook | undefined;

beforeEach(async () => {
  fault = undefined;
  fixture = await registryFixture({ faults: (asked) => fault?.(asked) });
  fixture.write({ 'app/server.js': 'serve()', 'migrator/migrate.js': 'migrate()' });
});
afterEach(() => fixture.close());

describe('a release is published once', () => {
  it('builds, signs, claims, tags, reads back, and only then says published', async () => {
    const run = runOf();
    const published = await run.publish();
    expect(run.ledger.calls).toEqual(['find', 'start assemble', 'claim', 'published']);
    expect(run.counts).toEqual({ builds: 2, signatures: 2 });
    expect(published.outcome).toBe('built');
    expect(published.images.map(({ name, outcome, tagged }) => [name, outcome, tagged])).toEqual([
      ['app', 'built', true],
      ['migrator', 'built', true],
    ]);
    for (const image of published.images) {
      expect(await tagged(image.name)).toBe(image.digest);
      expect(image.blobs.pushedBytes).toBeGreaterThan(0);
    }
    expect(published.release).toMatchObject({ application: 'shop', commit });
  });

  it('is a no-op when it is run again: no build, no write, the same answer', async () => {
    const run = runOf();
    const first = await run.publish();
    fixture.registry.requests.reset();
    run.reset();
    const second = await run.publish();
    expect(second.release).toEqual(first.release);
    expect(second.outcome).toBe('reused');
    expect(second.images.every(({ outcome, tagged: was }) => outcome === 'reused' && !was)).toBe(
      true,
    );
    expect(run.counts).toEqual({ builds: 0, signatures: 0 });
    expect(run.ledger.calls).toEqual(['find']);
    expect(fixture.registry.requests.writes()).toEqual([]);
    expect(fixture.registry.requests.blobBytes()).toEqual({ in: 0, out: 0 });
  });

  it('completes a run that was killed between claim and tag, without a build', async () => {
    const run = runOf();
    const first = await run.publish();
    await withoutTags(first);
    run.ledger.claimed = run.ledger.claimed && { ...run.ledger.claimed, published: false };
    run.reset();
    const second = await run.publish();
    expect(second.release).toEqual(first.release);
    expect(second.images.every(({ tagged: was, restored }) => was && !restored)).toBe(true);
    expect(run.counts).toEqual({ builds: 0, signatures: 0 });
    expect(run.ledger.calls).toEqual(['find', 'published']);
    expect(await tagged('app')).toBe(first.images[0]?.digest);
  });

  it('puts a claimed image back that the registry lost, when building it again gives the very digest', async () => {
    const run = runOf();
    const first = await run.publish();
    await fixture.restart(true);
    run.reset();
    const second = await run.publish();
    expect(second.release).toEqual(first.release);
    expect(second.images.every(({ restored, outcome }) => restored && outcome === 'reused')).toBe(
      true,
    );
    expect(run.counts).toEqual({ builds: 2, signatures: 2 });
    expect(await tagged('app')).toBe(first.images[0]?.digest);
  });

  it('never replaces a lost image by another digest', async () => {
    const run = runOf();
    const first = await run.publish();
    await fixture.restart(true);
    fixture.write({ 'app/server.js': 'something else' });
    fixture.registry.requests.reset();
    await expect(run.publish()).rejects.toMatchObject({
      code: 'IMAGE_CLAIMED_DIGEST_MISSING',
      facts: { claimed: first.images[0]?.digest },
    });
    expect(fixture.registry.requests.writes()).toEqual([]);
  });

  it('does not even try where the engine gives other bytes each time', async () => {
    const run = runOf();
    await run.publish();
    await fixture.restart(true);
    run.reset();
    const engines: EngineRegistry = {
      ...imageEngines,
      assemble: async () => ({ ...assembleEngine, deterministic: false }),
    };
    await expect(publishRelease(run.request, { ...run.ports, engines })).rejects.toMatchObject({
      code: 'IMAGE_CLAIMED_DIGEST_MISSING',
    });
    expect(run.counts.builds).toBe(0);
  });
});

describe('what cannot be proved is refused', () => {
  it('a tag that moved, naming both digests', async () => {
    const run = runOf();
    const first = await run.publish();
    const other = await pushImage('shop/app', 'other');
    await fixture.client().tag('shop/app', { digest: other }, tag);
    fixture.registry.requests.reset();
    const claimed = first.images[0]?.digest ?? '';
    await expect(run.publish()).rejects.toMatchObject({
      code: 'IMAGE_TAG_MOVED',
      message: expect.stringMatching(new RegExp(`${claimed}.*${other}`)),
      facts: { claimed, found: other },
    });
    expect(fixture.registry.requests.writes()).toEqual([]);
  });

  it('a tag without a claim, whatever labels the image has: nothing is built, pushed or recorded', async () => {
    const digest = await pushImage('shop/migrator', 'mine');
    await fixture.client().tag('shop/migrator', { digest }, tag);
    fixture.registry.requests.reset();
    const run = runOf();
    await expect(run.publish()).rejects.toMatchObject({
      code: 'IMAGE_TAG_WITHOUT_CLAIM',
      message: expect.stringContaining(digest),
      remedy: expect.stringContaining('delete the tag'),
    });
    expect(run.ledger.calls).toEqual(['find', 'find']);
    expect(run.counts.builds).toBe(0);
    expect(fixture.registry.requests.writes()).toEqual([]);
  });

  it('a claim whose images are not those of waybill.yaml', async () => {
    const run = runOf();
    await run.publish();
    const [app] = run.request.config.images;
    const config = { ...run.request.config, images: app === undefined ? [] : [app] };
    await expect(publishRelease({ ...run.request, config }, run.ports)).rejects.toMatchObject({
      code: 'IMAGE_CLAIM_DIFFERS',
    });
  });

  it('a tag that the registry took and did not keep', async () => {
    const run = runOf();
    let gone = 0;
    const registry = (host: string): ReturnType<PublishPorts['registry']> => {
      const client = fixture.client(host);
      return { ...bound(client), tag: async () => void (gone += 1) };
    };
    await expect(publishRelease(run.request, { ...run.ports, registry })).rejects.toMatchObject({
      code: 'IMAGE_REGISTRY_ANSWER',
    });
    expect(gone).toBe(2);
    expect(run.ledger.calls).toEqual(['find', 'start assemble', 'claim', 'failed published']);
  });
});

describe('what was tested for a commit of the same tree', () => {
  const testedOf = async (): Promise<TestedRelease> => ({
    ...{ commit: otherCommit, tree: 'f'.repeat(40), signers: ['builder'], checks: ['test'] },
    images: await Promise.all(
      ['app', 'migrator'].map(async (name) => ({
        ...{ name, repository: `${fixture.registry.host}/shop/${name}`, size: 1 },
        digest: await pushImage(`shop/${name}`, name),
        mediaType: mediaTypes.ociManifest,
      })),
    ),
  });

  it('is signed, claimed and tagged as it is; nothing is built or prepared', async () => {
    const run = runOf();
    const tested = await testedOf();
    const ports = { ...run.ports, tested: () => Promise.resolve(tested) };
    const prepare = (): Promise<void> => Promise.reject(new Error('it was prepared'));
    const published = await publishRelease(run.request, { ...ports, prepare });
    expect(published.outcome).toBe('tested');
    expect(run.counts).toEqual({ builds: 0, signatures: 2 });
    expect(run.ledger.calls).toEqual(['find', 'start tested', 'claim', 'published']);
    for (const { name, digest } of tested.images) expect(await tagged(name)).toBe(digest);
    // Once claimed, nobody asks again.
    const asked = { ...ports, tested: () => Promise.reject(new Error('it was asked')) };
    expect((await publishRelease(run.request, asked)).outcome).toBe('reused');
  });

  it('is taken where its branch was moved forward and has the tags already; no other tag is', async () => {
    const run = runOf();
    const tested = await testedOf();
    for (const { name, digest } of tested.images)
      await fixture.client().tag(`shop/${name}`, { digest }, tag);
    const ports = { ...run.ports, tested: () => Promise.resolve(tested) };
    expect((await publishRelease(run.request, ports)).outcome).toBe('tested');

    const other = runOf();
    const moved = await pushImage('shop/app', 'something else');
    await fixture.client().tag('shop/app', { digest: moved }, tag);
    await expect(
      publishRelease(other.request, { ...other.ports, tested: () => Promise.resolve(tested) }),
    ).rejects.toMatchObject({ code: 'IMAGE_TAG_WITHOUT_CLAIM' });
  });

  it('gives way to a claim of another run', async () => {
    const ledger = new MemoryLedger();
    const first = await runOf(ledger).publish();
    const run = runOf(ledger);
    ledger.hiddenOnce = true;
    const tested = await testedOf();
    await withoutTags(first);
    const ports = { ...run.ports, tested: () => Promise.resolve(tested) };
    const published = await publishRelease(run.request, ports);
    expect(published).toMatchObject({ outcome: 'joined', release: first.release });
  });
});

describe('two runs on one commit', () => {
  it('report the same digests: one built, the other joined, and only the claimed ones are tagged', async () => {
    const ledger = new MemoryLedger();
    // Two versions make two different images: a race that a deterministic build would hide.
    const runs = [runOf(ledger, { version: 'v1' }), runOf(ledger, { version: 'v2' })];
    ledger.meetBeforeClaim = 2;
    const [one, other] = await Promise.all(runs.map((run) => run.publish()));
    expect(one?.release).toEqual(other?.release);
    expect([one?.outcome, other?.outcome].sort()).toEqual(['built', 'joined']);
    expect(await fixture.client().listTags('shop/app')).toEqual([tag]);
    expect(await tagged('app')).toBe(one?.images[0]?.digest);
    const joined = one?.outcome === 'joined' ? one : other;
    expect(joined?.images[0]?.signature).toBeUndefined();
  });

  it('a claim that appears after the first look counts: the tag is not called unclaimed', async () => {
    const run = runOf();
    const first = await run.publish();
    run.reset();
    run.ledger.hiddenOnce = true;
    const second = await run.publish();
    expect(second).toMatchObject({ outcome: 'reused', release: first.release });
  });
});

describe('when something fails', () => {
  it('records the failure with the phase that was not reached, and throws the failure itself', async () => {
    const run = runOf();
    fixture.write({ 'app/server.js': '' });
    const images = run.request.config.images.map((image) =>
      image.name === 'migrator' ? imageConfig('migrator', 'missing') : image,
    );
    const request = { ...run.request, config: { ...run.request.config, images } };
    await expect(publishRelease(request, run.ports)).rejects.toMatchObject({
      code: 'IMAGE_SOURCE_MISSING',
    });
    expect(run.ledger.calls).toEqual(['find', 'start assemble', 'failed built']);
    run.ledger.broken = true;
    await expect(publishRelease(request, run.ports)).rejects.toMatchObject({
      code: 'IMAGE_SOURCE_MISSING',
    });
  });

  it('is a law: stopped at any write, the next run ends with the same release', async () => {
    const whole = runOf();
    const expected = (await whole.publish()).release;
    const writes = fixture.registry.requests.writes().length;
    expect(writes).toBeGreaterThan(6);
    for (let allowed = 0; allowed < writes; allowed += 1) {
      await fixture.restart(true);
      const run = runOf();
      let seen = 0;
      fault = ({ method }) => {
        if (method === 'GET' || method === 'HEAD') return undefined;
        seen += 1;
        return seen > allowed ? { kind: 'status', status: 403 } : undefined;
      };
      await expect(run.publish()).rejects.toMatchObject({ code: 'OCI_FORBIDDEN' });
      fault = undefined;
      expect((await run.publish()).release).toEqual(expected);
      expect(await fixture.client().listTags('shop/app')).toEqual([tag]);
    }
  });
});

/** The ledger's part, kept in memory: the same promises, without git. */
class MemoryLedger implements ClaimPort {
  calls: string[] = [];
  claimed: Claim | undefined;
  /** The first look finds nothing. */
  hiddenOnce = false;
  broken = false;
  /** So many runs wait for each other before they claim. */
  meetBeforeClaim = 0;
  #arrived: (() => void)[] = [];

  async find(): Promise<Claim | undefined> {
    this.calls.push('find');
    if (!this.hiddenOnce) return this.claimed;
    this.hiddenOnce = false;
    return undefined;
  }

  async start(_: CommitSha, engine: string): Promise<void> {
    this.calls.push(`start ${engine}`);
  }

  async claim(
    of: CommitSha,
    { images }: Parameters<ClaimPort['claim']>[1],
  ): Promise<{ won: boolean; claim: Claim }> {
    this.calls.push('claim');
    await new Promise<void>((resolve) => {
      this.#arrived.push(resolve);
      if (this.#arrived.length >= this.meetBeforeClaim) for (const go of this.#arrived) go();
    });
    const won = this.claimed === undefined;
    this.claimed ??= {
      commit: of,
      images: images.map(({ image }) => image),
      contents: new Map(
        images.flatMap(({ image, contents }) =>
          contents === undefined ? [] : [[image.name, contents]],
        ),
      ),
      published: false,
    };
    return { won, claim: this.claimed };
  }

  async published(): Promise<void> {
    this.calls.push('published');
    if (this.claimed !== undefined) this.claimed = { ...this.claimed, published: true };
  }

  async failed(_: CommitSha, reaching: string): Promise<void> {
    if (this.broken) throw new Error('the ledger is gone');
    this.calls.push(`failed ${reaching}`);
  }
}

interface Run {
  readonly request: PublishRequest;
  readonly ports: PublishPorts;
  readonly ledger: MemoryLedger;
  readonly counts: { builds: number; signatures: number };
  publish(): Promise<PublishedRelease>;
  reset(): void;
}

function runOf(ledger = new MemoryLedger(), change: Partial<PublishRequest> = {}): Run {
  const counts = { builds: 0, signatures: 0 };
  const engines: EngineRegistry = {
    ...imageEngines,
    assemble: async () => ({
      ...assembleEngine,
      build: (...parameters) => {
        counts.builds += 1;
        return assembleEngine.build(...parameters);
      },
    }),
  };
  const ports: PublishPorts = {
    claims: ledger,
    sign: async ({ digest }) => {
      counts.signatures += 1;
      return { signatureDigest: digestOf(`signature of ${digest}`), identity: 'key:k' };
    },
    registry: (host) => fixture.client(host),
    signal: new AbortController().signal,
    progress: silentProgress,
    engines,
  };
  const request: PublishRequest = {
    config: {
      application: 'shop',
      images: [imageConfig('app', 'app'), imageConfig('migrator', 'migrator')],
    },
    commit,
    commitTime: '2026-03-01T10:00:00.000Z',
    checkout: fixture.checkout,
    source: 'example.org/acme/shop',
    ...change,
  };
  return {
    request,
    ports,
    ledger,
    counts,
    publish: () => publishRelease(request, ports),
    reset: () => {
      Object.assign(counts, { builds: 0, signatures: 0 });
      ledger.calls = [];
    },
  };
}

function imageConfig(name: string, from: string): ImageConfig {
  return {
    name,
    repository: `${fixture.registry.host}/shop/${name}`,
    assemble: {
      base: 'scratch',
      platform: 'linux/amd64',
      layers: [{ from, to: '/srv', exclude: [] }],
      env: {},
      ports: [],
      labels: {},
    },
  };
}

async function tagged(name: string): Promise<string | undefined> {
  return (await fixture.client().resolve(`shop/${name}`, tag))?.digest;
}

/** The registry as it was before tagging: everything by digest, no tag. */
async function withoutTags(published: PublishedRelease): Promise<void> {
  const client = fixture.client();
  const kept = [];
  for (const { name, digest } of published.images) {
    const { manifest, bytes } = await client.readManifest(`shop/${name}`, digest);
    const parts = 'layers' in manifest ? [manifest.config, ...manifest.layers] : [];
    const blobs = [];
    for (const part of parts) {
      const content = await client.readBlob(`shop/${name}`, part, { maximumBytes: 1_000_000 });
      blobs.push({ digest: part.digest, size: part.size, content });
    }
    kept.push({ name, bytes, blobs });
  }
  await fixture.restart(true);
  for (const { name, bytes, blobs } of kept) {
    for (const { content, ...blob } of blobs) {
      await client.pushBlob(`shop/${name}`, { ...blob, open: () => once(content) });
    }
    await client.pushManifest(`shop/${name}`, bytes, mediaTypes.ociManifest);
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function pushImage(repository: string, text: string): Promise<Digest> {
  const client = fixture.client();
  const config = Buffer.from(JSON.stringify({ text, architecture: 'amd64', os: 'linux' }));
  const digest = digestOf(config);
  await client.pushBlob(repository, { digest, size: config.byteLength, open: () => once(config) });
  const manifest = {
    schemaVersion: 2,
    mediaType: mediaTypes.ociManifest,
    config: { mediaType: mediaTypes.ociConfig, digest, size: config.byteLength },
    layers: [],
  };
  const bytes = Buffer.from(JSON.stringify(manifest));
  return (await client.pushManifest(repository, bytes, mediaTypes.ociManifest)).digest;
}

/** A client whose methods can be spread: some are on its prototype. */
function bound(client: ReturnType<PublishPorts['registry']>): ReturnType<PublishPorts['registry']> {
  return {
    registry: client.registry,
    ping: () => client.ping(),
    capabilities: (...parameters) => client.capabilities(...parameters),
    resolve: (...parameters) => client.resolve(...parameters),
    readManifest: (...parameters) => client.readManifest(...parameters),
    readBlob: (...parameters) => client.readBlob(...parameters),
    streamBlob: (...parameters) => client.streamBlob(...parameters),
    hasBlob: (...parameters) => client.hasBlob(...parameters),
    pushBlob: (...parameters) => client.pushBlob(...parameters),
    pushManifest: (...parameters) => client.pushManifest(...parameters),
    tag: (...parameters) => client.tag(...parameters),
    listTags: (...parameters) => client.listTags(...parameters),
    referrers: (...parameters) => client.referrers(...parameters),
    attach: (...parameters) => client.attach(...parameters),
    unlistedReferrers: (...parameters) => client.unlistedReferrers(...parameters),
    completeReferrers: (...parameters) => client.completeReferrers(...parameters),
  };
}
