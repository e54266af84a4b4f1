import type { Waiver } from '@waybill/config';
import { parsePackageUrl, speaksOf } from '../package-url.ts';
import type { Finding } from './finding.ts';
import { inRange, type RangeAnswer } from './version-range.ts';

/**
 * Says whether a waiver is of a finding in an image. Whether it has ended is asked elsewhere.
 * @param waiver the waiver
 * @param finding the finding
 * @param image the name of the image
 * @returns `unknown` where all is right but the order of the versions, which is not known
 */
export function isWaived(waiver: Waiver, finding: Finding, image: string): RangeAnswer {
  if (waiver.images?.includes(image) === false) return 'outside';
  const id = waiver.id.toLowerCase();
  const names = [finding.id, ...finding.aliases];
  if (!names.some((name) => name.toLowerCase() === id)) return 'outside';
  if (!isPackage(waiver.package, finding.package)) return 'outside';
  return inRange(waiver.versions, finding.package.type, finding.package.version);
}

function isPackage(written: string, found: Finding['package']): boolean {
  const purl = parsePackageUrl(written);
  if (purl === undefined) return written === found.name;
  const foundPurl = found.purl === undefined ? undefined : parsePackageUrl(found.purl);
  return foundPurl !== undefined && speaksOf(purl, foundPurl);
}
