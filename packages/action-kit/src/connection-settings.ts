import { setSecret } from '@actions/core';
import type { Secret } from '@waybill/core';
import type { ConnectionSettings } from '@waybill/stage/connection-settings';
import type { RunContext } from './context.ts';
import { actionKitError } from './error-codes.ts';
import type { ActionRun } from './run-action.ts';

/** The inputs of `connectionInputs`, parsed. */
export interface ConnectionInputs {
  readonly config: string;
  readonly forge: ConnectionSettings['forge'];
  readonly 'application-repository': string | undefined;
  readonly 'application-token': Secret | undefined;
  readonly 'ops-repository': string | undefined;
  readonly 'ops-token': Secret | undefined;
  readonly 'ops-app-id': string | undefined;
  readonly 'ops-app-key': Secret | undefined;
  readonly application: string | undefined;
  readonly 'ops-branch': string | undefined;
  readonly 'ledger-branch': string | undefined;
  readonly registry: string | undefined;
  readonly 'registry-username': string | undefined;
  readonly 'registry-password': Secret | undefined;
}

/** What settings are made of: an action's run with inputs of these. */
export type ConnectionRun<Inputs extends ConnectionInputs> = Pick<
  ActionRun<never>,
  'signal' | 'progress'
> & {
  readonly inputs: Inputs;
  readonly context: RunContext;
};

/**
 * @param run the action's run, whose inputs include `connectionInputs`
 * @returns how the systems of the deployment are reached; what was not given is absent
 */
export function connectionSettings(run: ConnectionRun<ConnectionInputs>): ConnectionSettings {
  const { inputs, context } = run;
  const optional = {
    applicationToken: inputs['application-token'],
    opsRepository: inputs['ops-repository'],
    opsToken: inputs['ops-token'],
    opsApp: opsApp(inputs),
    application: inputs.application,
    opsBranch: inputs['ops-branch'],
    ledgerBranch: inputs['ledger-branch'],
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
    server: { url: context.serverUrl, apiUrl: context.apiUrl, forge: context.forge },
    ...environmentOf(inputs),
    ref: context.ref,
    temporaryFolder: context.temporaryFolder,
    owner: context.owner,
    signal: run.signal,
    progress: run.progress,
    mask: (secret) => {
      setSecret(secret.reveal());
    },
  };
}

/** The steps of a deployment have this input; what it says decides where their ledger is. */
function environmentOf(
  inputs: ConnectionInputs & { readonly environment?: unknown },
): Pick<ConnectionSettings, 'environment'> {
  return typeof inputs.environment === 'string' ? { environment: inputs.environment } : {};
}

/** An App is named whole or not at all: half of one would silently be no credential. */
function opsApp(inputs: ConnectionInputs): ConnectionSettings['opsApp'] {
  const { 'ops-app-id': id, 'ops-app-key': privateKey } = inputs;
  if (id === undefined && privateKey === undefined) return undefined;
  if (id !== undefined && privateKey !== undefined) return { id, privateKey };
  throw actionKitError('ACTION_INPUT_INVALID', {
    message: `Expected \`ops-app-id\` and \`ops-app-key\` together; found only \`${id === undefined ? 'ops-app-key' : 'ops-app-id'}\`.`,
    remedy: 'Give both, or `ops-token` in their place.',
  });
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
