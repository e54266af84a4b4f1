import { z } from 'zod';
import { baseUrl, duration, name, repositoryPath, writtenDuration } from './fields.ts';
import { toolPinSchema } from './tool-pin-schema.ts';

/** How bad a vulnerability is, the worst first; a scanner also finds some that it cannot tell (`unknown`). */
export const severities = ['critical', 'high', 'medium', 'low'] as const;
export type Severity = (typeof severities)[number];

/** The formats in which a bill of materials is written, the one that scanners read first. */
export const sbomFormats = ['cyclonedx', 'spdx'] as const;
export type SbomFormat = (typeof sbomFormats)[number];

const blocked = z
  .array(z.enum(severities))
  .min(1)
  .max(severities.length)
  .describe('The severities of which no vulnerability may be known.');

const unknownSeverity = z
  .enum(['blocked', 'allowed'])
  .describe('What is done with a vulnerability whose severity the scanner cannot tell.');

const onlyFixable = z
  .boolean()
  .describe('Whether a vulnerability counts only where a version is known that fixes it.');

/** What an environment of the policy asks of the scan of a release. */
export const scanPolicySchema = z
  .strictObject({
    block: blocked,
    unknown: unknownSeverity.default('blocked'),
    'only-fixable': onlyFixable.exactOptional(),
    waivers: z
      .enum(['accepted', 'refused'])
      .exactOptional()
      .describe(
        "Whether the application's waivers and VEX documents count here; accepted where absent.",
      ),
    'max-age': writtenDuration('How old the scan may be; any age where absent.').exactOptional(),
    'max-database-age': writtenDuration(
      'How old the database of vulnerabilities may be that the scan knew; any age where absent.',
    ).exactOptional(),
  })
  .transform(({ block, unknown, waivers, ...rest }) => ({
    block,
    unknown,
    ...(rest['only-fixable'] === undefined ? {} : { onlyFixable: rest['only-fixable'] }),
    ...(waivers === undefined ? {} : { waivers }),
    ...(rest['max-age'] === undefined ? {} : { maxAgeMilliseconds: rest['max-age'] }),
    ...(rest['max-database-age'] === undefined
      ? {}
      : { maxDatabaseAgeMilliseconds: rest['max-database-age'] }),
  }))
  .describe('What the vulnerability scan of the release must say; not asked where absent.');
/** What is asked of the scan of a release. */
export type ScanPolicy = z.output<typeof scanPolicySchema>;

const sbomSourceSchema = z.union([
  z
    .strictObject({
      'npm-lockfile': repositoryPath('The package-lock.json of what the image holds.'),
      development: z
        .boolean()
        .default(false)
        .describe('Whether packages that only development needs are in the image too.'),
    })
    .transform((written) => ({
      kind: 'npm-lockfile' as const,
      path: written['npm-lockfile'],
      development: written.development,
    })),
  z
    .strictObject({
      files: z
        .array(repositoryPath('A bill of materials: CycloneDX or SPDX, as JSON.'))
        .min(1)
        .max(sbomFormats.length)
        .describe('Bills of materials that something else wrote, at most one of each format.'),
    })
    .transform(({ files }) => ({ kind: 'files' as const, paths: files })),
]);
/** Where the bill of materials of an image comes from. */
export type SbomSource = z.output<typeof sbomSourceSchema> | { readonly kind: 'syft' };

export const sbomSchema = z
  .strictObject({
    formats: z
      .array(z.enum(sbomFormats))
      .min(1)
      .max(sbomFormats.length)
      .default([...sbomFormats])
      .describe('The formats in which it is made and attached.'),
    empty: z
      .enum(['refused', 'allowed'])
      .default('refused')
      .describe('What is done where no package is found.'),
    images: z
      .record(name('An image of the release.'), sbomSourceSchema)
      .default({})
      .describe('Images whose bill of materials syft does not make of the pushed image.'),
    timeout: duration('How long syft may take for one image.', '10m'),
    syft: toolPinSchema.exactOptional(),
  })
  .transform(({ timeout, ...rest }) => ({ ...rest, timeoutMilliseconds: timeout }))
  .describe('A bill of materials for each image; none where absent.');
/** How the bills of materials of a release are made. */
export type SbomConfig = z.output<typeof sbomSchema>;

const databaseSchema = z
  .strictObject({
    update: z
      .boolean()
      .default(true)
      .describe("Whether grype looks for a newer database first; false: the cache's as it is."),
    url: baseUrl('Where grype gets its database, in the place of its own.').exactOptional(),
  })
  .describe('The database of vulnerabilities.');

export const scanSchema = z
  .strictObject({
    block: blocked.default(['critical', 'high']),
    unknown: unknownSeverity.default('allowed'),
    'only-fixable': onlyFixable.default(false),
    waivers: repositoryPath(
      'A file of waivers: findings that are accepted for a time, with reason, owner and end.',
    ).exactOptional(),
    vex: z
      .array(repositoryPath('An OpenVEX document.'))
      .max(50)
      .default([])
      .describe('OpenVEX documents that say which findings do not affect the application.'),
    reports: z
      .record(
        name('An image of the release.'),
        repositoryPath('The report of a scanner: JSON of grype or trivy, or SARIF.'),
      )
      .default({})
      .describe('Images that another scanner has scanned; grype scans the others.'),
    'max-database-age': writtenDuration(
      'How old the database of vulnerabilities may be; 5d where grype runs here, any age for a given report.',
    ).exactOptional(),
    database: databaseSchema.prefault({}),
    timeout: duration('How long grype may take for one image.', '10m'),
    grype: toolPinSchema.exactOptional(),
  })
  .transform(({ timeout, ...rest }) => ({
    block: rest.block,
    unknown: rest.unknown,
    onlyFixable: rest['only-fixable'],
    ...(rest.waivers === undefined ? {} : { waivers: rest.waivers }),
    vex: rest.vex,
    reports: rest.reports,
    ...(rest['max-database-age'] === undefined
      ? {}
      : { maxDatabaseAgeMilliseconds: rest['max-database-age'] }),
    database: rest.database,
    timeoutMilliseconds: timeout,
    ...(rest.grype === undefined ? {} : { grype: rest.grype }),
  }))
  .describe('The vulnerability scan of each image; none where absent.');
/** How the images of a release are scanned, and what fails the release. */
export type ScanConfig = z.output<typeof scanSchema>;
