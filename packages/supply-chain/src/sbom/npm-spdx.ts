import { createHash } from 'node:crypto';
import { formatPackageUrl } from '../package-url.ts';
import { isLicenseExpression } from './license-expression.ts';
import { withoutCredentials, type SbomSubject } from './npm-cyclonedx.ts';
import type { LockedPackage, Lockfile } from './npm-lockfile.ts';

const rootId = 'SPDXRef-Image';

/**
 * Writes the packages of a lockfile as SPDX 2.3 (spdx.github.io/spdx-spec/v2.3).
 * @param lockfile what is installed
 * @param subject the image that holds it
 * @returns JSON; equal input gives equal bytes
 */
export function spdxOfLockfile(lockfile: Lockfile, { image, at }: SbomSubject): Uint8Array {
  const packages = [...lockfile.packages].sort((a, b) => (a.path < b.path ? -1 : 1));
  const relationships = [
    {
      spdxElementId: 'SPDXRef-DOCUMENT',
      relationshipType: 'DESCRIBES',
      relatedSpdxElement: rootId,
    },
    ...lockfile.uses.map((path) => dependency(rootId, idOf(path))),
    ...packages.map(({ path }) => ({
      spdxElementId: rootId,
      relationshipType: 'CONTAINS',
      relatedSpdxElement: idOf(path),
    })),
    ...packages.flatMap(({ path, uses }) => uses.map((used) => dependency(idOf(path), idOf(used)))),
  ];
  const document = {
    spdxVersion: 'SPDX-2.3',
    dataLicense: 'CC0-1.0',
    SPDXID: 'SPDXRef-DOCUMENT',
    name: image.repository,
    documentNamespace: namespaceOf(lockfile, image.digest),
    creationInfo: {
      // Section 6.9: no fractions of a second.
      created: `${at.slice(0, 19)}Z`,
      creators: ['Tool: waybill'],
    },
    packages: [
      {
        SPDXID: rootId,
        name: image.repository,
        versionInfo: image.digest,
        downloadLocation: 'NOASSERTION',
        filesAnalyzed: false,
        primaryPackagePurpose: 'CONTAINER',
      },
      ...packages.map(packageOf),
    ],
    relationships,
  };
  return Buffer.from(JSON.stringify(document, undefined, 1), 'utf8');
}

function packageOf(locked: LockedPackage): object {
  const { path, name, version, license, resolved, sha512 } = locked;
  const isArchive = resolved !== undefined && /^https?:\/\//.test(resolved);
  return {
    SPDXID: idOf(path),
    name,
    versionInfo: version,
    downloadLocation: isArchive ? withoutCredentials(resolved) : 'NOASSERTION',
    filesAnalyzed: false,
    licenseConcluded: 'NOASSERTION',
    licenseDeclared:
      license !== undefined && isLicenseExpression(license) ? license : 'NOASSERTION',
    copyrightText: 'NOASSERTION',
    ...(sha512 === undefined
      ? {}
      : { checksums: [{ algorithm: 'SHA512', checksumValue: sha512 }] }),
    externalRefs: [
      {
        referenceCategory: 'PACKAGE-MANAGER',
        referenceType: 'purl',
        referenceLocator: formatPackageUrl('npm', name, version),
      },
    ],
  };
}

/** Letters, digits, `.` and `-` only (section 7.2); the hash keeps paths apart that look alike then. */
function idOf(path: string): string {
  const hash = createHash('sha256').update(path).digest('hex').slice(0, 16);
  return `SPDXRef-npm-${path.slice(path.lastIndexOf('node_modules/') + 13).replace(/[^A-Za-z0-9.-]+/g, '-')}-${hash}`;
}

function dependency(from: string, to: string): object {
  return { spdxElementId: from, relationshipType: 'DEPENDS_ON', relatedSpdxElement: to };
}

/** Section 6.5: a URI of its own for each content; nothing needs to be there. */
function namespaceOf(lockfile: Lockfile, digest: string): string {
  const hash = createHash('sha256')
    .update(digest)
    .update(JSON.stringify(lockfile.packages.map(({ path, version }) => [path, version])));
  return `urn:waybill:sbom:${hash.digest('hex')}`;
}
