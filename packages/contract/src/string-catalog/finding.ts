import { createHash } from 'node:crypto';
import type { CompatibilityFinding } from '../findings/finding.ts';
import type { FindingLevel } from '../verdict.ts';
import type { Position } from '../model/yaml.ts';

/** What a finding about catalogs is about. */
export interface CatalogSubject {
  /** The catalog that is at fault. */
  readonly file: string;
  readonly locale: string;
  /** Empty where it is about the whole catalog. */
  readonly key: string;
  /** What tells it from others of the same rule and key: a placeholder, a category. */
  readonly detail: string;
}

/** A finding over the catalogs of one commit; its fingerprint does not change when lines move. */
export interface CatalogFinding extends CompatibilityFinding {
  readonly subject: CatalogSubject;
  readonly fingerprint: string;
}

/** A place in a catalog. */
export interface CatalogPlace {
  readonly file: string;
  readonly pointer: string;
  readonly position: Position;
}

/**
 * @param rule the rule's id
 * @param subject what it is about
 * @returns the same for the same finding, wherever it stands in the file
 */
export function fingerprintOf(rule: string, subject: CatalogSubject): string {
  const { file, locale, key, detail } = subject;
  return createHash('sha256')
    .update(JSON.stringify([rule, file, locale, key, detail]))
    .digest('hex')
    .slice(0, 32);
}

/** Makes a finding over one commit: it has no older side. */
export function catalogFinding(
  id: string,
  level: FindingLevel,
  subject: CatalogSubject,
  place: CatalogPlace,
  says: { readonly why: string; readonly remedy: string },
): CatalogFinding {
  return {
    id,
    level,
    direction: 'none',
    operation: subject.key === '' ? null : subject.key,
    base: null,
    revision: { pointer: place.pointer, ...place.position, file: place.file },
    ...says,
    subject,
    fingerprint: fingerprintOf(id, subject),
  };
}

/** @returns a text as a sentence shows it: on one line, not too long */
export function shown(text: string): string {
  const cut = text.length > 80 ? `${text.slice(0, 79)}…` : text;
  return JSON.stringify(cut);
}
