import {
  commitInputs,
  connectionInputs,
  defineAction,
  optionalCommitText,
  signingInputs,
} from '@waybill/action-kit';

/** The closed registry of sign-and-sbom's inputs and outputs. */
export const definition = defineAction({
  name: 'sign-and-sbom',
  title: 'Sign and SBOM',
  description:
    "Completes a release's papers: every image signed, the waybill statement attached to each, all of it verified as promotion will.",
  inputs: {
    ...connectionInputs,
    ...commitInputs,
    commit: {
      description: "The commit whose release is completed; empty means the run's.",
      default: '',
      schema: optionalCommitText,
    },
    ...signingInputs,
  },
  outputs: {
    commit: { description: 'The commit of the release.' },
    attestations: {
      description: 'JSON object from image name to the digests of its signature and its waybill.',
    },
  },
  permissions: { contents: 'read', packages: 'write' },
});
