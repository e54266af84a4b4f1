import { commitShaSchema, type CommitSha } from '@waybill/core';
import { z } from 'zod';
import { forgeError } from './error-codes.ts';

/**
 * What a program keeps in a pull request's body: the last thing in it, a comment of HTML, which forges do
 * not show.
 */
const blockSchema = z.strictObject({
  version: z.literal(1),
  createdHeadSha: commitShaSchema,
  markers: z.record(z.string().min(1).max(50), z.string().max(255)),
  reason: z.string().max(4000).optional(),
});
export type BodyBlock = z.infer<typeof blockSchema>;

/** A body, taken apart. */
export interface BodyParts {
  /** What people read and write. */
  readonly text: string;
  readonly block: BodyBlock | undefined;
}

const opening = '<!-- waybill ';
const closing = ' -->';
/** What GitHub takes at most (https://docs.github.com/en/rest/pulls/pulls); other forges take more. */
const maximumBody = 65_536;

/**
 * @param text what people read
 * @param block what programs read
 * @returns the body
 * @throws FORGE_DOCUMENT_INVALID where it is too long, or the text holds such a block itself
 */
export function joinBody(text: string, block: BodyBlock): string {
  const markers = Object.fromEntries(
    Object.entries(block.markers).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  const result = blockSchema.safeParse({ ...block, markers });
  if (!result.success) throw invalid('markers and reason do not fit', 'Shorten them.');
  if (text.includes(opening)) throw invalid('the text holds a block of Waybill', 'Take it out.');
  // A hyphen or an angle bracket in a value could end the comment.
  const json = JSON.stringify(result.data).replace(
    /[-<>]/g,
    (character) => `\\u00${character.charCodeAt(0).toString(16)}`,
  );
  const body = `${text.trimEnd()}${text.trimEnd() === '' ? '' : '\n\n'}${opening}${json}${closing}`;
  if (body.length <= maximumBody) return body;
  throw invalid(`it would have ${String(body.length)} characters`, 'Shorten the text.');
}

/**
 * @param body a pull request's body, as the forge gives it
 * @param number whose
 * @returns its parts; no block where people opened it, or took the block out
 * @throws FORGE_DOCUMENT_INVALID for a block that was changed into something else
 */
export function splitBody(body: string, number: number): BodyParts {
  const unified = body.replaceAll('\r\n', '\n');
  const start = unified.indexOf(opening);
  if (start < 0) return { text: unified.trimEnd(), block: undefined };
  const rest = unified.slice(start + opening.length);
  // The JSON has no hyphen: the first end of a comment is that of the block.
  const end = rest.indexOf(closing);
  const block = end < 0 ? undefined : parseBlock(rest.slice(0, end));
  // Whoever writes at the end of the description writes behind the block, which is not shown.
  const after = end < 0 ? '' : rest.slice(end + closing.length).trim();
  const before = unified.slice(0, start).trimEnd();
  const text = [before, after].filter((part) => part !== '').join('\n\n');
  if (block !== undefined) return { text, block };
  throw invalid(
    `the block of Waybill at the end of pull request ${String(number)} was changed`,
    'Take out the whole comment that begins with `<!-- waybill`, or restore it from the history of the description (its "edited" menu).',
  );
}

function parseBlock(json: string): BodyBlock | undefined {
  try {
    return blockSchema.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}

/**
 * @param head a head's commit
 * @param markers what a program finds the pull request by
 * @returns the block of a new pull request
 */
export function newBlock(head: CommitSha, markers: Readonly<Record<string, string>>): BodyBlock {
  return { version: 1, createdHeadSha: head, markers: { ...markers } };
}

function invalid(problem: string, remedy: string): Error {
  return forgeError('FORGE_DOCUMENT_INVALID', {
    message: `Expected the body of a pull request that the forge can hold and Waybill can read; ${problem}.`,
    remedy,
  });
}
