import type { ConnectionSettings } from '@waybill/stage/connection-settings';
import type { RunContext } from './context.ts';

/** The input of `toolInputs`, parsed; absent in actions that start no tools. */
export interface ToolInputs {
  readonly 'tools-mirror'?: string | undefined;
}

/**
 * @param inputs the inputs of `toolInputs`
 * @param context where the runner keeps tools between its jobs
 * @returns where tools come from that are not on the machine
 */
export function toolSources(
  inputs: ToolInputs,
  context: Pick<RunContext, 'toolCache'>,
): Pick<ConnectionSettings, 'tools'> {
  const mirror = inputs['tools-mirror'];
  const { toolCache } = context;
  if (mirror === undefined && toolCache === undefined) return {};
  return {
    tools: {
      ...(mirror === undefined ? {} : { mirror }),
      ...(toolCache === undefined ? {} : { cacheFolder: toolCache }),
    },
  };
}
