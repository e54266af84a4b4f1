import type { BodyFacts } from './body-facts.ts';
import { mergeSection, rollbackSection } from './merge-sections.ts';
import {
  commitsSection,
  imagesSection,
  migrationsSection,
  releaseSection,
  schemaSection,
} from './release-sections.ts';
import type { Section } from './section.ts';
import { contractSection, manifestSection, scanSection } from './verdict-sections.ts';

/** Everything below it is a person's. */
export const ownPartEnds = '<!-- below this line: yours -->';

/** GitHub takes 65,536 characters, with what programs keep there. */
const mostCharacters = 60_000;
/** For whatever people write: the part above leaves them so much room at least. */
const roomForPeople = 10_000;
/** What is left for the difference of manifests where the other parts are long too. */
const leastDifference = 2000;

/**
 * Writes the body of a proposal. What a person wrote below our last line stays as it is.
 * @param facts what is known
 * @param pushed why the pull request is a new one, where it is
 * @param before the body as it stands; undefined where there is none
 * @returns the body; equal facts give equal bodies
 */
export function proposalBody(
  facts: BodyFacts,
  pushed: string | undefined,
  before: string | undefined,
): string {
  const people = peoplesPart(before);
  const most = mostCharacters - Math.max(people.length, roomForPeople);
  const fixed: readonly Section[] = [
    releaseSection(facts),
    imagesSection(facts),
    commitsSection(facts),
    migrationsSection(facts),
    contractSection(facts),
    scanSection(facts),
    schemaSection(facts),
  ];
  const end: readonly Section[] = [mergeSection(facts), rollbackSection(facts)];
  const start = pushed === undefined ? '' : `${pushed}\n\n`;
  const taken = start.length + written([...fixed, ...end]).length + 1000;
  const manifests = manifestSection(facts, Math.max(leastDifference, most - taken));
  const ours = withinLimit(`${start}${written([...fixed, manifests, ...end])}`, most);
  return `${ours}\n\n---\n*What you write below this line stays as it is.*\n${ownPartEnds}\n${people}`.trimEnd();
}

/** What no part is cut for in particular: very many images or contracts with very long names. */
function withinLimit(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = text.lastIndexOf('\n', most - 100);
  return `${text.slice(0, Math.max(0, end))}\n\nThe rest is too long for a pull request: see the plan in the summary of the run.`;
}

function written(sections: readonly Section[]): string {
  return sections.map(({ title, text }) => `### ${title}\n\n${text}`).join('\n\n');
}

/**
 * @param body a body as it stands
 * @returns what a person wrote below our part; empty where nobody did
 */
export function peoplesPart(body: string | undefined): string {
  const unified = body?.replaceAll('\r\n', '\n');
  const at = unified?.indexOf(ownPartEnds) ?? -1;
  return unified === undefined || at < 0 ? '' : unified.slice(at + ownPartEnds.length).trim();
}
