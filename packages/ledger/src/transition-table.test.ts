import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { deliveryModes as configured } from '@waybill/config';
import {
  deploymentEnds,
  deploymentPhases,
  isEnd,
  isUnfinished,
  releasePhases,
  type DeploymentPhase,
  type ReleasePhase,
} from './phases.ts';
import {
  deliveryModes,
  deploymentTables,
  mayEnter,
  nextPhases,
  nextStep,
  releaseTable,
} from './transition-table.ts';

/** The paths of the design, section 4, written out once more by hand. */
const drawn = {
  direct: 'requested approved migrating desired rolling-out checking active accepted',
  'pull-request':
    'requested proposed approved migrating desired rolling-out checking active accepted',
  host: 'requested approved migrating desired rolling-out checking active accepted',
  external: 'requested desired migrating rolling-out checking active accepted',
} as const;

const words = (path: string): DeploymentPhase[] =>
  path.split(' ').map((word) => {
    const phase = deploymentPhases.find((known) => known === word);
    if (phase === undefined) throw new Error(`${word} is no phase`);
    return phase;
  });

describe('deployment tables', () => {
  it.each(deliveryModes)('draws %s as the design does', (delivery) => {
    const past: DeploymentPhase[] = [];
    for (let next = nextStep(delivery, past); next !== undefined; next = nextStep(delivery, past)) {
      past.push(next);
    }
    expect(past.join(' ')).toBe(drawn[delivery]);
  });

  it('knows the delivery modes of the policy', () => {
    expect([...deliveryModes].sort()).toEqual([...configured].sort());
  });

  it('lets a migration follow desired state where a controller runs it, but never both', () => {
    const after = words('requested approved desired migrating rolling-out checking active');
    after.forEach((phase, index) => {
      expect(mayEnter(deploymentTables.direct, after.slice(0, index), phase)).toBe(true);
    });
    const desired = words('requested approved desired');
    expect(mayEnter(deploymentTables.direct, desired, 'rolling-out')).toBe(false);
    const twice = words('requested approved migrating desired');
    expect(mayEnter(deploymentTables.direct, twice, 'migrating')).toBe(false);
  });

  it('never leaves an end, enters a phase twice, or passes one over', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...deliveryModes),
        fc.array(fc.constantFrom(...deploymentPhases), { maxLength: 80 }),
        (delivery, tries) => {
          const past: DeploymentPhase[] = [];
          for (const to of tries) if (mayEnter(deploymentTables[delivery], past, to)) past.push(to);
          expect(new Set(past).size).toBe(past.length);
          const end = past.findIndex((phase) => isEnd(phase));
          expect(end === -1 || end === past.length - 1).toBe(true);
          if (past.includes('active')) {
            const steps = words(drawn[delivery]).slice(0, -1);
            expect(steps.every((phase) => past.includes(phase))).toBe(true);
          }
          if (past.length > 0) expect(past[0]).toBe('requested');
        },
      ),
    );
  });

  it('can end wherever something is under way, and only an active one is replaced', () => {
    const path = words(drawn['pull-request']);
    path.forEach((phase, index) => {
      const past = path.slice(0, index + 1);
      const ends = nextPhases(deploymentTables['pull-request'], past, deploymentEnds);
      expect(ends.includes('failed')).toBe(isUnfinished(phase));
      expect(ends.includes('cancelled')).toBe(isUnfinished(phase));
      expect(ends.includes('interrupted')).toBe(isUnfinished(phase));
      expect(ends.includes('refused')).toBe(index <= 2);
      expect(ends.includes('rolled-back')).toBe(phase === 'active' || phase === 'accepted');
    });
  });
});

describe('release table', () => {
  const walk = (...tries: readonly ReleasePhase[]): readonly ReleasePhase[] => {
    const past: ReleasePhase[] = [];
    for (const to of tries) if (mayEnter(releaseTable, past, to)) past.push(to);
    return past;
  };

  it('goes from building to released', () => {
    const path = releasePhases.filter((phase) => phase !== 'failed');
    expect(walk(...path)).toEqual(path);
    // Again, with more papers; back to anything else never.
    expect(nextPhases(releaseTable, path, releasePhases)).toEqual(['released']);
  });

  it('builds again after a failure, until the commit is claimed', () => {
    expect(walk('building', 'failed', 'building', 'built').at(-1)).toBe('built');
    const claimed = walk('building', 'built', 'signed', 'claimed', 'failed');
    expect(nextPhases(releaseTable, claimed, releasePhases)).toEqual(['published', 'failed']);
    const published = [...claimed, 'published' as const, 'failed' as const];
    expect(nextPhases(releaseTable, published, releasePhases)).toEqual(['released', 'failed']);
  });

  it('claims a commit once at most', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...releasePhases), { maxLength: 100 }), (tries) => {
        const past = walk(...tries);
        expect(past.filter((phase) => phase === 'claimed').length).toBeLessThanOrEqual(1);
        const claimed = past.indexOf('claimed');
        if (claimed !== -1) expect(past.slice(claimed).includes('building')).toBe(false);
      }),
    );
  });
});
