import type { RegistryClient } from '@waybill/oci';
import { readWaybill, verifyImage } from '@waybill/supply-chain';
import type { SignaturePort } from './ports.ts';

/**
 * @param registry gives the client of a host
 * @returns the verification of signatures and waybills that hang on images as referrers
 */
export function signaturesOf(registry: (host: string) => RegistryClient): SignaturePort {
  const clientOf = (repository: string): RegistryClient =>
    registry(repository.slice(0, repository.indexOf('/')));
  return {
    verify: (image, expectation) => verifyImage(clientOf(image.repository), image, expectation),
    waybill: (image, expectation) => readWaybill(clientOf(image.repository), image, expectation),
  };
}
