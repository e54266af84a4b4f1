import type { LinkedDeployment, LinkedTrace } from './trace-links.ts';
import { desiredText, shortDigest } from './trace.ts';

/** How many deployments one drawing shows at most: beyond that nobody can read it, and a forge draws none. */
const maximumDrawn = 50;

/**
 * Draws traces as a Mermaid flowchart, which forges show in Markdown (https://mermaid.js.org/syntax/flowchart.html):
 * commit → images → desired state → rollout → smoke check → phase, a row for each deployment.
 * @param traces what was found
 * @returns the diagram's text, without a fence
 */
export function traceMermaid(traces: readonly LinkedTrace[]): string {
  const drawing = new Drawing();
  for (const traced of traces) {
    const commit = drawing.node(`commit ${traced.commit.slice(0, 12)}`, traced.links.commit);
    const images = traced.images.map(({ name, digest }) => `${name}@${shortDigest(digest)}`);
    const release = drawing.node(images.join(' ') || 'no image');
    drawing.edge(commit, release, traced.release ?? 'no release');
    for (const deployment of traced.deployments) drawDeployment(drawing, release, deployment);
  }
  return drawing.text();
}

function drawDeployment(drawing: Drawing, release: string, deployment: LinkedDeployment): void {
  if (!drawing.hasRoom()) return;
  const { environment, kind, desired, links, rollout, smoke, phase, at, ended } = deployment;
  const steps = [
    drawing.node(`${environment} ${desiredText(desired)}`, links.opsCommit ?? links.pullRequest),
    drawing.node(rollout === undefined ? 'not rolled out' : `rolled out ${rollout.slice(0, 12)}`),
    drawing.node(smoke === undefined ? 'no smoke check' : `smoke ${smoke}`),
    drawing.node(`${phase} ${at} ${ended?.split(':')[0] ?? ''}`, links.run),
  ];
  let before = release;
  for (const [index, step] of steps.entries()) {
    drawing.edge(before, step, index === 0 ? kind : undefined);
    before = step;
  }
  drawing.drawn += 1;
}

/** The lines of a flowchart. Names of nodes are ours; nothing that a record says stands outside of quotes. */
class Drawing {
  drawn = 0;
  readonly #lines: string[] = ['flowchart LR'];
  #nodes = 0;

  /** @returns the name of the new node */
  node(label: string, page?: string): string {
    this.#nodes += 1;
    const name = `n${String(this.#nodes)}`;
    this.#lines.push(`  ${name}["${escapeLabel(label)}"]`);
    if (page !== undefined) this.#lines.push(`  click ${name} href "${page}" _blank`);
    return name;
  }

  edge(from: string, to: string, label?: string): void {
    const words = label === undefined ? '' : `|"${escapeLabel(label)}"|`;
    this.#lines.push(`  ${from} -->${words} ${to}`);
  }

  hasRoom(): boolean {
    if (this.drawn === maximumDrawn) {
      this.#lines.push('  %% Further deployments are left out.');
      this.drawn += 1;
    }
    return this.drawn < maximumDrawn;
  }

  text(): string {
    return `${this.#lines.join('\n')}\n`;
  }
}

/** Mermaid's entity codes (`#35;`) for whatever is neither letter nor digit nor one of a few harmless signs. */
function escapeLabel(text: string): string {
  const line = text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  const cut = line.length > 200 ? `${line.slice(0, 199)}…` : line;
  return cut.replaceAll(
    /[^\p{L}\p{N} .,_/@+…-]/gu,
    (character) => `#${String(character.codePointAt(0))};`,
  );
}
