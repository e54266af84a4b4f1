import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Standing } from '../standing.ts';
import {
  application,
  deployment,
  hook,
  managed,
  operation,
  type ApplicationWords,
} from '../testing/applications.ts';
import {
  asked,
  begun,
  facts,
  foreign,
  newer,
  object,
  older,
  ours,
  undecided,
  watching,
} from '../testing/facts.ts';
import { applicationStanding, type ArgoCdView } from './application.ts';

const subject = 'Application argocd/shop';

function standing(words: ApplicationWords, view: Partial<ArgoCdView> = {}): Standing {
  const known = application(words);
  return applicationStanding(subject, known, {
    facts,
    watching: watching(),
    isAnswered: false,
    ...view,
  });
}

/** What is compared: kind, and the reasons of failures. */
function gist(found: Standing): string {
  const reasons = found.findings.map(({ reason }) => reason).join(' ');
  const kind = found.kind === 'applied' && !found.settled ? 'applied, unsettled' : found.kind;
  return reasons === '' ? kind : `${kind}: ${reasons}`;
}

const isSynced = { sync: 'Synced', compared: ours } as const;
const differs = { sync: 'OutOfSync', compared: ours } as const;
const comparison = (message: string): { type: string; message: string } => ({
  type: 'ComparisonError',
  message,
});

type Row = readonly [what: string, words: ApplicationWords, gist: string];

const rows: readonly Row[] = [
  ['that is in sync with our commit', isSynced, 'applied'],
  [
    'that is in sync with ours, not healthy yet',
    { ...isSynced, health: 'Progressing' },
    'applied, unsettled',
  ],
  ['that is in sync with a newer commit', { sync: 'Synced', compared: newer }, 'applied'],
  ['that is in sync with an older commit', { sync: 'Synced', compared: older }, 'waiting'],
  [
    'that is in sync with a commit of which nobody has said how it stands',
    { sync: 'Synced', compared: undecided },
    'waiting',
  ],
  [
    'whose sync of ours succeeded, before it was compared again',
    { ...differs, operation: operation('Succeeded', ours) },
    'applied, unsettled',
  ],
  [
    'whose sync of ours is in the history, and a newer one waits',
    { sync: 'OutOfSync', compared: newer, last: ours, operation: operation('Succeeded', ours) },
    'applied',
  ],
  [
    'of which only some objects were synced',
    {
      ...differs,
      operation: operation('Succeeded', ours, [], {
        operation: { sync: { revision: ours, resources: [{ kind: 'ConfigMap', name: 'a' }] } },
      }),
    },
    'waiting',
  ],
  [
    'whose sync was a trial',
    {
      ...differs,
      operation: operation('Succeeded', ours, [], {
        operation: { sync: { revision: ours, dryRun: true } },
      }),
    },
    'waiting',
  ],
  [
    'whose old sync succeeded',
    { sync: 'OutOfSync', compared: older, operation: operation('Succeeded', older) },
    'waiting',
  ],
  [
    'whose old sync failed',
    {
      sync: 'OutOfSync',
      compared: older,
      operation: operation('Failed', older, [hook('PreSync', 'Failed')]),
    },
    'waiting',
  ],
  [
    'whose old sync failed, compared with ours by now',
    { ...differs, operation: operation('Failed', older, [hook('PreSync', 'Failed')]) },
    'waiting',
  ],
  ['whose sync of ours runs', { ...differs, operation: operation('Running', ours) }, 'waiting'],
  [
    'whose sync of ours runs although all is in sync',
    { ...isSynced, operation: operation('Running', ours) },
    'waiting',
  ],
  [
    'whose PreSync hook failed on ours',
    { ...differs, operation: operation('Failed', ours, [hook('PreSync', 'Failed')]) },
    'waiting: HookFailed',
  ],
  [
    'whose object was refused on ours',
    {
      ...differs,
      operation: operation('Failed', ours, [deployment('app', 'SyncFailed', 'Failed', 'denied')]),
    },
    'waiting: SyncFailed',
  ],
  [
    'whose wave did not become healthy on ours',
    {
      ...differs,
      operation: operation('Failed', ours, [
        deployment('app', 'Synced', 'Failed', 'progress deadline'),
      ]),
    },
    'waiting: HealthCheckFailed',
  ],
  [
    'whose sync of ours ended in an error',
    { ...differs, operation: operation('Error', ours) },
    'waiting: SyncFailed',
  ],
  [
    'whose PostSync hook failed on ours',
    { ...isSynced, operation: operation('Failed', ours, [hook('PostSync', 'Failed', 'smoke')]) },
    'applied: HookFailed',
  ],
  [
    'whose sync of a newer commit failed in place of ours',
    { sync: 'OutOfSync', compared: newer, operation: operation('Failed', newer) },
    'waiting: RevisionReplaced',
  ],
  [
    'whose sync of a newer commit failed after ours',
    { sync: 'OutOfSync', compared: newer, last: ours, operation: operation('Failed', newer) },
    'applied',
  ],
  [
    'that is skipped',
    {
      sync: 'Synced',
      compared: older,
      metadata: { annotations: { 'argocd.argoproj.io/skip-reconcile': 'true' } },
    },
    'waiting: ControllerSuspended',
  ],
  [
    'that Argo CD will not sync again',
    {
      ...differs,
      conditions: [{ type: 'SyncError', message: `Failed last sync attempt to [${ours}]: no` }],
    },
    'waiting: SyncFailed',
  ],
  [
    'that Argo CD would not sync for an older commit',
    {
      ...differs,
      conditions: [{ type: 'SyncError', message: `Failed last sync attempt to [${older}]: no` }],
    },
    'waiting',
  ],
  [
    'with an old comparison error',
    { sync: 'Unknown', compared: older, conditions: [comparison('no kustomization.yaml')] },
    'waiting',
  ],
  [
    'whose comparison was with another source than the spec names',
    {
      ...isSynced,
      spec: {
        source: {
          repoURL: 'https://git.example.org/ops.git',
          targetRevision: 'main',
          path: 'other',
        },
      },
    },
    'waiting',
  ],
  ['that has seen nothing', { sync: 'Unknown' }, 'waiting'],
];

describe('an Application', () => {
  it.each(rows)('%s', (_, words, expected) => {
    expect(gist(standing(words))).toBe(expected);
  });

  it('that is not there', () => {
    const found = applicationStanding(subject, 'absent', {
      facts,
      watching: watching(),
      isAnswered: false,
    });
    expect(gist(found)).toBe('waiting: RevisionNotObserved');
  });

  it('of several sources is bound by the one to which we wrote', () => {
    const sources = [{ repoURL: 'a' }, { repoURL: 'b', targetRevision: 'main' }];
    const words: ApplicationWords = {
      spec: { sources },
      status: { sync: { status: 'Synced', revisions: ['7.1.0', ours], comparedTo: { sources } } },
    };
    expect(standing(words)).toMatchObject({ kind: 'applied', revision: ours });
    const before = { status: 'Synced', revisions: ['7.1.0', older], comparedTo: { sources } };
    expect(gist(standing({ ...words, status: { sync: before } }))).toBe('waiting');
  });

  it('names the hook that failed and what it said', () => {
    const failed = hook(
      'PreSync',
      'Failed',
      'migrate-9c1b',
      'Job has reached the specified backoff limit',
    );
    const found = standing({ ...differs, operation: operation('Failed', ours, [failed]) });
    expect(found.findings).toEqual([
      {
        reason: 'HookFailed',
        subject: 'PreSync hook Job shop/migrate-9c1b',
        message:
          'PreSync hook Job shop/migrate-9c1b failed: Job has reached the specified backoff limit',
      },
    ]);
  });

  it('whose hook failed and is tried again has not failed', () => {
    const again = operation('Running', ours, [hook('PreSync', 'Failed')], {
      operation: { sync: { revision: ours }, retry: { limit: 5 } },
      retryCount: 1,
      finishedAt: '2026-11-22T09:00:00Z',
    });
    const found = standing({ ...differs, operation: again });
    expect(gist(found)).toBe('waiting');
    expect(found.message).toContain('retry 1 of 5');
  });

  it('says which hook runs', () => {
    const found = standing({
      ...differs,
      operation: operation('Running', ours, [hook('PreSync', 'Running')]),
    });
    expect(found.message).toContain('PreSync hook Job shop/migrate runs');
  });

  it('says at which wave it is, and has begun to apply ours', () => {
    const found = standing({
      ...differs,
      operation: operation('Running', ours, [
        deployment('core', 'Synced', 'Succeeded'),
        deployment('app'),
      ]),
      resources: [
        managed('first', -1),
        managed('core', 1),
        managed('app', 1),
        managed('worker', 2),
        { kind: 'Job', namespace: 'shop', name: 'migrate', hook: true },
      ],
    });
    expect(found.message).toContain('wave 1 of -1, 1, 2: Deployment shop/app not healthy yet');
    expect(gist(found)).toBe('applied, unsettled');
  });

  it('that nobody syncs by itself says what to do', () => {
    const found = standing({ ...differs, spec: { syncPolicy: {} } });
    expect(gist(found)).toBe('waiting');
    expect(found.message).toContain('automated sync is off: a person has to sync it');
    const off = standing({ ...differs, spec: { syncPolicy: { automated: { enabled: false } } } });
    expect(off.message).toContain('automated sync is off');
  });

  it('that only has to delete something says so', () => {
    const left = { kind: 'ConfigMap', name: 'old', status: 'OutOfSync', requiresPruning: true };
    expect(standing({ ...differs, resources: [left] }).message).toContain('automated prune is off');
  });

  it('says which sync windows of its project are about it', () => {
    const project = object({
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'AppProject',
      metadata: { namespace: 'argocd', name: 'default' },
      spec: {
        syncWindows: [
          { kind: 'deny', schedule: '0 22 * * *', duration: '8h', applications: ['sh*'] },
          { kind: 'deny', schedule: '0 1 * * *', duration: '1h', applications: ['*s-other'] },
        ],
      },
    });
    const { message } = standing(differs, { project });
    expect(message).toContain('deny at "0 22 * * *" for 8h (UTC)');
    expect(message).not.toContain('0 1 * * *');
  });

  it('says what differs after our commit was synced', () => {
    const found = standing({
      ...differs,
      operation: operation('Succeeded', ours),
      resources: [managed('app', 0)],
    });
    expect(found.message).toContain('OutOfSync (Deployment app differ from it)');
  });
});

describe('an Application that was asked to look', () => {
  const waits: ApplicationWords = { sync: 'Synced', compared: older };

  it('and could not be compared fails', () => {
    const words = { ...waits, conditions: [comparison('no kustomization.yaml')] };
    const found = standing(words, { isAnswered: true });
    expect(gist(found)).toBe('waiting: SyncFailed');
    expect(found.findings[0]?.message).toContain('no kustomization.yaml');
  });

  it('and did not find our commit has not observed it', () => {
    const found = standing(waits, { isAnswered: true });
    expect(gist(found)).toBe('waiting: RevisionNotObserved');
    expect(found.findings[0]?.message).toContain('it follows main');
  });

  it('is waited for a while', () => {
    expect(gist(standing(waits, { watching: asked('', begun + 5000) }))).toBe('waiting');
  });

  it('and is silent is down', () => {
    const found = standing(waits, { watching: asked('', begun + 11_000) });
    expect(gist(found)).toBe('waiting: ControllerDown');
  });

  it('and is silent although it runs cannot read the repository, perhaps', () => {
    const moment = asked('', begun + 11_000, { isRunning: true });
    expect(gist(standing(waits, { watching: moment }))).toBe('waiting: RevisionNotObserved');
  });
});

it('no revision that is unrelated to ours ever passes, or fails what we wrote', () => {
  const revision = fc.constantFrom(older, foreign, undecided, 'main', '1.2.3');
  const phase = fc.constantFrom('Succeeded', 'Failed', 'Error', 'Running', 'Terminating', 'New');
  const words = fc.record({
    sync: fc.constantFrom('Synced', 'OutOfSync', 'Unknown', 'Perhaps'),
    compared: revision,
    synced: revision,
    last: revision,
    phase,
    hookPhase: phase,
    error: fc.constantFrom('ComparisonError', 'SyncError', 'InvalidSpecError'),
  });
  fc.assert(
    fc.property(words, ({ sync, compared, synced, last, phase: now, hookPhase, error }) => {
      const found = standing({
        ...{ sync, compared, last },
        operation: operation(now, synced, [hook('PreSync', hookPhase)]),
        conditions: [{ type: error, message: `to ${synced}` }],
      });
      expect(gist(found)).toBe('waiting');
    }),
  );
});
