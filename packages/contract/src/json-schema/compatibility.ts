/**
 * Who must be able to read what whom wrote, as registries of schemas name it: `backward`, readers with the newer
 * schema read what was written with the older one; `forward`, readers with the older schema read what is written with
 * the newer one; `full`, both. The transitive forms ask the same of every older schema, one by one.
 */
export const schemaCompatibilities = ['backward', 'forward', 'full'] as const;
export type SchemaCompatibility = (typeof schemaCompatibilities)[number];

/** Whose schema the reader has; the writer has the other one. */
export type Reader = 'newer' | 'older';

/** @returns the readers for whom a level asks that they understand everything */
export function readersOf(compatibility: SchemaCompatibility): readonly Reader[] {
  switch (compatibility) {
    case 'backward':
      return ['newer'];
    case 'forward':
      return ['older'];
    case 'full':
      return ['newer', 'older'];
  }
}
