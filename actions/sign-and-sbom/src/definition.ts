import {
  booleanText,
  commitInputs,
  connectionInputs,
  defineAction,
  optionalCommitText,
  optionalText,
  signingInputs,
  toolInputs,
} from '@waybill/action-kit';

/** The closed registry of sign-and-sbom's inputs and outputs. */
export const definition = defineAction({
  name: 'sign-and-sbom',
  title: 'Sign and SBOM',
  description:
    "Completes a release's papers: signature, provenance, bills of materials, vulnerability scan, contract verdict and waybill of every image, verified as promotion will.",
  inputs: {
    ...connectionInputs,
    ...commitInputs,
    commit: {
      description: "The commit whose release is completed; empty means the run's.",
      default: '',
      schema: optionalCommitText,
    },
    verdicts: {
      description:
        'What verify-contract said of the commit (its output `verdicts`): attested, and carried by the waybill. Empty means what an earlier waybill of the release says, or nothing.',
      default: '',
      schema: optionalText,
    },
    'scan-again': {
      description:
        'Whether a release that was scanned when it was released is scanned again: vulnerabilities become known later.',
      default: 'false',
      schema: booleanText,
    },
    'forge-attestations': {
      description:
        "Whether each attestation is kept in GitHub's own store of attestations as well (`gh attestation verify` looks there); the job then needs `attestations: write`. GitHub takes what its own or the public-good instance of sigstore has signed.",
      default: 'false',
      schema: booleanText,
    },
    ...toolInputs,
    ...signingInputs,
  },
  outputs: {
    commit: { description: 'The commit of the release.' },
    attestations: {
      description:
        'JSON object from image name to the digests of what hangs on it: `signature`, `waybill`, `provenance`, and where they are made `sbom-cyclonedx`, `sbom-spdx`, `scan`, `contract`; of an index of several platforms `sbom-cyclonedx:linux/arm64` and the like.',
    },
    scan: {
      description:
        '`allowed` or `blocked` where this run scanned; empty where waybill.yaml asks for no scan, or the one of the release stands.',
    },
    'scan-report': {
      description: 'Path of the report of the scan as JSON, where this run scanned.',
    },
    sarif: { description: 'Path of the report of the scan as SARIF, where this run scanned.' },
  },
  permissions: { contents: 'read', 'id-token': 'write', packages: 'write' },
});
