import { z } from 'zod';
import { suggestion } from './nearest.ts';
import { parseTagDate } from './tag-date.ts';

/**
 * A rule for further tags of a release, as docker/metadata-action writes it: `type=semver,pattern={{version}}`.
 * Its README is where types, attributes and their meaning come from. What it does by itself and we do not:
 * `latest` is never added, it has to be written (`type=raw,value=latest`).
 */
export type TagRule = {
  /**
   * `${…}`-free texts in which `{{branch}}`, `{{tag}}`, `{{sha}}`, `{{is_default_branch}}` and `{{date '…'}}` stand for
   * values.
   */
  readonly enable: string;
  readonly prefix: string;
  readonly suffix: string;
} & (
  | { readonly type: 'semver' | 'pep440'; readonly pattern: string; readonly value?: string }
  | {
      readonly type: 'match';
      readonly pattern: RegExp;
      readonly group: number;
      readonly value?: string;
    }
  | { readonly type: 'ref'; readonly event: 'branch' | 'tag' | 'pr' }
  | { readonly type: 'schedule'; readonly pattern: string }
  | { readonly type: 'raw'; readonly value: string }
  | { readonly type: 'sha'; readonly format: 'short' | 'long' }
  | { readonly type: 'edge'; readonly branch?: string }
);

type Attributes = ReadonlyMap<string, string>;

/** The attributes of each type, beside those that every rule has. */
const attributesOf: Readonly<Record<TagRule['type'], readonly string[]>> = {
  semver: ['pattern', 'value'],
  pep440: ['pattern', 'value'],
  match: ['pattern', 'group', 'value'],
  ref: ['event'],
  schedule: ['pattern'],
  raw: ['value'],
  sha: ['format'],
  edge: ['branch'],
};
const commonAttributes: readonly string[] = ['type', 'enable', 'priority', 'prefix', 'suffix'];

/** What is known of the values in double braces; others are an error, never an empty text. */
export const tagExpressions = ['branch', 'tag', 'sha', 'is_default_branch'] as const;
const versionExpressions = ['raw', 'version', 'major', 'minor', 'patch'] as const;

/** One rule, as it is written. */
export const tagRuleSchema = z
  .string()
  .max(1024)
  .transform((text, context): TagRule => {
    const rule = parseRule(text);
    if (typeof rule !== 'string') return rule;
    context.issues.push({ code: 'custom', input: text, message: rule });
    return z.NEVER;
  });

/** Rules for further tags. */
export const tagsSchema = z
  .array(tagRuleSchema)
  .max(50)
  .default([])
  .describe(
    'Further tags of the release, by the rules of docker/metadata-action: `type=semver,pattern={{version}}`. They point to the same digest and are added without a build; `latest` only where it is written.',
  );

/** @returns the rule, or what is wrong with it */
function parseRule(text: string): TagRule | string {
  const attributes = attributesIn(text);
  if (typeof attributes === 'string') return attributes;
  const type = attributes.get('type') ?? 'raw';
  if (!isType(type)) {
    const known = Object.keys(attributesOf);
    return `expected type=${known.join(', type=')}; found type=${type}${suggestion(type, known)}`;
  }
  const allowed = [...commonAttributes, ...attributesOf[type]];
  const unknown = [...attributes.keys()].find((key) => !allowed.includes(key));
  if (unknown !== undefined) {
    return `type=${type} has no "${unknown}"${suggestion(unknown, allowed)}`;
  }
  return unknownExpression(type, attributes) ?? ruleOf(type, attributes);
}

function isType(type: string): type is TagRule['type'] {
  return Object.hasOwn(attributesOf, type);
}

/** Fields of a line of CSV; a value may be quoted as a whole field (`"pattern=\d{1,3}"`). */
function attributesIn(text: string): Attributes | string {
  const fields = text.match(/"(?:[^"]|"")*"|[^,]+/g) ?? [];
  const attributes = new Map<string, string>();
  for (const written of fields) {
    const field = /^".*"$/s.test(written)
      ? written.slice(1, -1).replaceAll('""', '"')
      : written.trim();
    const equals = field.indexOf('=');
    const key = field.slice(0, Math.max(0, equals)).toLowerCase();
    if (equals < 0 && fields.length === 1) attributes.set('value', field);
    else if (key === '') return `expected name=value, found ${JSON.stringify(field.slice(0, 60))}`;
    else if (attributes.has(key)) return `"${key}" is written twice`;
    else attributes.set(key, field.slice(equals + 1));
  }
  return attributes.size === 0 ? 'expected a rule, found an empty text' : attributes;
}

function unknownExpression(type: TagRule['type'], attributes: Attributes): string | undefined {
  for (const [key, value] of attributes) {
    if (type === 'match' && key === 'pattern') continue;
    const known: readonly string[] =
      (type === 'semver' || type === 'pep440') && key === 'pattern'
        ? versionExpressions
        : tagExpressions;
    for (const [, name = ''] of value.matchAll(/\{\{\s*([^}]*?)\s*\}\}/g)) {
      if (!known.includes(name) && (known !== tagExpressions || parseTagDate(name) === undefined))
        return `"{{${name}}}" is not known here${suggestion(name, known)}`;
    }
  }
  return undefined;
}

function ruleOf(type: TagRule['type'], attributes: Attributes): TagRule | string {
  const get = (key: string): string | undefined => attributes.get(key);
  const enable = get('enable') ?? 'true';
  if (!/^(?:true|false|\{\{\s*is_default_branch\s*\}\})$/.test(enable)) {
    return `expected enable=true, enable=false or enable={{is_default_branch}}; found ${JSON.stringify(enable.slice(0, 60))}`;
  }
  const common = { enable, prefix: get('prefix') ?? '', suffix: get('suffix') ?? '' };
  const value = get('value');
  const given = value === undefined || value === '' ? {} : { value };
  const pattern = get('pattern') ?? '';
  switch (type) {
    case 'semver':
    case 'pep440':
      return pattern === ''
        ? `type=${type} needs "pattern", such as pattern={{version}}`
        : { ...common, type, pattern, ...given };
    case 'match':
      return matchRule(pattern, get('group') ?? '0', { ...common, ...given });
    case 'ref': {
      const event = get('event');
      if (event === 'pr') return { ...common, prefix: get('prefix') ?? 'pr-', type, event };
      return event === 'branch' || event === 'tag'
        ? { ...common, type, event }
        : 'type=ref needs event=branch, event=tag or event=pr';
    }
    case 'schedule':
      return { ...common, type, pattern: pattern === '' ? 'nightly' : pattern };
    case 'raw':
      return value === undefined || value === ''
        ? 'type=raw needs "value"'
        : { ...common, type, value };
    case 'sha': {
      const format = get('format') ?? 'short';
      return format === 'short' || format === 'long'
        ? { ...common, prefix: get('prefix') ?? 'sha-', type, format }
        : `expected format=short or format=long, found ${JSON.stringify(format.slice(0, 60))}`;
    }
    case 'edge': {
      const branch = get('branch');
      return { ...common, type, ...(branch === undefined ? {} : { branch }) };
    }
  }
}

/** The pattern comes from the commit that is released: it is short, and so is what it is held against. */
function matchRule(
  pattern: string,
  group: string,
  rest: Pick<TagRule, 'enable' | 'prefix' | 'suffix'> & { readonly value?: string },
): TagRule | string {
  if (pattern === '' || pattern.length > 200) return 'type=match needs "pattern", a short one';
  if (!/^\d$/.test(group)) return 'expected group=0 to group=9';
  try {
    const isDelimited = /^\/.*\/$/.test(pattern);
    const expression = new RegExp(isDelimited ? pattern.slice(1, -1) : pattern);
    return { ...rest, type: 'match', pattern: expression, group: Number(group) };
  } catch {
    return `expected a regular expression, found ${JSON.stringify(pattern.slice(0, 60))}`;
  }
}
