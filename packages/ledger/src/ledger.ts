import { systemClock, timestamp, type Clock, type CommitSha, type Digest } from '@waybill/core';
import { branchRef, type RefIntent } from '@waybill/git';
import {
  advanceDeployment,
  missing,
  missingSteps,
  type WriteContext,
} from './advance-deployment.ts';
import { archiveBranch } from './archive/archive-layout.ts';
import { defaultFreezing } from './archive/freezing.ts';
import type { LockRecord, SubjectLock } from './documents.ts';
import { ledgerError } from './error-codes.ts';
import type { DeploymentEvidenceOf, Outcome, ReleaseEvidenceOf } from './evidence.ts';
import type {
  AdvanceOptions,
  Claimed,
  DeploymentRequest,
  DeploymentStarted,
  DeploymentStep,
  DeploymentWritten,
  Ledger,
  LedgerOptions,
  ReleaseWritten,
  WaitingEnd,
  Withdrawn,
} from './ledger-interface.ts';
import { refuseFenced, sameOwner } from './lock.ts';
import { isUnfinished } from './phases.ts';
import { GitLedgerReader } from './reader.ts';
import { phaseOf, type DeploymentRecord } from './record.ts';
import { claimRelease, failRelease, recordClaimed, startRelease } from './release-writes.ts';
import { refuseUnsigned } from './signatures.ts';
import { recordEmergency } from './record-emergency.ts';
import { refuseDeployment } from './refuse-deployment.ts';
import { startDeployment } from './start-deployment.ts';
import { freeSubjects, lockSubjects, refuseLostSubjects } from './subject-lock.ts';
import { LedgerTree } from './tree.ts';
import { writeLedger, type WriteResult } from './write.ts';
import { placesIn, withdraw } from './under-way.ts';

const oneHour = 3_600_000;

/**
 * Opens the ledger for a run that writes. Each write is an intent: a function of the ledger at the head on
 * which its push will stand, applied again when another writer was faster (law 4).
 * @param options where the ledger is, who acts, and the ports that answer for the forge
 */
export function openLedger(options: LedgerOptions): Ledger {
  return new GitLedger(options);
}

class GitLedger extends GitLedgerReader implements Ledger {
  readonly #options: LedgerOptions;
  readonly #clock: Clock;

  constructor(options: LedgerOptions) {
    super(options);
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
  }

  async startRelease(commit: CommitSha, engine: string): Promise<ReleaseWritten> {
    return this.#writeRelease(`release ${commit}: building`, (tree, context) =>
      startRelease(tree, commit, engine, context),
    );
  }

  async claim(
    commit: CommitSha,
    built: Omit<ReleaseEvidenceOf<'built'>, 'phase'>,
    signed: Omit<ReleaseEvidenceOf<'signed'>, 'phase'>,
  ): Promise<Claimed> {
    const { value, changed, head } = await this.#write(
      `release ${commit}: built, signed, claimed`,
      (tree, context) =>
        claimRelease(
          tree,
          commit,
          { phase: 'built', ...built },
          { phase: 'signed', ...signed },
          context,
        ),
    );
    return { ...value, changed, head };
  }

  async recordPublished(
    commit: CommitSha,
    published: Omit<ReleaseEvidenceOf<'published'>, 'phase'>,
  ): Promise<ReleaseWritten> {
    return this.#writeRelease(`release ${commit}: published`, (tree, context) =>
      recordClaimed(tree, commit, 'published', { phase: 'published', ...published }, context),
    );
  }

  async recordReleased(
    commit: CommitSha,
    released: Omit<ReleaseEvidenceOf<'released'>, 'phase'>,
    free: readonly SubjectLock[] = [],
  ): Promise<ReleaseWritten> {
    return this.#writeRelease(`release ${commit}: released`, async (tree, context) => {
      await freeSubjects(tree, free);
      const evidence = { phase: 'released' as const, ...released };
      return recordClaimed(tree, commit, 'released', evidence, context);
    });
  }

  async lockSubjects(subjects: readonly Digest[]): Promise<readonly SubjectLock[]> {
    const { value } = await this.#write(
      `papers of ${String(subjects.length)} image(s): locked`,
      (tree, context) => lockSubjects(tree, subjects, context),
    );
    return value;
  }

  async freeSubjects(locks: readonly SubjectLock[]): Promise<void> {
    if (locks.length === 0) return;
    await this.#write(`papers of ${String(locks.length)} image(s): free`, (tree) =>
      freeSubjects(tree, locks),
    );
  }

  subjectFence(locks: readonly SubjectLock[]): () => Promise<void> {
    return async () => refuseLostSubjects(await this.tree(), locks);
  }

  async recordReleaseFailed(
    commit: CommitSha,
    failure: Omit<ReleaseEvidenceOf<'failed'>, 'phase'>,
  ): Promise<ReleaseWritten> {
    return this.#writeRelease(`release ${commit}: failed`, (tree, context) =>
      failRelease(tree, commit, { phase: 'failed', ...failure }, context),
    );
  }

  async startDeployment(request: DeploymentRequest): Promise<DeploymentStarted> {
    const { value, ...written } = await this.#write(
      `${request.environment}: ${request.kind} ${request.release.commit}`,
      (tree, context) => startDeployment(tree, request, context),
    );
    return { ...value, ...written };
  }

  async refuseDeployment(request: DeploymentRequest, refusal: Outcome): Promise<DeploymentWritten> {
    const { value, ...written } = await this.#write(
      `${request.environment}: ${request.kind} ${request.release.commit} refused`,
      (tree, context) => refuseDeployment(tree, request, refusal, context),
    );
    return { ...value, ...written };
  }

  async recordEmergency(
    request: DeploymentRequest,
    applied: Omit<DeploymentEvidenceOf<'applied'>, 'phase'>,
  ): Promise<DeploymentWritten> {
    const { value, ...written } = await this.#write(
      `${request.environment}: ${request.kind} ${request.release.commit} applied`,
      (tree, context) => recordEmergency(tree, request, { phase: 'applied', ...applied }, context),
    );
    return { ...value, ...written };
  }

  async advance(
    id: string,
    steps: readonly DeploymentStep[],
    options: AdvanceOptions = {},
  ): Promise<DeploymentWritten> {
    const companions = (options.companions ?? []).map((it) => this.#unlessRecorded(it, id, steps));
    const { value, ...written } = await this.#write(
      `deployment ${id}: ${steps.map(({ to }) => to).join(', ')}`,
      (tree, context) => advanceDeployment(tree, id, steps, context, options.releaseLock ?? false),
      companions,
    );
    return { ...value, ...written };
  }

  /**
   * What is recorded already was pushed with its companions: they are not applied again (law 5). Asked of the ledger on
   * which the push will stand, so that it takes no question of its own.
   */
  #unlessRecorded(companion: RefIntent, id: string, steps: readonly DeploymentStep[]): RefIntent {
    return {
      ...companion,
      apply: async (snapshot, earlier) => {
        const { application, ref, trust } = this;
        const tree = new LedgerTree(application, this.filesAt(snapshot.heads.get(ref)), { trust });
        const deployment = await tree.deployment(id);
        if (deployment === undefined) throw missing(id);
        if (areRecorded(deployment, steps)) return { kind: 'unchanged' };
        return await companion.apply(snapshot, earlier);
      },
    };
  }

  async finish(id: string, steps: readonly DeploymentStep[]): Promise<DeploymentWritten> {
    const { value, ...written } = await this.#write(
      `deployment ${id}: ${steps.map(({ to }) => to).join(', ')}`,
      async (tree, context) => {
        const advanced = await advanceDeployment(tree, id, steps, context, false);
        const phase = phaseOf(advanced.deployment);
        if (!isUnfinished(phase)) return advanced;
        throw ledgerError('LEDGER_TRANSITION_ILLEGAL', {
          message: `Expected deployment ${id} to be active or ended when it is finished; it would stand in ${phase}.`,
          remedy: 'Give the steps up to active, or the end with its reason; or advance it instead.',
          facts: { deployment: id, phase },
        });
      },
    );
    return { ...value, ...written };
  }

  async withdraw(environment: string, end: WaitingEnd): Promise<Withdrawn> {
    // Asked first: the end of every job asks, and few of them wait.
    const tree = await this.tree();
    const pointers = await tree.environment(environment);
    const { owner } = this.#options;
    const places = pointers === undefined ? [] : await placesIn(tree, pointers, owner);
    if (places.length === 0) return { changed: false, deployment: undefined };
    const { value, changed } = await this.#write(
      `${environment}: ${end.phase} while it waited`,
      (now, context) => withdraw(now, environment, end, context),
    );
    return { changed, deployment: value };
  }

  fence(lock: LockRecord): () => Promise<void> {
    return async () => {
      const held = await this.lock(lock.environment);
      const ours =
        held?.generation === lock.generation &&
        held.deployment === lock.deployment &&
        sameOwner(held.owner, lock.owner);
      refuseFenced(lock.environment, held, ours);
    };
  }

  async #writeRelease(
    what: string,
    act: (tree: LedgerTree, context: WriteContext) => Promise<ReleaseWritten['record']>,
  ): Promise<ReleaseWritten> {
    const { value, changed, head } = await this.#write(what, act);
    return { record: value, changed, head };
  }

  async #write<T>(
    what: string,
    act: (tree: LedgerTree, context: WriteContext) => Promise<T>,
    companions: readonly RefIntent[] = [],
  ): Promise<WriteResult<T>> {
    const { owner, repository, runState, order, signer, freezing } = this.#options;
    const { application, ref, trust, branch } = this;
    const now = this.#clock.now();
    const at = timestamp({ now: () => now });
    const leaseMilliseconds = this.#options.leaseMilliseconds ?? oneHour;
    refuseUnsigned(trust, signer);
    const place = {
      repository,
      application,
      refs: { ledger: ref, archive: branchRef(archiveBranch(branch, application)) },
      owner,
      signing: { trust, signer },
      freezing: freezing ?? defaultFreezing,
      filesAt: (head: CommitSha | undefined) => this.filesAt(head),
    };
    const context = { by: owner, at, now, leaseMilliseconds, runState, order };
    return writeLedger(place, { what, act, companions, context });
  }
}

/** Whether a record has what companions are for: the steps that ask for their commits, or else all steps. */
function areRecorded(deployment: DeploymentRecord, steps: readonly DeploymentStep[]): boolean {
  const asking = steps.filter(({ evidence }) => typeof evidence === 'function');
  return missingSteps(deployment, asking.length > 0 ? asking : steps).length === 0;
}
