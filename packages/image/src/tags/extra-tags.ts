import { formatTagDate, parseTagDate, type TagRule } from '@waybill/config';
import { exhausted, releaseTag, systemClock, type Clock, type CommitSha } from '@waybill/core';
import { isTag } from '@waybill/oci';
import { imageError } from '../error-codes.ts';
import { parsePep440, type Pep440Version } from './pep440.ts';
import { formatVersion, parseVersion, type Version } from './version.ts';

/** What rules may speak of. */
export interface TagFacts {
  readonly commit: CommitSha;
  /** The full ref that the run is on, where it is the released commit's: `refs/tags/v1.2.3`, `refs/heads/main`. */
  readonly ref?: string;
  /** The protected branch. */
  readonly defaultBranch: string;
  /** What started the run, as the forge names it: `push`, `schedule`. */
  readonly event?: string;
  /** For `{{date '…'}}`; the machine's own where absent. */
  readonly clock?: Clock;
}

/** A further tag of a release. */
export interface ExtraTag {
  readonly tag: string;
  /**
   * `once`: it names one version or commit, and points at one digest for ever. `moving`: the newest release of its
   * kind has it.
   */
  readonly kind: 'once' | 'moving';
  /** Where versions decide which release is the newest. */
  readonly version?: {
    readonly own: Version;
    /** @returns the version that another tag names, where that version would have this tag as well */
    readonly rivalIn: (other: string) => Version | undefined;
  };
}

/**
 * Says which tags a release gets beside its own, by the rules of docker/metadata-action (its README).
 * @param rules those of waybill.yaml and of the step
 * @param facts commit and ref
 * @returns the tags, each once; a rule that says nothing of this ref gives none
 * @throws IMAGE_EXTRA_TAG_INVALID where one is reserved: release tags and attestations have names of their own
 */
export function extraTags(rules: readonly TagRule[], facts: TagFacts): readonly ExtraTag[] {
  const found = new Map<string, ExtraTag>();
  for (const rule of rules) {
    if (expanded(rule.enable, facts) !== 'true') continue;
    const tag = tagOf(rule, facts);
    // The release tag is set already, by the claim.
    if (tag === undefined || tag.tag === releaseTag(facts.commit)) continue;
    if (!isTag(tag.tag) || reserved.test(tag.tag)) throw invalid(tag.tag);
    if (found.get(tag.tag)?.kind !== 'once') found.set(tag.tag, tag);
  }
  return [...found.values()];
}

/** Other commits' release tags, and where attestations hang in registries without referrers. */
const reserved = /^sha-[0-9a-f]{40}$|^sha256-[0-9a-f]{64}(?:\..*)?$/;

function tagOf(rule: TagRule, facts: TagFacts): ExtraTag | undefined {
  const moving = (text: string | undefined): ExtraTag | undefined =>
    text === undefined || text === ''
      ? undefined
      : { tag: dressed(rule, text, facts), kind: 'moving' };
  const once = (text: string | undefined): ExtraTag | undefined =>
    text === undefined || text === ''
      ? undefined
      : { tag: dressed(rule, text, facts), kind: 'once' };
  const gitTag = refName(facts, 'tags');
  switch (rule.type) {
    case 'semver':
    case 'pep440':
      return versionTag(rule, facts);
    case 'match': {
      const text = rule.value === undefined ? gitTag : expanded(rule.value, facts);
      return once(
        text === undefined ? undefined : rule.pattern.exec(text.slice(0, 255))?.[rule.group],
      );
    }
    case 'ref':
      return rule.event === 'tag' ? once(gitTag) : moving(movingRef(rule.event, facts));
    case 'schedule':
      return facts.event === 'schedule' ? moving(expanded(rule.pattern, facts)) : undefined;
    case 'raw':
      return moving(expanded(rule.value, facts));
    case 'sha':
      return once(rule.format === 'long' ? facts.commit : facts.commit.slice(0, 7));
    case 'edge': {
      const branch = rule.branch === undefined ? facts.defaultBranch : expanded(rule.branch, facts);
      return refName(facts, 'heads') === branch ? moving('edge') : undefined;
    }
    default:
      return exhausted(rule, 'the type of a tag rule');
  }
}

/** A version of either kind, as the patterns speak of it. */
type NamedVersion = Pick<Pep440Version, 'text' | 'isFinal' | 'order'> &
  Pick<Version, 'major' | 'minor' | 'patch'>;

const versionReaders: Readonly<
  Record<'semver' | 'pep440', (text: string) => NamedVersion | undefined>
> = { semver: readSemver, pep440: parsePep440 };

function readSemver(text: string): NamedVersion | undefined {
  const order = parseVersion(text);
  return order && { ...order, text: formatVersion(order), isFinal: isFinal(order), order };
}

function isFinal({ prerelease }: Version): boolean {
  return prerelease.length === 0;
}

function versionTag(
  rule: Extract<TagRule, { type: 'semver' | 'pep440' }>,
  facts: TagFacts,
): ExtraTag | undefined {
  const read = versionReaders[rule.type];
  const raw = rule.value === undefined ? refName(facts, 'tags') : expanded(rule.value, facts);
  const own = raw === undefined ? undefined : read(raw);
  if (raw === undefined || own === undefined) return undefined;
  const isRaw = /\{\{\s*raw\s*\}\}/.test(rule.pattern);
  // A release candidate of 1.2.0 is not "1.2": it only ever has its full name (metadata-action, type=semver).
  const pattern = !own.isFinal && !isRaw ? '{{version}}' : rule.pattern;
  const names = (version: NamedVersion, written: string): string =>
    dressed(rule, versionPattern(pattern, version, written), facts);
  const isWhole =
    isRaw ||
    /\{\{\s*version\s*\}\}/.test(pattern) ||
    ['major', 'minor', 'patch'].every((name) =>
      new RegExp(`\\{\\{\\s*${name}\\s*\\}\\}`).test(pattern),
    );
  const tag = names(own, raw);
  if (isWhole) return { tag, kind: 'once' };
  if (own.order === undefined) return { tag, kind: 'moving' };
  const rivalIn = (other: string): Version | undefined => {
    const version = read(undressed(rule, other, facts));
    const isRival = version?.isFinal === true && names(version, version.text) === tag;
    return isRival ? version.order : undefined;
  };
  return { tag, kind: 'moving', version: { own: own.order, rivalIn } };
}

function versionPattern(pattern: string, version: NamedVersion, raw: string): string {
  const values: Readonly<Record<string, string>> = {
    raw,
    version: version.text,
    major: String(version.major),
    minor: String(version.minor),
    patch: String(version.patch),
  };
  return pattern.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) => values[name] ?? whole);
}

/** GitHub runs a pull request on `refs/pull/2/merge`, Gitea on `refs/pull/2/head`. */
function movingRef(event: 'branch' | 'pr', facts: TagFacts): string | undefined {
  return event === 'branch'
    ? refName(facts, 'heads')
    : /^refs\/pull\/(\d+)\/(?:merge|head)$/.exec(facts.ref ?? '')?.[1];
}

function refName({ ref }: TagFacts, kind: 'tags' | 'heads'): string | undefined {
  const prefix = `refs/${kind}/`;
  return ref?.startsWith(prefix) === true ? ref.slice(prefix.length) : undefined;
}

function expanded(text: string, facts: TagFacts): string {
  const values: Readonly<Record<string, string>> = {
    branch: refName(facts, 'heads') ?? '',
    tag: refName(facts, 'tags') ?? '',
    sha: facts.commit.slice(0, 7),
    is_default_branch: String(refName(facts, 'heads') === facts.defaultBranch),
  };
  return text.replace(/\{\{\s*([^}]*?)\s*\}\}/g, (whole, name: string) => {
    const date = parseTagDate(name);
    const now = (facts.clock ?? systemClock).now();
    return date === undefined ? (values[name] ?? whole) : formatTagDate(date, now);
  });
}

/** With prefix and suffix; what a tag cannot hold becomes a hyphen, as in metadata-action. */
function dressed({ prefix, suffix }: TagRule, text: string, facts: TagFacts): string {
  const whole = `${expanded(prefix, facts)}${text}${expanded(suffix, facts)}`;
  return whole.replace(/[^a-zA-Z0-9._-]+/g, '-');
}

function undressed({ prefix, suffix }: TagRule, tag: string, facts: TagFacts): string {
  const before = expanded(prefix, facts);
  const after = expanded(suffix, facts);
  const isDressed = tag.startsWith(before) && tag.endsWith(after);
  return isDressed ? tag.slice(before.length, tag.length - after.length) : '';
}

function invalid(tag: string): Error {
  return imageError('IMAGE_EXTRA_TAG_INVALID', {
    message: `Expected a further tag that registries take and that is not reserved; found ${JSON.stringify(tag.slice(0, 140))}.`,
    remedy:
      'Change the rule under `tags`: at most 128 letters, digits, ".", "_" and "-"; sha-<40 hex> and sha256-<64 hex> belong to releases and attestations.',
    facts: { tag: tag.slice(0, 140) },
  });
}
