import { z } from 'zod';
import { againstSchema } from './contract-against-schema.ts';
import { contractWaiversPath, levelsSchema } from './contract-policy-schema.ts';
import { name, repositoryPath } from './fields.ts';

/** The formats of string catalogs. */
export const stringCatalogFormats = [
  'i18next',
  'icu',
  'arb',
  'apple-strings',
  'stringsdict',
  'xcstrings',
  'android',
  'gettext',
] as const;
/** How a catalog is written. */
export type StringCatalogFormat = (typeof stringCatalogFormats)[number];

const localeSchema = z
  .string()
  .max(64)
  .regex(
    /^[A-Za-z]{2,8}(?:[-_@+.][A-Za-z0-9]{1,8}){0,5}$/,
    'expected a locale such as en, pt-BR or zh-Hant',
  );

const pattern = (about: string): z.ZodType<string, string> =>
  repositoryPath(about).check((context) => {
    const { value } = context;
    const problem =
      value.split('{locale}').length > 2
        ? 'expected {locale} at most once'
        : /[{}]/.test(value.replace('{locale}', ''))
          ? 'expected no braces but those of {locale}'
          : (value.match(/\*+/g) ?? []).length > 5
            ? 'expected at most five * in the path'
            : undefined;
    if (problem !== undefined)
      context.issues.push({ code: 'custom', input: value, message: problem });
  });

const filesSchema = z
  .union([
    pattern('Files of all locales: {locale} stands for the locale, * for any name.').transform(
      (path) => ({ path }),
    ),
    z.strictObject({
      path: pattern(
        'Files of all locales: {locale} stands for the locale, * for any name, ** for any folders.',
      ),
      source: pattern(
        'The file with the source texts where it is none of those, such as res/values/strings.xml or po/app.pot; * stands for what it stands for in the path.',
      ).exactOptional(),
      locale: localeSchema
        .describe('The locale of a file whose name and content do not tell it.')
        .exactOptional(),
      format: z
        .enum(stringCatalogFormats)
        .describe('How the files are written; told by name and content where absent.')
        .exactOptional(),
    }),
  ])
  .describe('Where the catalogs are.');
/** Where catalogs are: a pattern of paths, and what names and contents do not tell. */
export type StringCatalogFiles = z.output<typeof filesSchema>;

/** What is asked of the string catalogs of an application; without name and kind, which every contract has. */
export const stringCatalogSettingsFields = {
  files: z.array(filesSchema).min(1).max(100).describe('The catalogs.'),
  source: localeSchema.default('en').describe('The locale whose texts the others translate.'),
  locales: z
    .array(localeSchema)
    .max(500)
    .default([])
    .describe('The locales that must be there; those that are found where empty.'),
  documented: repositoryPath(
    'A file that lists every key: JSON, Markdown (keys in backticks), or a key a line.',
  ).exactOptional(),
  baseline: repositoryPath(
    'A file of findings that are known and do not block: what is fixed leaves it.',
  ).exactOptional(),
  'allow-untranslated': z
    .array(z.string().min(1).max(500))
    .max(10_000)
    .default([])
    .describe(
      'Keys whose text is the same in all locales, such as names; * stands for any characters.',
    ),
} as const;

/** Gives the settings the names that code uses. */
export const stringCatalogSettingsSchema = z
  .strictObject(stringCatalogSettingsFields)
  .transform(({ 'allow-untranslated': allowUntranslated, ...rest }) => ({
    ...rest,
    allowUntranslated,
  }))
  .describe('String catalogs: the texts of an application in its languages.');
/** What is asked of string catalogs. */
export type StringCatalogSettings = z.output<typeof stringCatalogSettingsSchema>;

/** A contract of waybill.yaml whose kind is `string-catalog`. */
export const stringCatalogContractSchema = z
  .strictObject({
    name: name('The name of the contract.'),
    kind: z
      .literal('string-catalog')
      .describe(
        'Texts of an application in its languages: i18next, ICU, ARB, Apple, Android, gettext.',
      ),
    ...stringCatalogSettingsFields,
    against: againstSchema,
    levels: levelsSchema,
    waivers: contractWaiversPath,
  })
  .transform(({ 'allow-untranslated': allowUntranslated, ...rest }) => ({
    ...rest,
    allowUntranslated,
  }));
/** A contract that is texts in several languages. */
export type StringCatalogContract = z.output<typeof stringCatalogContractSchema>;
