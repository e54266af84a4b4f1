import { runPost, writingSettings } from '@waybill/action-kit';
import { definition } from './definition.ts';
import { startedAs, startedIn } from './state.ts';

/** At the end of the job, also of a cancelled one: nothing that `start` began stays open. */
export async function main(): Promise<void> {
  await runPost(definition, async (given) => {
    const environment = given.remembered(startedIn);
    if (environment === '') return undefined;
    const [{ connect }, { abandonDeployment }] = await Promise.all([
      import('@waybill/stage/connections'),
      import('@waybill/stage/steps/abandon-deployment'),
    ]);
    const started = given.remembered(startedAs);
    const abandoned = await abandonDeployment(connect(await writingSettings(given)), {
      environment,
      deployment: started === '' ? undefined : started,
    });
    return abandoned === undefined
      ? undefined
      : `${environment}: ${abandoned.id} is interrupted; its lock is free.`;
  });
}
