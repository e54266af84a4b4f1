import { expandValue, type DesiredStateFile } from '@waybill/config';
import { releaseTag, type Release } from '@waybill/core';
import type { ValueEdit } from './editor.ts';

/**
 * The values that change with a release, beside its images.
 * @param values what the policy says of one file
 * @param release the release that comes there
 * @returns the edits, placeholders filled in
 */
export function releaseValues(
  values: DesiredStateFile['values'],
  { application, commit }: Pick<Release, 'application' | 'commit'>,
): readonly ValueEdit[] {
  const known = {
    application,
    commit,
    'short-commit': commit.slice(0, 12),
    tag: releaseTag(commit),
  };
  return Object.entries(values).map(([selector, text]) => ({
    selector,
    value: expandValue(text, known),
  }));
}
