import type { Digest } from '@waybill/core';
import { z } from 'zod';
import { documentInvalid, parseDocumentForm, parseJsonDocument } from '../json-document.ts';
import { parsePackageUrl, speaksOf } from '../package-url.ts';
import type { Finding } from './finding.ts';

/** The statuses of the OpenVEX specification v0.2.0, "Status Labels". */
const statuses = ['not_affected', 'affected', 'fixed', 'under_investigation'] as const;
type VexStatus = (typeof statuses)[number];

/** The justifications of the OpenVEX specification v0.2.0, "Status Justifications". */
const justifications = [
  'component_not_present',
  'vulnerable_code_not_present',
  'vulnerable_code_not_in_execute_path',
  'vulnerable_code_cannot_be_controlled_by_adversary',
  'inline_mitigations_already_exist',
] as const;

/** What a statement is about, in any of the ways in which it may be named. */
interface VexComponent {
  readonly ids: readonly string[];
  readonly sha256?: string;
}

/** One statement, with its document's moment where it has none of its own. */
interface VexStatement {
  /** In lower case. */
  readonly vulnerabilities: ReadonlySet<string>;
  readonly products: readonly (VexComponent & {
    readonly subcomponents: readonly VexComponent[];
  })[];
  readonly status: VexStatus;
  readonly justification?: string;
  readonly at: number;
}

/** An OpenVEX document that was read. */
export interface VexDocument {
  readonly file: string;
  readonly statements: readonly VexStatement[];
}

/** The image that findings are of. */
export interface VexImage {
  readonly repository: string;
  readonly digest: Digest;
}

/** That a finding does not count, and who says so. */
export interface VexAnswer {
  readonly status: 'not_affected' | 'fixed';
  readonly justification?: string;
  readonly document: string;
}

const maximumVexBytes = 16 * 1024 * 1024;
const text = z.string().min(1).max(4096);
const moment = z.iso.datetime({ offset: true }).transform((written) => Date.parse(written));

const componentFields = {
  '@id': text.optional(),
  identifiers: z.record(z.string().max(64), text).optional(),
  hashes: z.record(z.string().max(64), text).optional(),
};
const componentSchema = z.union([text, z.object(componentFields)]);
const productSchema = z.union([
  text,
  z.object({ ...componentFields, subcomponents: z.array(componentSchema).max(10_000).optional() }),
]);

const statementSchema = z.object({
  vulnerability: z.union([
    text,
    z.object({
      '@id': text.optional(),
      name: text.optional(),
      aliases: z.array(text).max(100).optional(),
    }),
  ]),
  products: z.array(productSchema).max(10_000).optional(),
  status: z.enum(statuses),
  justification: z.enum(justifications).optional(),
  timestamp: moment.optional(),
  last_updated: moment.optional(),
});

const documentSchema = z.object({
  '@context': z
    .string()
    .regex(/^https:\/\/openvex\.dev\/ns(?:\/v0\.[0-2]\.\d{1,3})?$/, 'expected OpenVEX up to v0.2'),
  timestamp: moment,
  last_updated: moment.optional(),
  statements: z.array(statementSchema).max(10_000),
});

/**
 * Reads an OpenVEX document (specification v0.2.0, and the plain strings of the versions before it).
 * @param bytes JSON
 * @param file its name, for messages and reports
 * @throws VEX_INVALID also for a status or justification that is not of the specification
 */
export function parseOpenVex(bytes: Uint8Array, file: string): VexDocument {
  const kind = {
    code: 'VEX_INVALID',
    what: `the OpenVEX document ${file}`,
    remedy: 'Correct the document; vexctl writes such ones.',
  } as const;
  if (bytes.byteLength > maximumVexBytes) {
    throw documentInvalid(kind, `${String(bytes.byteLength)} bytes`);
  }
  const document = parseDocumentForm(documentSchema, parseJsonDocument(bytes, kind), kind);
  const inherited = document.last_updated ?? document.timestamp;
  return {
    file,
    statements: document.statements.map((statement) => ({
      vulnerabilities: namesOf(statement.vulnerability),
      products: (statement.products ?? []).map((product) => ({
        ...componentOf(product),
        subcomponents:
          typeof product === 'string' ? [] : (product.subcomponents ?? []).map(componentOf),
      })),
      status: statement.status,
      ...(statement.justification === undefined ? {} : { justification: statement.justification }),
      at: statement.last_updated ?? statement.timestamp ?? inherited,
    })),
  };
}

/**
 * Says whether VEX documents take a finding out. The newest statement about it counts; of two of one moment the
 * one that leaves it in. `not_affected` needs a justification: a free text in its place is for people.
 * @param finding the finding
 * @param image the image that it is of
 * @param documents the documents
 * @returns who takes it out and why, or undefined where it counts
 */
export function vexAnswer(
  finding: Finding,
  image: VexImage,
  documents: readonly VexDocument[],
): VexAnswer | undefined {
  const names = [finding.id, ...finding.aliases].map((name) => name.toLowerCase());
  const about = documents.flatMap(({ file, statements }) =>
    statements
      .filter(({ vulnerabilities }) => names.some((name) => vulnerabilities.has(name)))
      .filter((statement) => isAbout(statement, finding, image))
      .map((statement) => ({ at: statement.at, answer: answerOf(statement, file) })),
  );
  const newest = Math.max(...about.map(({ at }) => at));
  const last = about.filter(({ at }) => at === newest).map(({ answer }) => answer);
  return last.includes(undefined) ? undefined : last[0];
}

function answerOf(statement: VexStatement, document: string): VexAnswer | undefined {
  const { status, justification } = statement;
  switch (status) {
    case 'fixed':
      return { status, document, ...(justification === undefined ? {} : { justification }) };
    case 'not_affected':
      return justification === undefined ? undefined : { status, document, justification };
    case 'affected':
    case 'under_investigation':
      return undefined;
  }
}

/** A product is the image, as a whole or one of its parts, or the package itself. */
function isAbout({ products }: VexStatement, finding: Finding, image: VexImage): boolean {
  return products.some((product) => {
    if (!isImage(product, image)) {
      return product.subcomponents.length === 0 && isPackage(product, finding);
    }
    return (
      product.subcomponents.length === 0 ||
      product.subcomponents.some((part) => isPackage(part, finding))
    );
  });
}

function isImage({ ids, sha256 }: VexComponent, { repository, digest }: VexImage): boolean {
  if (sha256 !== undefined) return `sha256:${sha256.toLowerCase()}` === digest;
  return ids.some((id) => {
    const purl = parsePackageUrl(id);
    if (purl === undefined) return id === repository || id === `${repository}@${digest}`;
    if (purl.type !== 'oci' || purl.name !== repository.split('/').at(-1)) return false;
    const { repository_url: place, ...others } = purl.qualifiers;
    if (place !== undefined && place !== repository) return false;
    // Without a digest, a tag or an architecture may mean another image than this one.
    return purl.version === undefined ? Object.keys(others).length === 0 : purl.version === digest;
  });
}

function isPackage({ ids }: VexComponent, finding: Finding): boolean {
  const found =
    finding.package.purl === undefined ? undefined : parsePackageUrl(finding.package.purl);
  if (found === undefined) return false;
  return ids.some((id) => {
    const written = parsePackageUrl(id);
    return written !== undefined && speaksOf(written, found);
  });
}

function namesOf(written: z.output<typeof statementSchema>['vulnerability']): Set<string> {
  const names =
    typeof written === 'string'
      ? [written]
      : [written.name, written['@id']?.split('/').at(-1), ...(written.aliases ?? [])];
  return new Set(names.flatMap((name) => (name === undefined ? [] : [name.toLowerCase()])));
}

function componentOf(written: z.output<typeof productSchema>): VexComponent {
  if (typeof written === 'string') return { ids: [written] };
  const ids = [written['@id'], written.identifiers?.['purl']];
  const sha256 = written.hashes?.['sha-256'];
  return {
    ids: ids.filter((id) => id !== undefined),
    ...(sha256 === undefined ? {} : { sha256 }),
  };
}
