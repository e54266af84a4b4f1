import { digestSchema, type Digest } from '@waybill/core';
import { z } from 'zod';
import { supplyChainError } from '../error-codes.ts';
import {
  documentInvalid,
  parseDocumentForm,
  parseJsonDocument,
  type DocumentKind,
} from '../json-document.ts';
import { maximumSbomBytes, type Sbom } from './sbom.ts';

/** What a bill of materials must be. */
export interface SbomExpectation {
  /** What names it in messages: its file, or the tool that made it. */
  readonly what: string;
  /** The digests of the image, of its platforms too; one that says it is about another image is refused. */
  readonly digests?: readonly Digest[];
  /** What is done where it names no package. */
  readonly empty: 'refused' | 'allowed';
}

/** Older versions lack what scanners need; grype 0.110 does not read newer ones. */
const cyclonedxVersions = ['1.4', '1.5', '1.6'];
const spdxVersions = ['SPDX-2.2', 'SPDX-2.3'];

/** A nested tree of components that is larger than this is no bill of materials. */
const maximumPackages = 500_000;

/** CycloneDX 1.6, `component.type`: what a scanner looks up. */
const packageTypes: ReadonlySet<string> = new Set([
  'application',
  'framework',
  'library',
  'platform',
  'firmware',
  'machine-learning-model',
]);

const cyclonedxSchema = z.object({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.string(),
  metadata: z
    .object({
      component: z.object({ type: z.string(), version: z.string().optional() }).optional(),
    })
    .optional(),
  components: z.array(z.unknown()).optional(),
});

const componentSchema = z.object({
  type: z.string(),
  name: z.string(),
  components: z.array(z.unknown()).optional(),
});

const spdxSchema = z.object({
  spdxVersion: z.string(),
  SPDXID: z.literal('SPDXRef-DOCUMENT'),
  documentDescribes: z.array(z.string()).optional(),
  packages: z
    .array(z.object({ SPDXID: z.string(), name: z.string(), versionInfo: z.string().optional() }))
    .optional(),
  relationships: z
    .array(
      z.object({
        spdxElementId: z.string(),
        relatedSpdxElement: z.string(),
        relationshipType: z.string(),
      }),
    )
    .optional(),
});

/**
 * Reads a bill of materials: CycloneDX 1.4 to 1.6 or SPDX 2.2 and 2.3, as JSON.
 * @param bytes as something wrote them; they are kept as they are
 * @param expectation what it must be
 * @throws SBOM_TOO_LARGE, SBOM_INVALID, SBOM_EMPTY, SBOM_WRONG_SUBJECT
 */
export function readSbom(bytes: Uint8Array, expectation: SbomExpectation): Sbom {
  const { what } = expectation;
  if (bytes.byteLength > maximumSbomBytes) throw tooLarge(what, bytes.byteLength);
  const kind: DocumentKind = {
    code: 'SBOM_INVALID',
    what,
    remedy:
      'Give CycloneDX up to 1.6 or SPDX up to 2.3, as JSON (syft: -o cyclonedx-json@1.6, -o spdx-json@2.3).',
  };
  const value = parseJsonDocument(bytes, kind);
  const isSpdx = typeof value === 'object' && value !== null && 'spdxVersion' in value;
  const read = isSpdx ? readSpdx(value, kind) : readCyclonedx(value, kind);
  const sbom: Sbom = { ...read, bytes };
  if (sbom.packages === 0 && expectation.empty === 'refused') throw isEmpty(what);
  requireSubject(sbom, expectation);
  return sbom;
}

/**
 * @param what names it
 * @param bytes how large it is
 * @returns SBOM_TOO_LARGE
 */
export function tooLarge(what: string, bytes: number): Error {
  return supplyChainError('SBOM_TOO_LARGE', {
    message: `Expected ${what} to have at most ${String(maximumSbomBytes)} bytes; it has ${String(bytes)}.`,
    remedy: 'Take files out of it (syft lists packages alone where nothing else is asked).',
    facts: { bytes, maximumBytes: maximumSbomBytes },
  });
}

type ReadParts = Omit<Sbom, 'bytes'>;

function readCyclonedx(value: unknown, kind: DocumentKind): ReadParts {
  const document = parseDocumentForm(cyclonedxSchema, value, kind);
  requireVersion(document.specVersion, cyclonedxVersions, 'CycloneDX', kind);
  const about = document.metadata?.component;
  const subject = about?.type === 'container' ? digestIn(about.version) : undefined;
  return {
    format: 'cyclonedx',
    version: document.specVersion,
    packages: countComponents(document.components ?? [], kind),
    ...(subject === undefined ? {} : { subject }),
  };
}

/** Components may hold components; a list of what is left to visit stands in for calls within calls. */
function countComponents(components: readonly unknown[], kind: DocumentKind): number {
  const left: unknown[] = [...components];
  let packages = 0;
  let visited = 0;
  while (left.length > 0) {
    visited += 1;
    if (visited > maximumPackages) throw documentInvalid(kind, 'more components than are read');
    const component = parseDocumentForm(componentSchema, left.pop(), kind);
    if (packageTypes.has(component.type)) packages += 1;
    for (const inner of component.components ?? []) left.push(inner);
  }
  return packages;
}

function readSpdx(value: unknown, kind: DocumentKind): ReadParts {
  const document = parseDocumentForm(spdxSchema, value, kind);
  requireVersion(document.spdxVersion, spdxVersions, 'SPDX', kind);
  const described = new Set(document.documentDescribes ?? []);
  for (const { spdxElementId, relatedSpdxElement, relationshipType } of document.relationships ??
    []) {
    if (relationshipType === 'DESCRIBES' && spdxElementId === 'SPDXRef-DOCUMENT') {
      described.add(relatedSpdxElement);
    }
    if (relationshipType === 'DESCRIBED_BY' && relatedSpdxElement === 'SPDXRef-DOCUMENT') {
      described.add(spdxElementId);
    }
  }
  const packages = document.packages ?? [];
  const [about] = packages.filter(({ SPDXID }) => described.has(SPDXID));
  const subject = digestIn(about?.versionInfo);
  return {
    format: 'spdx',
    version: document.spdxVersion.replace('SPDX-', ''),
    packages: packages.filter(({ SPDXID }) => !described.has(SPDXID)).length,
    ...(subject === undefined ? {} : { subject }),
  };
}

function requireVersion(
  found: string,
  known: readonly string[],
  format: string,
  kind: DocumentKind,
): void {
  if (known.includes(found)) return;
  const names = known.map((version) => version.replace('SPDX-', '')).join(', ');
  throw documentInvalid(
    kind,
    `${format} version ${JSON.stringify(found.slice(0, 40))}; ${names} are read`,
  );
}

function digestIn(version: string | undefined): Digest | undefined {
  const parsed = digestSchema.safeParse(version);
  return parsed.success ? parsed.data : undefined;
}

function isEmpty(what: string): Error {
  return supplyChainError('SBOM_EMPTY', {
    message: `Expected ${what} to name packages; it names none.`,
    remedy:
      'Check that it was made of the right image. Where the image truly holds no package, say `sbom.empty: allowed` in waybill.yaml; a Node application whose modules are bundled has its packages in a lockfile (`sbom.images.NAME.npm-lockfile`).',
    facts: { what },
  });
}

function requireSubject({ subject }: Sbom, { what, digests }: SbomExpectation): void {
  if (subject === undefined || digests === undefined || digests.includes(subject)) return;
  throw supplyChainError('SBOM_WRONG_SUBJECT', {
    message: `Expected ${what} to be about ${digests.join(' or ')}; it says that it is about ${subject}.`,
    remedy: 'Make it of the image that is released; an older one may lie in the checkout.',
    facts: { expected: digests, found: subject },
  });
}
