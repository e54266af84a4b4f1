import {
  booleanText,
  configInput,
  defineAction,
  forgeInputs,
  linesText,
  namesInputs,
  opsInputs,
  optionalCommitText,
  optionalText,
  prepareInput,
  toolInputs,
} from '@waybill/action-kit';

/** The closed registry of verify-contract's inputs and outputs. */
export const definition = defineAction({
  name: 'verify-contract',
  title: 'Verify contract',
  description:
    'Would those who depend on an older version still be served: verifies every contract of waybill.yaml, against each older one that is in use.',
  inputs: {
    ...configInput,
    commit: {
      description:
        'The commit that the verdicts are about, which must be checked out; empty means whatever is.',
      default: '',
      schema: optionalCommitText,
    },
    contracts: {
      description: 'The contracts to verify, by name, one a line; empty means all of them.',
      default: '',
      schema: linesText,
    },
    ...prepareInput,
    restore: {
      description: 'Whether files that a generator changed are put back afterwards.',
      default: 'true',
      schema: booleanText,
    },
    sarif: {
      description:
        "File to write the findings to as SARIF 2.1.0, for a forge's list of alerts; empty means none.",
      default: '',
      schema: optionalText,
    },
    junit: {
      description: 'File to write the verdicts to as a test report (JUnit XML); empty means none.',
      default: '',
      schema: optionalText,
    },
    json: {
      description:
        'File to write the whole report to as JSON (waybill-contracts.schema.json); empty means none.',
      default: '',
      schema: optionalText,
    },
    comment: {
      description:
        'Whether the pull request gets one comment with the report, which later runs edit; needs `pull-requests: write`.',
      default: 'false',
      schema: booleanText,
    },
    ...forgeInputs,
    ...opsInputs,
    ...namesInputs,
    ...toolInputs,
  },
  outputs: {
    verdict: {
      description: '`compatible` or `breaking`; empty where a contract could not be verified.',
    },
    verdicts: {
      description:
        'Every contract as a JSON list: contract, kind, holds, and how many findings of each level; sign-and-sbom attests it.',
    },
    findings: {
      description:
        'The first 100 findings as a JSON list: id, level, file, line, message, remedy, operation, bases; the input `json` has them all.',
    },
    breaking: { description: 'How many findings break a contract.' },
    risky: { description: 'How many findings are risky.' },
    info: { description: 'How many findings are good to know.' },
    comment: { description: 'Where the comment on the pull request is, where there is one.' },
  },
  permissions: { contents: 'read' },
});
