import { tagRuleSchema, type ApplicationConfig, type TagRule } from '@waybill/config';
import type { CommitSha } from '@waybill/core';
import { extraTags, type ExtraTag } from '@waybill/image';
import { stageError } from './error-codes.ts';

/** What further tags depend on. */
export interface TagRequest {
  readonly commit: CommitSha;
  /** The full ref that the run is on, where it is the released commit's own. */
  readonly ref?: string;
  /** What started the run, where it is on the released commit: `schedule`. */
  readonly event?: string;
  /** Rules beside those of waybill.yaml. */
  readonly tags?: readonly string[];
}

/**
 * @param config waybill.yaml at the released commit
 * @param request the commit, the ref, further rules
 * @returns the tags that the release gets beside its own
 * @throws TAG_RULE_INVALID, IMAGE_EXTRA_TAG_INVALID
 */
export function releaseTags(
  config: Pick<ApplicationConfig, 'tags' | 'branch'>,
  request: TagRequest,
): readonly ExtraTag[] {
  const rules = [...config.tags, ...(request.tags ?? []).map(parseRule)];
  return extraTags(rules, {
    commit: request.commit,
    defaultBranch: config.branch,
    ...(request.ref === undefined ? {} : { ref: request.ref }),
    ...(request.event === undefined ? {} : { event: request.event }),
  });
}

function parseRule(text: string): TagRule {
  const parsed = tagRuleSchema.safeParse(text);
  if (parsed.success) return parsed.data;
  const problem = parsed.error.issues.map(({ message }) => message).join('; ');
  throw stageError('TAG_RULE_INVALID', {
    message: `Expected a rule for further tags, such as type=semver,pattern={{version}}; found ${JSON.stringify(text.slice(0, 200))}: ${problem}.`,
    remedy: 'Correct the input `tags`: one rule a line, as docker/metadata-action writes them.',
    facts: { rule: text.slice(0, 200) },
  });
}

/**
 * @param ref the full ref that the run is on
 * @returns the version for people, where the ref is a tag
 */
export function versionTag(ref: string | undefined): { readonly version?: string } {
  const prefix = 'refs/tags/';
  return ref?.startsWith(prefix) === true ? { version: ref.slice(prefix.length) } : {};
}
