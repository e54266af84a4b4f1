import { booleanText, configInput, defineAction, prepareInput } from '@waybill/action-kit';

/** The closed registry of verify-contract's inputs and outputs. */
export const definition = defineAction({
  name: 'verify-contract',
  title: 'Verify contract',
  description:
    'Is what this commit promises still usable by those who depend on it: runs every contract of waybill.yaml.',
  inputs: {
    ...configInput,
    ...prepareInput,
    restore: {
      description: 'Whether files that a generator changed are put back afterwards.',
      default: 'true',
      schema: booleanText,
    },
  },
  outputs: {
    verdict: { description: '`compatible` or `breaking`.' },
    verdicts: {
      description:
        'Every contract as a JSON list: contract, kind, holds, and how many findings of each level; sign-and-sbom attests it.',
    },
    findings: {
      description: 'Every finding as a JSON list: id, level, file, line, message, remedy.',
    },
  },
  permissions: { contents: 'read' },
});
