import { errorFactory, type ErrorCodes } from '@waybill/core';

/** The codes that `gate` throws. */
export const gateErrorCodes = {
  GATE_REFUSED:
    'At least one gate refused the promotion or rollback; the message lists each of them.',
  POLICY_MISSING:
    "Neither the ops repository nor the protected branch's waybill.yaml holds a policy.",
  POLICY_UNPROTECTED:
    'The policy would be read from a branch that the forge does not protect, so anyone could have written it.',
  DESIRED_STATE_INCOMPLETE:
    "The ops repository's branch or one of the desired-state files of the environment does not exist.",
  POLICY_UNREACHABLE:
    "The ops repository holds no policy, and the application's repository, which may, cannot be reached.",
  DESCRIPTION_MISSING:
    "A release's description is neither in the application's repository nor in the signed waybill.",
  ROLLBACK_TARGET_UNKNOWN: 'The ledger has nothing that the environment could go back to.',
  LEDGER_CONTRADICTS:
    'Records of the ledger contradict each other: one of them was put back to an earlier state, or taken away.',
  ROLLBACK_TOO_FAR:
    'More deployments came since the target than are read, so the schema that it would meet is not known.',
  FACT_NOT_ASKED: 'The fact is not needed for this request, so it was not asked for.',
  FACT_DEPENDS: 'The fact could not be learned because another one is not known.',
  PLAN_IMPOSSIBLE: 'Too little is known to say what would be deployed.',
  PLAN_CHANGED: 'The plan is not the one that was checked or approved: its hash is another one.',
  COMMIT_INCOMPLETE: 'The repository has a merge, and not the commits that it merged.',
} as const satisfies ErrorCodes;

/** Makes the errors of `gate`. */
export const gateError = errorFactory(gateErrorCodes);
