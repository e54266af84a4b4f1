import { exhausted } from '@waybill/core';
import { cliError } from '../error-codes.ts';
import { releaseEnvironment, type CallerRequest, type WorkflowFile } from './caller-form.ts';
import { ownJobs } from './own-jobs.ts';
import { promotedEnvironments } from './promoted-environments.ts';
import { reusableCalls } from './reusable-calls.ts';

/**
 * @param request what the files follow from
 * @returns the workflows of an application: verify, release, promote, rollback, and what they call
 * @throws INIT_ENVIRONMENT_UNSUITABLE where the policy has no environment for the protected branch, or one that
 *   has the name of the environment that holds the credentials of the release
 */
export function callerWorkflows(request: CallerRequest): readonly WorkflowFile[] {
  const environments = promotedEnvironments(request.policy);
  if (environments.length === 0) {
    throw cliError('INIT_ENVIRONMENT_UNSUITABLE', {
      message: 'Expected the policy to have an environment with `from: protected`, found none.',
      remedy: 'Add one to `environments` of the policy: a release goes nowhere without it.',
    });
  }
  if (environments.some(({ name }) => name === releaseEnvironment)) {
    throw cliError('INIT_ENVIRONMENT_UNSUITABLE', {
      message: `Expected no environment of the policy to have the name ${releaseEnvironment}; that environment of the forge holds the credentials of the release.`,
      remedy: 'Give the environment of the policy another name.',
      facts: { environment: releaseEnvironment },
    });
  }
  switch (request.form) {
    case 'own-jobs':
      return ownJobs(request);
    case 'reusable':
      return reusableCalls(request);
    default:
      return exhausted(request.form, 'the form of the files');
  }
}
