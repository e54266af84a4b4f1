import type { SbomFormat } from '@waybill/config';
import type { Digest } from '@waybill/core';

/** The version of each format that is made, and what names it in a statement and in a registry. */
export const sbomKinds = {
  cyclonedx: {
    /** syft's default, 1.7, is not read by grype before 0.111. */
    made: '1.6',
    /** in-toto attestation framework, spec/predicates/cyclonedx.md. */
    predicateType: 'https://cyclonedx.org/bom',
    mediaType: 'application/vnd.cyclonedx+json',
  },
  spdx: {
    made: '2.3',
    /** in-toto attestation framework, spec/predicates/spdx.md. */
    predicateType: 'https://spdx.dev/Document',
    mediaType: 'application/spdx+json',
  },
} as const satisfies Record<SbomFormat, { made: string; predicateType: string; mediaType: string }>;

/** One of the images of an index. */
export interface ImagePlatform {
  /** `os/architecture[/variant]`. */
  readonly platform: string;
  /** Of its manifest. */
  readonly digest: Digest;
}

/** A bill of materials that was read or made: its bytes, and what was counted in them. */
export interface Sbom {
  readonly format: SbomFormat;
  /** `1.6` (CycloneDX), `2.3` (SPDX). */
  readonly version: string;
  /** JSON, as it was written; `predicateType` and `mediaType` of the format are in `sbomKinds`. */
  readonly bytes: Uint8Array;
  /** How many packages it names; files, operating systems and the image itself are none. */
  readonly packages: number;
  /** What it says that it is about, where that is an image by digest. */
  readonly subject?: Digest;
  /** The image of an index that it is about; the whole image where absent. */
  readonly platform?: ImagePlatform;
}

/** The largest bill of materials that is read; real ones of large images have 20 MB. */
export const maximumSbomBytes = 64 * 1024 * 1024;
