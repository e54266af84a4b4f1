import {
  migrationsFor,
  parseApplicationConfig,
  type Environment,
  type MigrationMoment,
} from '@waybill/config';
import { systemClock, timestamp, type Release } from '@waybill/core';
import { gateError } from '../error-codes.ts';
import { dependsOn, known, learn, unknown, type Fact, type Unknown } from '../fact.ts';
import type { GatePorts } from '../ports.ts';
import type {
  BranchProof,
  GateRequest,
  PromotionFacts,
  ReleaseFacts,
  RollbackFacts,
} from '../promotion-facts.ts';
import { readChanges } from './changes.ts';
import { readChecks } from './checks.ts';
import { readAcceptance, readCurrent, readLock } from './deployments.ts';
import { readEmergency } from './emergency.ts';
import { readForgeEnvironment } from './forge-environment.ts';
import { readPolicy } from './policy.ts';
import { defaultConfigFile, readProtectedHead, type ProtectedHead } from './protected-head.ts';
import { readProposal } from './proposal.ts';
import { readPullRequests } from './pull-requests.ts';
import { readFreeze } from './freeze.ts';
import { readHold } from './hold.ts';
import { readImages, readRelease } from './release.ts';
import { remembered } from './remembered.ts';
import { readSoak, soakedAt } from './soak.ts';
import { readSource } from './source.ts';
import { withUnrecorded } from './unrecorded.ts';
import { learnRollback, notRollingBack } from './rollback.ts';
import { planRollback } from './rollback-target.ts';

/**
 * Learns everything that the gates judge by, each fact by itself: what cannot be learned is a fact that is not
 * known, with the reason, and hides no other one. A rollback asks nothing of the application's repository
 * beyond what the policy needs and what proves its run.
 * @param asked where facts are learned; each question is asked once
 * @param request a promotion or a rollback
 * @returns the facts
 * @throws only the signal's reason
 */
export async function collectPromotionFacts(
  asked: GatePorts,
  request: GateRequest,
): Promise<PromotionFacts> {
  const ports = remembered(asked);
  const { signal, forge, ledger, clock = systemClock } = ports;
  const at = timestamp(clock);
  const isRollback = request.kind === 'rollback';
  const protectedHead = once(() => readProtectedHead(ports, request));
  const policy = await learn(signal, () =>
    readPolicy({ forge, ops: ports.policy ?? ports.ops }, request, protectedHead),
  );
  const environment = then(policy, ({ policy: { environments } }) =>
    environments.find(({ name }) => name === request.environment),
  );
  const rollback = isRollback
    ? await learn(signal, () => planRollback(ledger, request))
    : undefined;
  const release: Fact<ReleaseFacts | undefined> = isRollback
    ? notAsked('the release')
    : await learn(signal, () => readRelease(ledger, request.commit));
  const subject = subjectOf(release, rollback);
  const commit = isRollback ? then(subject, (it) => it.commit) : known(request.commit);
  const { owner } = request;
  const run = learn(signal, () =>
    owner === undefined ? Promise.resolve(undefined) : forge.run(owner),
  );
  const [forgeEnvironment, branch, checks, reviews, pullRequests] = await Promise.all([
    learn(signal, () => readForgeEnvironment(forge, request)),
    isRollback
      ? proveConfigured(ports, run, protectedHead)
      : proveBranch(ports, request, protectedHead),
    isRollback
      ? notAsked('checks')
      : after(signal, environment, async (it) =>
          it === undefined || it.checks.length === 0
            ? undefined
            : readChecks(forge, request.commit, it.checks),
        ),
    after(signal, environment, async (it) =>
      it === undefined || !isReviewed(it) || owner === undefined
        ? undefined
        : forge.environmentReviews(owner, request.environment),
    ),
    after(signal, environment, async (it) =>
      it === undefined
        ? undefined
        : readPullRequests(ports, it, isRollback ? undefined : request.commit),
    ),
  ]);
  const [source, images, acceptance, current, changes, migrations, lock] = await Promise.all([
    isRollback
      ? notAsked('the commit itself')
      : learn(signal, () => readSource(forge, request.commit)),
    after(signal, subject, (it) =>
      readImages(ports, it, {
        source: request.source,
        policy,
        ofBranches: environment.known && environment.value?.from === 'any',
      }),
    ),
    isRollback
      ? notAsked('the acceptance of the earlier environment')
      : after(signal, environment, async (it) =>
          it?.after === undefined ? undefined : readAcceptance(ledger, it.after, request.commit),
        ),
    after(signal, subject, async (it) => {
      const found = await readCurrent(ports, request, it);
      const place = environment.known ? environment.value : undefined;
      return place === undefined ? found : withUnrecorded(ports, place, it, found);
    }),
    after(signal, both(environment, subject), ([it, what]) => readChanges(ports, it, what)),
    learnMigrations(ports, request, environment),
    learn(signal, () => readLock(ports, request.environment)),
  ]);
  const { soak, hold, emergency, freeze } = await learnTimes(ports, request, {
    environment,
    subject,
    commit,
    at,
  });
  const proposal = current.known
    ? await after(signal, both(environment, subject), ([it, what]) =>
        readProposal(ports, it, what, current.value.resuming),
      )
    : current;
  const rollbackOnly =
    rollback === undefined
      ? notRollingBack
      : await learnRollback(ports, rollback, images, request.configFile ?? defaultConfigFile);
  return {
    ...{ request, at, policy, environment, forgeEnvironment, run: await run, commit, branch },
    ...{
      source,
      release,
      images,
      checks,
      reviews,
      pullRequests,
      proposal,
      acceptance,
      soak,
      hold,
      emergency,
      freeze,
      current,
      rollback,
      ...rollbackOnly,
      changes,
      migrations,
      lock,
    },
  };
}

async function proveBranch(
  { forge, signal }: GatePorts,
  request: Extract<GateRequest, { kind: 'promote' }>,
  protectedHead: () => Promise<ProtectedHead>,
): Promise<BranchProof> {
  const [branch, configured, ancestry] = await Promise.all([
    learn(signal, () => forge.branch(request.branch)),
    learn(signal, async () => (await protectedHead()).branch),
    learn(signal, () => forge.ancestry(request.commit, request.branch)),
  ]);
  const isOnBranch =
    ancestry.known && (ancestry.value === 'identical' || ancestry.value === 'behind');
  const bypass = isOnBranch
    ? await learn(signal, () => forge.bypass(request.branch, request.commit))
    : notAsked('how a commit that is not on the branch came to it');
  return { branch, configured, ancestry, bypass };
}

/** A rollback proves no commit; where the forge keeps its run, which branch that must work on is proved. */
async function proveConfigured(
  { signal }: GatePorts,
  run: Promise<PromotionFacts['run']>,
  protectedHead: () => Promise<ProtectedHead>,
): Promise<BranchProof> {
  const found = await run;
  if (!found.known || found.value?.kind !== 'present') return noBranchProof;
  const configured = await learn(signal, async () => (await protectedHead()).branch);
  return { ...noBranchProof, configured };
}

/** What depends on when: how long it ran before, whether it was rolled back here, whether the environment is frozen. */
async function learnTimes(
  ports: GatePorts,
  { kind, environment: name }: GateRequest,
  learned: {
    readonly environment: Fact<Environment | undefined>;
    readonly subject: Fact<Release>;
    readonly commit: PromotionFacts['commit'];
    readonly at: string;
  },
): Promise<Pick<PromotionFacts, 'soak' | 'hold' | 'emergency' | 'freeze'>> {
  const { ledger, signal } = ports;
  const { environment, subject, commit, at } = learned;
  const now = Date.parse(at);
  const isRollback = kind === 'rollback';
  const [soak, hold, emergency] = await Promise.all([
    isRollback
      ? notAsked('how long the earlier environment ran it')
      : after(signal, both(environment, subject), async ([it, release]) =>
          it.after === undefined || it.soakMilliseconds === undefined
            ? undefined
            : readSoak(ledger, it.after, release),
        ),
    after(signal, commit, (it) => readHold(ledger, name, it)),
    after(signal, commit, (it) => readEmergency(ports, name, it)),
  ]);
  const freeze = isRollback
    ? notAsked('whether the environment is frozen')
    : await after(signal, environment, async (it) => {
        if (it === undefined || it.freeze.length === 0) return undefined;
        const ready =
          soak.known && soak.value !== undefined && it.soakMilliseconds !== undefined
            ? soakedAt(soak.value, it.soakMilliseconds, now)
            : now;
        return readFreeze(it.freeze, now, ready);
      });
  return { soak, hold, emergency, freeze };
}

/** Whether the approval is a review of the forge's environment. */
function isReviewed({ approval }: Environment): boolean {
  return approval.given === 'environment' && approval.required > 0;
}

/**
 * When the database is migrated: what the policy says, else whether the deployed commit has migrations. A
 * rollback brings back an image, never a schema (design, section 9).
 */
async function learnMigrations(
  { forge, signal }: GatePorts,
  request: GateRequest,
  environment: Fact<Environment | undefined>,
): Promise<Fact<MigrationMoment>> {
  if (request.kind === 'rollback') return known('none');
  return after(signal, environment, async (it) => {
    if (it?.migrations === 'none') return 'none';
    const file = request.configFile ?? defaultConfigFile;
    const bytes = await forge.readFile(request.commit, file);
    const config = parseApplicationConfig(Buffer.from(bytes ?? '').toString('utf8'), file);
    return migrationsFor(it ?? {}, config);
  });
}

/** What is to come to the environment: the claimed release, or the one that a rollback brings back. */
function subjectOf(
  release: Fact<ReleaseFacts | undefined>,
  rollback: Fact<RollbackFacts> | undefined,
): Fact<Release> {
  if (rollback !== undefined) {
    return rollback.known
      ? known(rollback.value.target.release)
      : dependsOn('what to go back to', rollback);
  }
  if (!release.known) return dependsOn('the release in the ledger', release);
  if (release.value !== undefined) return known(release.value.release);
  return unknown(
    gateError('FACT_DEPENDS', {
      message: 'The ledger has no claimed release of this commit.',
      remedy: 'Run the release stage for this commit on the protected branch.',
    }),
  );
}

function both(
  environment: Fact<Environment | undefined>,
  subject: Fact<Release>,
): Fact<readonly [Environment, Release]> {
  if (!environment.known) return environment;
  if (!subject.known) return subject;
  if (environment.value !== undefined) return known([environment.value, subject.value]);
  return unknown(
    gateError('FACT_DEPENDS', {
      message: 'The policy has no environment of this name.',
      remedy: 'Name an environment of the policy.',
    }),
  );
}

function then<T, U>(fact: Fact<T>, derive: (value: T) => U): Fact<U> {
  return fact.known ? known(derive(fact.value)) : fact;
}

async function after<T, U>(
  signal: AbortSignal,
  fact: Fact<T>,
  read: (value: T) => Promise<U>,
): Promise<Fact<U>> {
  return fact.known ? learn(signal, () => read(fact.value)) : fact;
}

function notAsked(what: string): Unknown {
  return unknown(
    gateError('FACT_NOT_ASKED', {
      message: `This request does not ask for ${what}.`,
      remedy: 'Nothing is to be done.',
    }),
  );
}

const noBranchProof: BranchProof = {
  branch: notAsked('the protected branch'),
  configured: notAsked('the protected branch'),
  ancestry: notAsked('the protected branch'),
  bypass: notAsked('the protected branch'),
};

/** Reads once, whoever asks first; a failure is everybody's. */
function once<T>(read: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    result ??= read();
    return result;
  };
}
