import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { commit, digest } from './testing/samples.ts';
import { traceMermaid } from './trace-drawing.ts';
import { withLinks, type TracePages } from './trace-links.ts';
import type { DeploymentTrace, Trace } from './trace.ts';

const deployment = (change: Partial<DeploymentTrace> = {}): DeploymentTrace => ({
  ...{ environment: 'staging', deployment: 'one', kind: 'promote', phase: 'failed' },
  at: '2026-11-21T12:00:00.000Z',
  runs: [{ repository: 'acme/shop', run: '42', attempt: 1, local: false }],
  ...{ undoes: undefined, proposal: undefined, rollout: undefined, smoke: undefined },
  desired: { kind: 'commit', repository: 'ops', ref: 'refs/heads/main', commit: commit('d') },
  ...{ version: undefined, ended: undefined },
  ...change,
});

const traced = (...deployments: readonly DeploymentTrace[]): Trace => ({
  ...{ application: 'shop', commit: commit('a'), release: 'released', deployments },
  images: [{ name: 'app', digest: digest('app') }],
});

const pages: TracePages = {
  commit: (of) => `https://forge.example/acme/shop/commit/${of}`,
  opsCommit: (of) => `https://forge.example/acme/ops/commit/${of}`,
  run: ({ run, attempt }) =>
    `https://forge.example/acme/shop/actions/runs/${run}/attempts/${String(attempt)}`,
};
const noPages: TracePages = {
  commit: () => undefined,
  opsCommit: () => undefined,
  run: () => undefined,
};

interface Drawn {
  readonly nodes: ReadonlyMap<string, string>;
  readonly edges: readonly (readonly [string, string])[];
  readonly links: ReadonlyMap<string, string>;
}

/** Reads what `traceMermaid` writes by the grammar of a flowchart; any other line is an error. */
function parseFlowchart(text: string): Drawn {
  const [first, ...lines] = text.trimEnd().split('\n');
  expect(first).toBe('flowchart LR');
  const nodes = new Map<string, string>();
  const links = new Map<string, string>();
  const edges: (readonly [string, string])[] = [];
  for (const line of lines) {
    const node = /^ {2}(n\d+)\["([^"]*)"\]$/.exec(line);
    const edge = /^ {2}(n\d+) -->(?:\|"([^"]*)"\|)? (n\d+)$/.exec(line);
    const link = /^ {2}click (n\d+) href "(https?:\/\/[^"\s<>#;]+)" _blank$/.exec(line);
    const comment = /^ {2}%% [A-Za-z .]+$/.test(line);
    if (node?.[1] !== undefined) nodes.set(node[1], decoded(node[2] ?? ''));
    else if (edge?.[1] !== undefined && edge[3] !== undefined) edges.push([edge[1], edge[3]]);
    else if (link?.[1] !== undefined) links.set(link[1], link[2] ?? '');
    else expect({ line, isKnown: comment }).toEqual({ line, isKnown: true });
  }
  for (const name of [...edges.flat(), ...links.keys()]) expect(nodes.has(name)).toBe(true);
  return { nodes, edges, links };
}

/** A label is text and entity codes; nothing in it that Mermaid or HTML reads as anything else. */
function decoded(label: string): string {
  expect(label.replaceAll(/#\d+;/g, '')).not.toMatch(/[#;"<>&`\\[\](){}|%]/);
  return label.replaceAll(/#(\d+);/g, (_, number) => String.fromCodePoint(Number(number)));
}

describe('a drawing', () => {
  it('goes from the commit to the phase, with a row for each deployment', () => {
    const done = deployment({ rollout: commit('d'), smoke: '1 passed', phase: 'accepted' });
    const drawn = parseFlowchart(
      traceMermaid([withLinks(traced(done, deployment({ ended: 'X_Y: no' })), pages)]),
    );
    expect([...drawn.nodes.values()]).toEqual([
      'commit aaaaaaaaaaaa',
      `app@${digest('app').slice(0, 19)}`,
      ...['staging main@dddddddddddd', 'rolled out dddddddddddd', 'smoke 1 passed'],
      'accepted 2026-11-21T12:00:00.000Z',
      ...['staging main@dddddddddddd', 'not rolled out', 'no smoke check'],
      'failed 2026-11-21T12:00:00.000Z X_Y',
    ]);
    expect(drawn.edges).toHaveLength(9);
    expect(drawn.links.get('n1')).toBe(pages.commit(commit('a')));
    expect(drawn.links.size).toBe(5);
  });

  it('stays a flowchart, whatever a record says', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '"]\n  n9["x',
        'end',
        '#quot;',
        '`**b**`',
        '<img src=x>',
        'style a:#f;',
        '%%{init}%%',
      ),
    );
    fc.assert(
      fc.property(text, text, text, (host, smoke, ended) => {
        const desired = { kind: 'file', host, path: '/x', checksum: digest('x') } as const;
        const drawn = parseFlowchart(
          traceMermaid([withLinks(traced(deployment({ desired, smoke, ended })), noPages)]),
        );
        expect(drawn.nodes.size).toBe(6);
        expect(drawn.links.size).toBe(0);
      }),
    );
  });

  it('leaves out what nobody could read, and says so', () => {
    const many = Array.from({ length: 60 }, () => deployment());
    const text = traceMermaid([withLinks(traced(...many), pages)]);
    expect(parseFlowchart(text).nodes.size).toBe(2 + 50 * 4);
    expect(text).toContain('%% Further deployments are left out.');
  });
});

describe('links', () => {
  it('are those of pages that are known, and of nothing else', () => {
    const proposal = { repository: 'acme/ops', number: 7, url: 'https://forge.example/ops/pull/7' };
    const found = withLinks(traced(deployment({ proposal })), pages);
    expect(found.deployments[0]?.links).toEqual({
      run: 'https://forge.example/acme/shop/actions/runs/42/attempts/1',
      pullRequest: proposal.url,
      opsCommit: pages.opsCommit(commit('d')),
    });
    expect(withLinks(traced(deployment()), noPages).deployments[0]?.links).toEqual({});
  });

  it.each([
    'javascript:alert(1)',
    'https://forge.example/x") onclick="y',
    'https://forge.example/a b',
    'https://user@forge.example/x',
    'https://forge.example/[x](y)',
    `https://forge.example/${'x'.repeat(3000)}`,
  ])('are never made of %j', (url) => {
    const proposal = { repository: 'acme/ops', number: 7, url };
    expect(withLinks(traced(deployment({ proposal })), noPages).deployments[0]?.links).toEqual({});
  });
});
