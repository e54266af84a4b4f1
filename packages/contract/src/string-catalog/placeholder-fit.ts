import type { StringCatalogFormat } from '@waybill/config';
import type { Placeholder, PlaceholderType } from './catalog.ts';

/**
 * Whether what a program hands over for one placeholder also fits another. A text that chooses by a number fits one
 * that shows it, and one that chooses by a word fits one that does not need to; languages differ in that.
 * @param source the placeholder in the source text
 * @param other the placeholder in the translation
 */
export function fits(source: PlaceholderType, other: PlaceholderType): boolean {
  if (source.family === other.family) return source.detail === other.detail;
  return (
    pairs.has(`${source.family} ${other.family}`) || pairs.has(`${other.family} ${source.family}`)
  );
}

const pairs = new Set(['any count', 'number count', 'any choice', 'date time']);

/**
 * Whether a translation may leave a placeholder out of some of its forms: the number that chooses the form, whose
 * form may say it in words ("one file").
 */
export function mayBeSpared(
  placeholder: Placeholder,
  format: StringCatalogFormat,
  chosenBy: ReadonlySet<string>,
): boolean {
  if (chosenBy.has(placeholder.name)) return true;
  const { family } = placeholder.type;
  if (format === 'gettext') return family === 'integer' || family === 'any' || family === 'float';
  return family === 'integer';
}
