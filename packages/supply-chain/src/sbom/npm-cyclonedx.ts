import { createHash } from 'node:crypto';
import type * as CyclonedxEnums from '@cyclonedx/cyclonedx-library/Enums';
import type * as CyclonedxModels from '@cyclonedx/cyclonedx-library/Models';
import type { AttestedImage } from '../attached-statement.ts';
import { formatPackageUrl } from '../package-url.ts';
import { isLicenseExpression } from './license-expression.ts';
import type { LockedPackage, Lockfile } from './npm-lockfile.ts';

/** The image that a bill of materials is about, and the moment that it bears. */
export interface SbomSubject {
  readonly image: Pick<AttestedImage, 'repository' | 'digest'>;
  /** The commit's time: equal input gives equal bytes. */
  readonly at: string;
}

type Component = CyclonedxModels.Component;
interface Library {
  readonly Enums: typeof CyclonedxEnums;
  readonly Models: typeof CyclonedxModels;
}

/**
 * Writes the packages of a lockfile as CycloneDX 1.6, with the libraries of that project.
 * @param lockfile what is installed
 * @param subject the image that holds it
 * @returns JSON; equal input gives equal bytes
 */
export async function cyclonedxOfLockfile(
  lockfile: Lockfile,
  { image, at }: SbomSubject,
): Promise<Uint8Array> {
  // By their parts: the whole would bring validators along, and what those need is not installed.
  const [Enums, Models, Serialize, Spec] = await Promise.all([
    import('@cyclonedx/cyclonedx-library/Enums'),
    import('@cyclonedx/cyclonedx-library/Models'),
    import('@cyclonedx/cyclonedx-library/Serialize'),
    import('@cyclonedx/cyclonedx-library/Spec'),
  ]);
  const root = new Models.Component(Enums.ComponentType.Container, image.repository, {
    version: image.digest,
    bomRef: image.digest,
  });
  const bom = new Models.Bom({ serialNumber: serialNumberOf(lockfile, image.digest) });
  bom.metadata.component = root;
  bom.metadata.timestamp = new Date(at);
  bom.metadata.tools.components.add(
    new Models.Component(Enums.ComponentType.Application, 'waybill'),
  );
  const byPath = new Map(
    lockfile.packages.map((locked) => [locked.path, componentOf(locked, { Enums, Models })]),
  );
  const link = (from: Component, paths: readonly string[]): void => {
    for (const path of paths) {
      const used = byPath.get(path);
      if (used !== undefined) from.dependencies.add(used.bomRef);
    }
  };
  link(root, lockfile.uses);
  for (const locked of lockfile.packages) {
    const made = byPath.get(locked.path);
    if (made === undefined) continue;
    link(made, locked.uses);
    bom.components.add(made);
  }
  const serializer = new Serialize.JsonSerializer(
    new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6),
  );
  const text = serializer.serialize(bom, { sortLists: true, space: 1 });
  return Buffer.from(text, 'utf8');
}

function componentOf(locked: LockedPackage, { Enums, Models }: Library): Component {
  const slash = locked.name.startsWith('@') ? locked.name.indexOf('/') : -1;
  const made = new Models.Component(Enums.ComponentType.Library, locked.name.slice(slash + 1), {
    ...(slash < 0 ? {} : { group: locked.name.slice(0, slash) }),
    version: locked.version,
    bomRef: locked.path,
    purl: formatPackageUrl('npm', locked.name, locked.version),
    ...(locked.optional ? { scope: Enums.ComponentScope.Optional } : {}),
  });
  if (locked.sha512 !== undefined) {
    made.hashes.set(Enums.HashAlgorithm['SHA-512'], locked.sha512);
  }
  if (locked.resolved !== undefined && /^https?:\/\//.test(locked.resolved)) {
    const place = new Models.ExternalReference(
      withoutCredentials(locked.resolved),
      Enums.ExternalReferenceType.Distribution,
    );
    made.externalReferences.add(place);
  }
  if (locked.license !== undefined) {
    made.licenses.add(
      isLicenseExpression(locked.license)
        ? new Models.LicenseExpression(locked.license)
        : new Models.NamedLicense(locked.license),
    );
  }
  return made;
}

/** A registry's archive may have been resolved with a password in its URL. */
export function withoutCredentials(resolved: string): string {
  return resolved.replace(/^(https?:\/\/)[^/@]*@/, '$1');
}

/** A name-based UUID (RFC 9562, version 8) of the image and what it holds. */
function serialNumberOf(lockfile: Lockfile, digest: string): string {
  const hex = createHash('sha256')
    .update(digest)
    .update(JSON.stringify(lockfile.packages.map(({ path, version }) => [path, version])))
    .digest('hex');
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
