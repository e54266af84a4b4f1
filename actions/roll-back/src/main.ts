import { runAction } from '@waybill/action-kit';
import { definition } from './definition.ts';

/** Starts the action on a runner; what it does is in run.ts, loaded once the inputs are known to be good. */
export async function main(): Promise<void> {
  await runAction(definition, async (given) => {
    const { run } = await import('./run.ts');
    return await run(given);
  });
}
