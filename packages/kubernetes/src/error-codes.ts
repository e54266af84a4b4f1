import { errorFactory, type ErrorCodes } from '@waybill/core';

/** The codes that `kubernetes` throws. */
export const kubernetesErrorCodes = {
  HEALTH_OBJECT_INVALID:
    'What is to be judged is no Kubernetes object: it lacks apiVersion or kind, or is no object.',
} as const satisfies ErrorCodes;

/** Makes the errors of `kubernetes`. */
export const kubernetesError = errorFactory(kubernetesErrorCodes);
