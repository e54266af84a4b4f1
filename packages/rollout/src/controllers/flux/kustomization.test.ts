import { describe, expect, it } from '@jest/globals';
import type { KubernetesObject } from '@waybill/kubernetes/object';
import fc from 'fast-check';
import { knownFrom } from '../known-objects.ts';
import type { Standing } from '../standing.ts';
import {
  asked,
  begun,
  facts,
  foreign,
  newer,
  older,
  ours,
  undecided,
  watching,
} from '../testing/facts.ts';
import {
  branch,
  condition,
  kustomization,
  ociRepository,
  repository,
  type KustomizationWords,
} from '../testing/flux-objects.ts';
import type { Watching } from '../watching.ts';
import { kustomizationStanding } from './kustomization.ts';

const apps = { namespace: 'flux-system', name: 'apps' };
const succeeded = condition('Ready', 'True', 'ReconciliationSucceeded', 'Applied revision');
const failing = (reason: string, message = 'no'): ReturnType<typeof condition> =>
  condition('Ready', 'False', reason, message);

function standing(objects: readonly KubernetesObject[], moment: Watching = watching()): Standing {
  return kustomizationStanding(apps, { objects: knownFrom(objects), facts, watching: moment });
}

/** What is compared: kind, and the reasons of failures. */
function gist(found: Standing): string {
  const reasons = found.findings.map(({ reason }) => reason).join(' ');
  const kind = found.kind === 'applied' && !found.settled ? 'applied, unsettled' : found.kind;
  return reasons === '' ? kind : `${kind}: ${reasons}`;
}

type Row = readonly [what: string, words: KustomizationWords, gist: string, source?: string];

const rows: readonly Row[] = [
  [
    'our commit',
    { applied: branch(ours), attempted: branch(ours), conditions: [succeeded] },
    'applied',
  ],
  [
    'our commit, as Flux before 2.0 wrote it',
    { applied: `main/${ours}`, conditions: [succeeded] },
    'applied',
  ],
  ['our commit without a branch', { applied: `sha1:${ours}`, conditions: [succeeded] }, 'applied'],
  [
    'a newer commit that contains ours',
    { applied: branch(newer), attempted: branch(newer), conditions: [succeeded] },
    'applied',
  ],
  [
    'an old Ready=True',
    { applied: branch(older), attempted: branch(older), conditions: [succeeded] },
    'waiting',
  ],
  [
    'an old Ready=True of which nobody has said how it stands',
    { applied: branch(undecided), conditions: [succeeded] },
    'waiting',
  ],
  [
    'an old Ready=True, our commit fetched',
    { applied: branch(older), conditions: [succeeded] },
    'waiting: RevisionNotObserved',
    ours,
  ],
  [
    'an old BuildFailed',
    { applied: branch(older), attempted: branch(older), conditions: [failing('BuildFailed')] },
    'waiting',
  ],
  [
    'an old HealthCheckFailed, our commit fetched',
    { attempted: branch(older), conditions: [failing('HealthCheckFailed')] },
    'waiting',
    ours,
  ],
  [
    'our spec not seen yet',
    { applied: branch(ours), generation: 2, conditions: [succeeded] },
    'waiting: RevisionNotObserved',
    ours,
  ],
  [
    'a build that fails on our commit',
    { applied: branch(older), attempted: branch(ours), conditions: [failing('BuildFailed')] },
    'waiting: BuildFailed',
  ],
  [
    'objects that are refused',
    {
      applied: branch(older),
      attempted: branch(ours),
      conditions: [failing('ReconciliationFailed')],
    },
    'waiting: ApplyFailed',
  ],
  [
    'objects that cannot be deleted',
    { attempted: branch(ours), conditions: [failing('PruneFailed')] },
    'waiting: ApplyFailed',
  ],
  [
    'health checks that fail on our commit',
    { applied: branch(older), attempted: branch(ours), conditions: [failing('HealthCheckFailed')] },
    'applied, unsettled: HealthCheckFailed',
  ],
  [
    'health checks that fail on it later',
    { applied: branch(ours), attempted: branch(ours), conditions: [failing('HealthCheckFailed')] },
    'applied, unsettled: HealthCheckFailed',
  ],
  [
    'a newer commit that fails after ours was applied',
    { applied: branch(ours), attempted: branch(newer), conditions: [failing('BuildFailed')] },
    'applied',
  ],
  [
    'a newer commit that fails in place of ours',
    { applied: branch(older), attempted: branch(newer), conditions: [failing('BuildFailed')] },
    'waiting: RevisionReplaced',
  ],
  [
    'health checks that were cancelled for a newer commit',
    {
      applied: branch(older),
      attempted: branch(ours),
      conditions: [failing('HealthCheckCanceled')],
    },
    'waiting',
  ],
  [
    'work on our commit',
    {
      applied: branch(older),
      attempted: branch(ours),
      conditions: [condition('Ready', 'Unknown', 'Progressing')],
    },
    'waiting',
  ],
  [
    'a suspended one',
    { applied: branch(older), spec: { suspend: true }, conditions: [succeeded] },
    'waiting: ControllerSuspended',
  ],
  [
    'a suspended one that has applied our commit',
    { applied: branch(ours), spec: { suspend: true }, conditions: [succeeded] },
    'applied',
  ],
  [
    'a path that our commit lacks',
    {
      attempted: branch(older),
      conditions: [
        condition('Ready', 'False', 'ArtifactFailed', 'path not found', {
          lastTransitionTime: '2026-11-22T08:30:01Z',
        }),
      ],
    },
    'waiting: SourceFailed',
    ours,
  ],
  [
    'a path that an older commit lacked',
    { attempted: branch(older), conditions: [failing('ArtifactFailed')] },
    'waiting',
    ours,
  ],
  ['nothing at all yet', { conditions: [] }, 'waiting'],
];

describe('a Kustomization', () => {
  it.each(rows)('with %s', (_, words, expected, fetched = older) => {
    expect(gist(standing([kustomization(words), repository(fetched)]))).toBe(expected);
  });

  it('that is not there', () => {
    expect(standing([])).toMatchObject({
      kind: 'waiting',
      findings: [{ reason: 'RevisionNotObserved', subject: 'Kustomization flux-system/apps' }],
    });
  });

  it('names what was applied and what it waits for', () => {
    const found = standing([kustomization({ applied: branch(older) }), repository(older)]);
    expect(found.message).toBe(
      `Kustomization flux-system/apps has applied main@sha1:${older.slice(0, 12)}…; waits for ${ours.slice(0, 12)}…: ` +
        `GitRepository flux-system/ops has fetched main@sha1:${older.slice(0, 12)}…; waits for ${ours.slice(0, 12)}…`,
    );
  });

  it('whose health checks run has applied our commit, and is not settled', () => {
    const checking = `Running health checks for revision ${branch(ours)} with a timeout of 1m0s`;
    const found = standing([
      kustomization({
        applied: branch(older),
        attempted: branch(ours),
        conditions: [
          condition('Ready', 'Unknown', 'Progressing'),
          condition('Reconciling', 'True', 'Progressing', checking),
        ],
      }),
      repository(ours),
    ]);
    expect(found).toMatchObject({
      kind: 'applied',
      revision: branch(ours),
      settled: false,
      findings: [],
    });
  });

  it('that builds has applied nothing of it yet', () => {
    const found = standing([
      kustomization({
        attempted: branch(ours),
        conditions: [condition('Reconciling', 'True', 'Progressing', 'Building manifests')],
      }),
      repository(ours),
    ]);
    expect(gist(found)).toBe('waiting');
  });
});

describe('an artifact of a registry', () => {
  const digest = '1'.repeat(64);
  const spec = { sourceRef: { kind: 'OCIRepository', name: 'ops' } };
  const applied = `latest@sha256:${digest}`;

  it('is ours by the commit from which it was made', () => {
    const words = { applied, spec, status: { lastAppliedOriginRevision: branch(ours) } };
    expect(standing([kustomization(words), ociRepository(digest, branch(ours))])).toMatchObject({
      kind: 'applied',
      revision: branch(ours),
    });
  });

  it('that fails is ours by what its source says of it', () => {
    const words = { attempted: applied, spec, conditions: [failing('BuildFailed')] };
    const found = standing([kustomization(words), ociRepository(digest, branch(ours))]);
    expect(gist(found)).toBe('waiting: BuildFailed');
  });

  it('that fails is ours by the history of attempts, when its source has a newer one', () => {
    const entry = { metadata: { revision: applied, originRevision: branch(ours) } };
    const words = { attempted: applied, spec, conditions: [failing('BuildFailed')] };
    const tried = kustomization({ ...words, status: { history: [entry] } });
    const found = standing([tried, ociRepository('2'.repeat(64), branch(newer))]);
    expect(gist(found)).toBe('waiting: BuildFailed');
  });

  it('without a commit proves nothing, and says so', () => {
    const found = standing([kustomization({ applied, spec }), ociRepository(digest)]);
    expect(found.kind).toBe('waiting');
    expect(found.message).toContain('does not say from which commit');
  });
});

describe('a source', () => {
  const waiting = kustomization({ applied: branch(older), conditions: [succeeded] });
  const failed = {
    status: {
      lastHandledReconcileAt: 'now',
      conditions: [
        condition('FetchFailed', 'True', 'GitOperationFailed', 'authentication required'),
        condition('Ready', 'False', 'GitOperationFailed', 'authentication required'),
      ],
    },
  };

  it('that could not be fetched before we wrote may be fetched now', () => {
    expect(gist(standing([waiting, repository(older, failed)]))).toBe('waiting');
  });

  it('that cannot be fetched when it was asked to look fails', () => {
    const found = standing([waiting, repository(older, failed)], asked('now', begun + 2000));
    expect(gist(found)).toBe('waiting: SourceFailed');
    expect(found.findings[0]?.message).toContain('authentication required');
  });

  it('that cannot be fetched after its interval fails without having been asked', () => {
    const later = watching({ now: begun + 301_000 });
    expect(gist(standing([waiting, repository(older, failed)], later))).toBe(
      'waiting: SourceFailed',
    );
  });

  it('that has failed has our commit all the same', () => {
    const found = standing([waiting, repository(ours, failed)], asked('now', begun + 2000));
    expect(gist(found)).not.toContain('SourceFailed');
  });

  it('that looked and did not find our commit has not observed it', () => {
    const looked = repository(older, { status: { lastHandledReconcileAt: 'now' } });
    const found = standing([waiting, looked], asked('now', begun + 2000));
    expect(gist(found)).toBe('waiting: RevisionNotObserved');
  });

  it('that is suspended is said to be', () => {
    const paused = repository(older, { spec: { suspend: true } });
    expect(gist(standing([waiting, paused]))).toBe('waiting: ControllerSuspended');
  });

  it('whose controller is silent is down', () => {
    const found = standing([waiting, repository(older)], asked('now', begun + 11_000));
    expect(gist(found)).toBe('waiting: ControllerDown');
  });

  it('whose controller is silent although it runs has not observed our commit', () => {
    const moment = asked('now', begun + 11_000, { isRunning: true });
    expect(gist(standing([waiting, repository(older)], moment))).toBe(
      'waiting: RevisionNotObserved',
    );
  });

  it('whose controller still does something is not silent', () => {
    const status = { conditions: [condition('Reconciling', 'True', 'Progressing', 'fetching')] };
    const found = standing([waiting, repository(older, { status })], asked('now', begun + 11_000));
    expect(gist(found)).toBe('waiting');
  });

  it('that is not there', () => {
    expect(gist(standing([waiting]))).toBe('waiting: SourceFailed');
  });
});

describe('what a Kustomization depends on', () => {
  const app = kustomization({
    applied: branch(older),
    attempted: branch(older),
    spec: { dependsOn: [{ name: 'migrate' }] },
    conditions: [failing('DependencyNotReady', "dependency 'flux-system/migrate' is not ready")],
  });
  const migrate = (words: KustomizationWords): KubernetesObject =>
    kustomization({ name: 'migrate', ...words });

  it('fails it where that fails on our commit', () => {
    const broken = migrate({
      attempted: branch(ours),
      conditions: [failing('HealthCheckFailed', 'Job failed')],
    });
    const found = standing([app, broken, repository(ours)]);
    expect(found.findings).toMatchObject([
      { reason: 'HealthCheckFailed', subject: 'Kustomization flux-system/migrate' },
    ]);
    expect(found.message).toContain('it depends on Kustomization flux-system/migrate');
  });

  it('does not fail it where that has failed on an older commit', () => {
    const broken = migrate({
      attempted: branch(older),
      conditions: [failing('HealthCheckFailed')],
    });
    expect(gist(standing([app, broken, repository(ours)]))).toBe('waiting');
  });

  it('is named where it has a source of its own', () => {
    const other = migrate({
      attempted: branch(foreign),
      spec: { sourceRef: { kind: 'GitRepository', name: 'platform' } },
      conditions: [failing('BuildFailed', 'elsewhere')],
    });
    const found = standing([app, other, repository(ours)]);
    expect(gist(found)).toBe('waiting');
    expect(found.message).toContain(
      'it depends on Kustomization flux-system/migrate, which says BuildFailed',
    );
  });

  it('may be a ring', () => {
    const ring = migrate({ spec: { dependsOn: [{ name: 'apps' }] }, conditions: [] });
    expect(standing([app, ring, repository(ours)]).message).toContain('depends on itself');
  });
});

it('no revision that is unrelated to ours ever passes, or fails what we wrote', () => {
  const revision = fc.constantFrom(
    undefined,
    branch(older),
    branch(foreign),
    branch(undecided),
    `main/${older}`,
    'latest',
    '',
  );
  const reason = fc.constantFrom(
    'BuildFailed',
    'ReconciliationFailed',
    'PruneFailed',
    'HealthCheckFailed',
    'ArtifactFailed',
    'ReconciliationSucceeded',
    'Progressing',
    'SomethingNew',
  );
  const words = fc.record({
    applied: revision,
    attempted: revision,
    ready: fc.constantFrom('True', 'False', 'Unknown', 'Perhaps'),
    reason,
    generation: fc.integer({ min: 1, max: 2 }),
    fetched: fc.constantFrom(older, foreign, undecided, ours),
  });
  fc.assert(
    fc.property(words, ({ applied, attempted, ready, reason: why, generation, fetched }) => {
      const found = standing([
        kustomization({
          ...(applied !== undefined && { applied }),
          ...(attempted !== undefined && { attempted }),
          generation,
          conditions: [condition('Ready', ready, why)],
        }),
        repository(fetched),
      ]);
      expect(found.kind).toBe('waiting');
      const reasons = found.findings.map((finding) => finding.reason);
      expect(reasons.filter((one) => one !== 'RevisionNotObserved')).toEqual([]);
    }),
  );
});
