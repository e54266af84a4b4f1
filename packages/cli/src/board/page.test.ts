import { describe, expect, it } from '@jest/globals';
import { commitShaSchema, digestOf, releaseTag, type Release } from '@waybill/core';
import {
  environmentStatus,
  schemaVersion,
  newDeploymentId,
  newDeploymentRecord,
  transition,
  type DeploymentEvidenceOf,
  type DeploymentRecord,
} from '@waybill/ledger';
import { boardPage, type Board } from './page.ts';

const commit = commitShaSchema.parse('a'.repeat(40));
const at = '2026-11-21T13:45:43.000Z';
const hostile = `</pre><script src="https://evil.example/x.js">alert(1)</script><img onerror='x' src=x>&"`;
const release: Release = {
  application: 'planner',
  commit,
  images: [
    {
      name: 'app',
      repository: 'ghcr.io/acme/planner-app',
      tag: releaseTag(commit),
      digest: digestOf('app'),
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      size: 1,
    },
  ],
};

const owner = {
  ...{ repository: 'acme/planner', run: hostile.slice(0, 60), attempt: 1, job: 'deploy' },
  actor: hostile,
};
const context = { by: owner, at };

/** A deployment that was asked for, and nothing more. */
function recorded(change: Partial<DeploymentEvidenceOf<'requested'>> = {}): DeploymentRecord {
  const id = newDeploymentId(at, commit, 'c0de');
  const record = newDeploymentRecord({
    id,
    environment: 'production',
    delivery: 'direct',
    release,
  });
  return transition(
    record,
    'requested',
    {
      phase: 'requested',
      kind: 'promote',
      images: release.images.map(({ name, digest }) => ({ name, digest })),
      planHash: digestOf('plan'),
      requestedBy: hostile,
      reason: hostile,
      ...change,
    },
    context,
  );
}

function refused(): DeploymentRecord {
  return transition(
    recorded(),
    'refused',
    {
      phase: 'refused',
      code: 'GATE_REFUSED',
      message: hostile,
      remedy: hostile,
      facts: { gate: hostile },
    },
    context,
  );
}

const production: Parameters<typeof environmentStatus>[0] = {
  schema: schemaVersion,
  kind: 'environment',
  application: 'planner',
  environment: 'production',
  generation: 1,
  active: null,
  previous: null,
  desired: null,
  accepted: [],
  open: [],
};

const empty: Board = {
  application: 'planner',
  head: undefined,
  records: { releases: [], deployments: [] },
  statuses: [],
};

describe('boardPage', () => {
  const deployment = refused();
  const page = boardPage({
    application: `planner ${hostile}`,
    head: commit,
    records: { releases: [], deployments: [deployment] },
    statuses: [environmentStatus(production, [deployment])],
  });

  it('escapes whatever records say', () => {
    expect(page).toContain('&lt;/pre&gt;&lt;script src=&quot;https://evil.example/x.js&quot;&gt;');
    expect(page).not.toMatch(/<script|<img/i);
    const tags = [...page.matchAll(/<(\/?[a-z0-9]+)/gi)].map(([, name = '']) =>
      name.replace('/', ''),
    );
    expect([...new Set(tags)].sort()).toEqual(
      'body code details div h1 h2 h3 head html li meta ol p pre style summary table tbody td th thead title tr'
        .split(' ')
        .concat(page.includes('<span') ? ['span'] : [])
        .sort(),
    );
  });

  it('needs nothing from anywhere: no scripts, no links, no addresses in its markup', () => {
    const markup = [...page.matchAll(/<[a-z!][^>]*>/gi)].map(([tag]) => tag).join('\n');
    expect(markup).not.toMatch(/https?:|\b(?:src|href|on\w+)\s*=/i);
    expect(page).not.toMatch(/@import|url\(/);
  });

  it('shows the attempt with the reason for its end', () => {
    expect(page).toContain('<td class="refused">refused</td>');
    expect(page).toContain('[GATE_REFUSED]');
    expect(page).toContain(deployment.id);
  });

  it('shows who waits, what is held, and what was overridden', () => {
    const waiting = recorded({ overrides: [{ gate: 'freeze', reason: hostile, by: 'grace' }] });
    const held = [{ deployment: 'x', commit, at, by: hostile }];
    const text = boardPage({
      ...empty,
      records: { releases: [], deployments: [waiting] },
      statuses: [environmentStatus({ ...production, held }, [waiting])],
    });
    expect(text).toContain(`<p>waiting: ${commit.slice(0, 12)}, by &lt;/pre&gt;`);
    expect(text).toContain(`<p>held: ${commit.slice(0, 12)}, taken back by &lt;/pre&gt;`);
    expect(text).toContain('<td>overridden: freeze by grace: &lt;/pre&gt;');
    expect(text).not.toMatch(/<script|<img/i);
  });

  it('is a page also where nothing happened yet', () => {
    const nothing = boardPage(empty);
    expect(nothing).toMatch(/^<!doctype html>\n<html lang="en">[\s\S]*<\/html>\n$/);
    expect(nothing).toContain('no commit');
  });
});
