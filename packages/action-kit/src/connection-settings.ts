import type { Secret } from '@waybill/core';
import type { ConnectionSettings } from '@waybill/stage/connection-settings';
import type { RunContext } from './context.ts';
import type { ActionRun } from './run-action.ts';

/** The inputs of `connectionInputs`, parsed. */
export interface ConnectionInputs {
  readonly config: string;
  readonly forge: ConnectionSettings['forge'];
  readonly 'application-repository': string | undefined;
  readonly 'application-token': Secret | undefined;
  readonly 'ops-repository': string | undefined;
  readonly 'ops-token': Secret | undefined;
  readonly registry: string | undefined;
  readonly 'registry-username': string | undefined;
  readonly 'registry-password': Secret | undefined;
}

/**
 * @param run the action's run, whose inputs include `connectionInputs`
 * @returns how the systems of the deployment are reached; what was not given is absent
 */
export function connectionSettings(
  run: Pick<ActionRun<never>, 'signal' | 'progress'> & {
    readonly inputs: ConnectionInputs;
    readonly context: RunContext;
  },
): ConnectionSettings {
  const { inputs, context } = run;
  const optional = {
    applicationToken: inputs['application-token'],
    opsRepository: inputs['ops-repository'],
    opsToken: inputs['ops-token'],
    registry: inputs.registry,
    registryUsername: inputs['registry-username'],
    registryPassword: inputs['registry-password'],
  };
  return {
    config: inputs.config,
    forge: inputs.forge,
    applicationRepository:
      inputs['application-repository'] ?? `${context.serverUrl}/${context.repository}`,
    ...withoutUndefined(optional),
    temporaryFolder: context.temporaryFolder,
    owner: context.owner,
    signal: run.signal,
    progress: run.progress,
  };
}

/** What an optional property may be when the key is absent instead of undefined. */
type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function withoutUndefined<T extends object>(value: T): Present<T> {
  const present: Present<T> = {};
  for (const key of Object.keys(value) as (keyof T)[]) {
    const item = value[key];
    if (item !== undefined) present[key] = item as Exclude<T[keyof T], undefined>;
  }
  return present;
}
