import { errorFactory, type ErrorCodes } from '@waybill/core';

/** The codes that `rollout` throws. */
export const rolloutErrorCodes = {
  READY_OLD_RELEASE: 'The target answers, but as another release than the one that is rolled out.',
  READY_UNREACHABLE:
    'Nothing answered: the connection was refused, the name is unknown, TLS failed, or no answer came in time.',
  READY_NOT_READY:
    'The release answers, but not as a ready one does, or not often enough in a row.',
  READY_IDENTITY_MISSING: 'The target answers well, but does not say which release it is.',
  READY_IDENTITY_UNDECLARED:
    'waybill.yaml does not say how an answer proves from which release it comes.',
  READY_TARGET_FAILED:
    'The target says that the release failed there: its process ended, or it could not be started.',
  TARGET_STATUS_UNREADABLE:
    "The target's status document cannot be read or does not have the form that is expected.",
  ROLLOUT_FAILED:
    'A rollout in a cluster failed, and waiting longer would not help; `reason` is one of a closed list.',
  ROLLOUT_TIMED_OUT:
    'A rollout in a cluster was not ready, or not for long enough, at its deadline.',
  ROLLOUT_IMAGE_UNKNOWN:
    "A workload is ready, but what its pods run is not the release's image, or nobody can say what it is.",
  ROLLOUT_NOTHING_AWAITED:
    'A rollout in a cluster names no workload: nothing would prove that the release runs.',
  RECONCILER_MISSING: 'What the policy says applies desired state is not in the cluster.',
  WORKLOAD_MISSING: 'A workload that the policy names is not in the cluster.',
  ARGO_CD_REFUSED:
    "Argo CD's API server refused the token, or the token may not read the Application.",
  ARGO_CD_ANSWER_INVALID: "Argo CD's API server answered something that its API does not know.",
} as const satisfies ErrorCodes;

/** Makes the errors of `rollout`. */
export const rolloutError = errorFactory(rolloutErrorCodes);
