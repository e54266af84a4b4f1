import type { Release } from '@waybill/core';
import type { ReleaseRecord } from '@waybill/ledger';
import type { RegistryClient } from '@waybill/oci';
import type { SignatureExpectation } from '@waybill/supply-chain';
import type { PaperSigning } from './image-papers.ts';

/** A published release whose papers are made. */
export interface OpenRelease {
  readonly record: ReleaseRecord;
  readonly release: Release;
  /** Whether it was released before, with the papers that its record names. */
  readonly wasReleased: boolean;
  /** What promotion will ask of its papers. */
  readonly expectation: SignatureExpectation;
  readonly signing: PaperSigning;
  /** @returns the client of a registry by its host */
  readonly registry: (host: string) => RegistryClient;
}
