import type { ScanConfig, Waiver } from '@waybill/config';
import type { Digest, Facts } from '@waybill/core';
import type { SupplyChainErrorCode } from '../error-codes.ts';
import type { Finding, ScanReport, SeverityCounts } from './finding.ts';
import type { VexDocument } from './openvex.ts';

/** Which findings fail. */
export type ScanThresholds = Pick<ScanConfig, 'block' | 'unknown' | 'onlyFixable'>;

/** One image of the release and what a scanner said of it. */
export interface ScannedImage {
  readonly name: string;
  readonly repository: string;
  readonly digest: Digest;
  readonly report: ScanReport;
  /** How old the database of the report may be; any age where absent. */
  readonly maxDatabaseAgeMilliseconds?: number;
}

/** By what the scans of a release are judged. */
export interface ScanRules {
  readonly thresholds: ScanThresholds;
  readonly waivers: readonly Waiver[];
  readonly vex: readonly VexDocument[];
  /** Now, in milliseconds since 1970. */
  readonly now: number;
}

/** What becomes of one finding. */
export type FindingDecision =
  | { readonly kind: 'counted'; readonly blocks: boolean }
  | { readonly kind: 'waived'; readonly waiver: Waiver }
  | {
      readonly kind: 'vex';
      readonly status: 'not_affected' | 'fixed';
      readonly justification?: string;
      /** The document that says so. */
      readonly document: string;
    };

/** A finding with what becomes of it. */
export interface JudgedFinding {
  readonly finding: Finding;
  readonly decision: FindingDecision;
}

/** Why the scans fail. */
export interface ScanRefusal {
  readonly code: Extract<
    SupplyChainErrorCode,
    'SCAN_BLOCKED' | 'SCAN_WAIVER_EXPIRED' | 'SCAN_DATABASE_OLD'
  >;
  readonly message: string;
  readonly remedy: string;
  readonly facts: Facts;
}

/** What became of the scan of one image. */
export interface ImageScanVerdict {
  readonly image: ScannedImage;
  /** The worst first. */
  readonly findings: readonly JudgedFinding[];
  /** What counts: neither waived nor ruled out. */
  readonly counts: SeverityCounts;
  /** Those of `counts` that a known version fixes. */
  readonly fixable: SeverityCounts;
  /** What a waiver or a VEX document takes out. */
  readonly suppressed: SeverityCounts;
  /** When the first waiver ends that takes something out. */
  readonly suppressedUntil?: string;
}

/** What became of the scans of a release. */
export interface ScanVerdict {
  readonly allowed: boolean;
  readonly refusals: readonly ScanRefusal[];
  /** Sentences about what does not fail, and should be known. */
  readonly warnings: readonly string[];
  readonly images: readonly ImageScanVerdict[];
}
