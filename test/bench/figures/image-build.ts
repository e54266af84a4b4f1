import { execFile } from 'node:child_process';
import { chmod, copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { CommitSha } from '@waybill/core';
import { runActionStep } from '@waybill/cli/rehearsal/action-process';
import { checkOut, writeCommit } from '@waybill/cli/rehearsal/repositories';
import { createSmallSystem, distribution, type SmallSystem } from '../../embedded/small-system.ts';
import { partsOf, startBuilders } from '../../real/engines/builders.ts';
import { part as busybox } from '../../real/parts/busybox.ts';
import * as dockerRegistry from '../../real/parts/docker-registry.ts';
import { figure, measureInTurns, type Benchmark, type Figure } from '../figure.ts';

const rounds = 3;

/** What the instructions of the Dockerfile take: a build of a small service. */
const buildSeconds = 30;

/** At most 5 % of such a build. */
const largestShare = 0.05;

const run = promisify(execFile);

const description = `version: 1
application: small
images:
  - name: app
    repository: registry.example.com/small/app
    buildx: { builder: remote }
`;

/** Sleeping takes as long on a busy machine; what is measured stands around it. */
const dockerfile = `FROM scratch
COPY busybox /bin/busybox
COPY message /message
RUN ["/bin/busybox", "sleep", "${String(buildSeconds / 2)}"]
RUN ["/bin/busybox", "sh", "-c", "/bin/busybox sleep ${String(buildSeconds / 2)}; echo built > /built"]
`;

/** What an image stands in: a registry, a builder, and who asks for the build. */
interface Workshop {
  readonly system: SmallSystem;
  readonly folder: string;
  readonly registry: string;
  readonly variables: Readonly<Record<string, string>>;
}

/**
 * build-publish-image for a commit that nobody has built, beside `docker buildx build` with a push: the same
 * Dockerfile, builder and registry, and the same layers in the cache. Ours looks up, signs, claims and tags too.
 */
export const benchmark: Benchmark = {
  name: 'image-build',

  async measure(progress): Promise<readonly Figure[]> {
    for (const part of [busybox, dockerRegistry.part, ...partsOf.buildkit]) {
      const installed = await part.install();
      if (installed.kind === 'absent') throw new Error(`${part.name}: ${installed.reason}`);
    }
    const folder = await mkdtemp(join(tmpdir(), 'waybill-bench-image-build-'));
    const stops: (() => Promise<void>)[] = [() => rm(folder, { recursive: true, force: true })];
    try {
      const registry = await dockerRegistry.start({ folder: join(folder, 'registry') });
      stops.push(() => registry.stop());
      const variables = await startBuilders(['buildkit'], folder, stops);
      const system = await createSmallSystem({ 'waybill.yaml': description });
      stops.push(() => system.close());
      const workshop = { system, folder, registry: registry.host, variables };
      let number = 0;
      const fresh = async (): Promise<Checkout> => await newCheckout(workshop, (number += 1));
      const samples = new Map([
        ['ours', async () => publish(workshop, await fresh())],
        ['peer', async () => build(workshop, await fresh())],
      ]);
      progress('building once by each, for the cache');
      await measureInTurns(samples, 1);
      progress(`building ${String(rounds)} times by each, ${String(buildSeconds)} s and more`);
      const medians = await measureInTurns(samples, rounds);
      const [ours = NaN, peer = NaN] = [medians.get('ours'), medians.get('peer')];
      const name = `image-build of ${String(buildSeconds)} s`;
      return [
        figure({
          name: `${name}, docker buildx build`,
          unit: 's',
          ours,
          peer,
          goal: 1 + largestShare,
        }),
        figure({
          ...{ name: `${name}, beyond the other`, unit: 's', ours: ours - peer, peer: null },
          goal: buildSeconds * largestShare,
        }),
      ];
    } finally {
      for (const stop of stops.reverse()) await stop();
    }
  },
};

/** A commit that nobody has built, checked out. */
interface Checkout {
  readonly commit: CommitSha;
  readonly folder: string;
  readonly number: number;
}

async function newCheckout({ system, folder }: Workshop, number: number): Promise<Checkout> {
  const { applicationRepository, signal } = system.world;
  const change = async (workTree: string): Promise<void> => {
    const program = join(workTree, 'busybox');
    const installed = await busybox.install();
    if (installed.kind === 'absent') throw new Error(installed.reason);
    await copyFile(installed.program, program);
    await chmod(program, 0o755);
    await writeFile(join(workTree, 'Dockerfile'), dockerfile);
    await writeFile(join(workTree, '.dockerignore'), '*\n!busybox\n!message\n');
    await writeFile(join(workTree, 'message'), `build ${String(number)}\n`);
  };
  const commit = await writeCommit(
    applicationRepository,
    // The protected branch moves only by merges; a release is named by its commit alone.
    `build-${String(number)}`,
    system.baseline,
    `Build ${String(number)}`,
    change,
    signal,
  );
  const checkout = join(folder, `checkout-${String(number)}`);
  await mkdir(checkout, { recursive: true });
  await checkOut(applicationRepository, commit, checkout, signal);
  return { commit, folder: checkout, number };
}

async function publish(workshop: Workshop, checkout: Checkout): Promise<number> {
  const { system, registry, variables } = workshop;
  const { world } = system;
  const run = `build-${String(checkout.number)}`;
  const end = await runActionStep(
    distribution,
    {
      ...{ name: 'release', repository: 'rehearsal/small', commit: checkout.commit },
      ...{ ref: 'refs/heads/main', run, attempt: 1, actor: 'dev', workspace: checkout.folder },
      ...{ folder: join(workshop.folder, 'runs', run), pid: process.pid, environment: variables },
    },
    {
      ...{ id: 'build', action: 'build-publish-image' },
      inputs: {
        ...{ forge: 'local', 'application-repository': world.applicationRepository },
        ...{ 'ops-repository': world.opsRepository, registry },
        ...{ 'signing-key': world.signingKey.privateKey },
        'ledger-key': world.signingKey.privateKey,
      },
    },
    world.signal,
    () => undefined,
  );
  if (end.decision !== 'done' || end.outputs['reused'] !== 'false')
    throw new Error(`expected build-publish-image to build, found: ${end.log}`);
  return end.milliseconds / 1000;
}

async function build(workshop: Workshop, checkout: Checkout): Promise<number> {
  const { registry, variables } = workshop;
  const name = `${registry}/small/app:peer-${String(checkout.number)}`;
  const output = `type=image,name=${name},push=true,registry.insecure=true`;
  const asked = ['--builder', 'remote', '--provenance', 'false', '--output', output, '.'];
  const startedAt = performance.now();
  await run('docker', ['buildx', 'build', ...asked], {
    cwd: checkout.folder,
    env: { HOME: workshop.folder, ...variables },
  });
  return (performance.now() - startedAt) / 1000;
}
