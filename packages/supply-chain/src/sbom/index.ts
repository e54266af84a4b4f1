/** `@waybill/supply-chain/sbom`: loaded only where bills of materials are made. */
export { makeSboms, type SbomRequest } from './make-sboms.ts';
export { readSbom, type SbomExpectation } from './read-sbom.ts';
export { maximumSbomBytes, sbomKinds, type ImagePlatform, type Sbom } from './sbom.ts';
export { runSyft, type SyftRequest } from './syft.ts';
export type { SyftSource } from './syft-arguments.ts';
