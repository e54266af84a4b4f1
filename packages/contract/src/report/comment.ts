import type { ContractVerdict } from '../verdict.ts';
import { reportMarkdown, type ReportMarkdownOptions } from './markdown.ts';

/** By this the comment is found again; a forge keeps it as a comment of HTML, which nobody sees. */
export const commentKey = 'contracts';

/**
 * GitHub takes 65,536 characters (docs.github.com, "REST API endpoints for issue comments"); the rest of the room is for
 * the mark by which the comment is found again.
 */
export const commentLimit = 65_000;

/**
 * @param verdicts what came out
 * @param options links, and where the whole report is
 * @returns the text of the one comment on the pull request
 */
export function contractComment(
  verdicts: readonly ContractVerdict[],
  options: Omit<ReportMarkdownOptions, 'limit'>,
): string {
  return reportMarkdown(verdicts, { ...options, limit: commentLimit });
}
