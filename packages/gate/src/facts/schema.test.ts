import { describe, expect, it } from '@jest/globals';
import { digestOf } from '@waybill/core';
import type { DeploymentEvidence, DeploymentRecord, MigrationOutcome } from '@waybill/ledger';
import { commit, deploymentOf, releaseOf } from '../testing/samples.ts';
import { readSchema } from './schema.ts';

const began = (versionBefore: string | null): DeploymentEvidence => ({
  phase: 'migrating',
  engine: 'command',
  command: digestOf('up'),
  versionBefore,
});

const left = (
  versionBefore: string | null,
  versionAfter: string,
  compatibleFrom?: string,
): DeploymentEvidence => {
  const migration: MigrationOutcome = {
    ...{ versionBefore, versionAfter, outputDigest: digestOf('output'), seconds: 1 },
    ...(compatibleFrom === undefined ? {} : { compatibleFrom }),
  };
  return {
    phase: 'desired',
    state: { kind: 'commit', repository: 'ops', ref: 'refs/heads/main', commit: commit('f') },
    changes: [],
    migration,
  };
};

/** A deployment of the commit of this digit, in this minute. */
const deployed = (
  digit: string,
  minute: number,
  to: 'superseded' | 'accepted' | 'failed' | 'migrating',
  ...proofs: readonly DeploymentEvidence[]
): DeploymentRecord => deploymentOf(releaseOf(commit(digit)), minute, to, { proofs });

const schemaOf = async (
  target: DeploymentRecord,
  ...others: readonly DeploymentRecord[]
): ReturnType<typeof readSchema> =>
  readSchema(
    {
      deployments: () =>
        Promise.resolve([target, ...others].sort((a, b) => (a.id < b.id ? 1 : -1))),
    },
    target,
  );

describe('the schema, as records tell it', () => {
  it('is not known where nothing ever migrated', async () => {
    const found = await schemaOf(deployed('1', 1, 'superseded'), deployed('2', 2, 'accepted'));
    expect(found).toEqual({ now: undefined, target: undefined, moves: [], unrecorded: [] });
  });

  it('moves with each migration since the target, also with one whose rollout failed', async () => {
    const found = await schemaOf(
      deployed('1', 2, 'superseded', left('1', '1')),
      deployed('0', 1, 'superseded', left(null, '1')),
      deployed('2', 3, 'superseded', left('1', '2', '1')),
      deployed('3', 4, 'failed', left('2', '3')),
      deployed('4', 5, 'accepted', left('3', '3')),
    );
    expect(found).toMatchObject({ now: '3', target: '1', unrecorded: [] });
    expect(found.moves).toEqual([
      expect.objectContaining({
        commit: commit('3'),
        from: '2',
        to: '3',
        compatibleFrom: undefined,
      }),
      expect.objectContaining({ commit: commit('2'), from: '1', to: '2', compatibleFrom: '1' }),
    ]);
  });

  it('of the target is what the next migration found, where none was recorded before', async () => {
    const target = deployed('1', 1, 'superseded');
    const found = await schemaOf(target, deployed('2', 2, 'accepted', left('7', '8')));
    expect(found).toMatchObject({ now: '8', target: '7' });
    const first = await schemaOf(target, deployed('2', 2, 'accepted', left(null, '8')));
    expect(first.target).toBeNull();
  });

  it('is not guessed behind more deployments than are read', async () => {
    const target = deployed('1', 1, 'superseded', left(null, '1'));
    const later = deployed('2', 2, 'accepted');
    const many = Array.from({ length: 2000 }, () => later);
    const ledger = { deployments: () => Promise.resolve(many) };
    await expect(readSchema(ledger, target)).rejects.toMatchObject({ code: 'ROLLBACK_TOO_FAR' });
    const complete = { deployments: () => Promise.resolve([...many.slice(1), target]) };
    await expect(readSchema(complete, target)).resolves.toMatchObject({ now: '1', target: '1' });
  });

  it('is uncertain after a migration that nobody saw end, until the next one finds it', async () => {
    const target = deployed('1', 1, 'superseded', left(null, '1'));
    const killed = deployed('2', 2, 'migrating', began('1'));
    const uncertain = await schemaOf(target, killed);
    expect(uncertain).toMatchObject({ now: '1', target: '1', moves: [] });
    expect(uncertain.unrecorded).toEqual([{ deployment: killed.id, commit: killed.commit }]);

    const again = await schemaOf(target, killed, deployed('2', 3, 'accepted', left('2', '2', '1')));
    expect(again).toMatchObject({ now: '2', unrecorded: [] });
    expect(again.moves).toEqual([
      expect.objectContaining({ deployment: killed.id, from: '1', to: '2', compatibleFrom: '1' }),
    ]);

    // Another commit's word says nothing of what this one left.
    const other = await schemaOf(target, killed, deployed('3', 3, 'accepted', left('2', '2', '1')));
    expect(other.moves).toEqual([expect.objectContaining({ compatibleFrom: undefined })]);

    const harmless = await schemaOf(target, killed, deployed('3', 3, 'accepted', left('1', '1')));
    expect(harmless).toMatchObject({ now: '1', moves: [], unrecorded: [] });
  });

  it('is what the release declared where the application migrates and nobody saw the end', async () => {
    const declaring = (
      versionBefore: string | null,
      compatibleFrom?: string,
    ): DeploymentEvidence => ({
      ...{ phase: 'migrating', engine: 'startup', command: digestOf('start'), versionBefore },
      declares: {
        versionAfter: '2',
        ...(compatibleFrom === undefined ? {} : { compatibleFrom }),
      },
    });
    const target = deployed('1', 1, 'superseded', left(null, '1'));
    const failed = deployed('2', 2, 'failed', declaring('1', '1'));
    // The schema may be at either end: the target has to fit the farther one.
    const found = await schemaOf(target, failed);
    expect(found).toMatchObject({ now: '2', target: '1', unrecorded: [] });
    expect(found.moves).toEqual([
      expect.objectContaining({ deployment: failed.id, from: '1', to: '2', compatibleFrom: '1' }),
    ]);
    const silent = await schemaOf(target, deployed('2', 2, 'failed', declaring('1')));
    expect(silent.moves).toEqual([expect.objectContaining({ compatibleFrom: undefined })]);

    const seen = await schemaOf(target, failed, deployed('2', 3, 'accepted', left('1', '2', '1')));
    expect(seen).toMatchObject({ now: '2', unrecorded: [] });
    expect(seen.moves).toEqual([
      expect.objectContaining({ commit: commit('2'), from: '1', to: '2' }),
    ]);
  });
});
