import type { ConnectionSettings } from '@waybill/stage/connection-settings';
import { commitIdentity, type CommitInputs } from './commit-identity.ts';
import {
  connectionSettings,
  type ConnectionInputs,
  type ConnectionRun,
} from './connection-settings.ts';
import { ledgerSigner, type LedgerKeyInputs } from './signing-key.ts';
import { toolSources, type ToolInputs } from './tool-sources.ts';

/**
 * @param run the action's run, whose inputs include `connectionInputs`, `ledgerKeyInputs` and `commitInputs`
 * @returns how the systems of a deployment are reached by a step that writes: also who signs its records, who
 *   commits, and where tools come from
 * @throws ACTION_INPUT_INVALID, KEY_INVALID, KEY_PASSPHRASE
 */
export async function writingSettings(
  run: ConnectionRun<ConnectionInputs & LedgerKeyInputs & CommitInputs & ToolInputs>,
): Promise<ConnectionSettings> {
  const { inputs, context } = run;
  return {
    ...connectionSettings(run),
    ...commitIdentity(inputs),
    ...toolSources(inputs, context),
    ...(await ledgerSigner(run)),
  };
}
