import { dependsOn, learn, unknown, type Fact } from '../fact.ts';
import { gateError } from '../error-codes.ts';
import type { GatePorts } from '../ports.ts';
import type { ImageFacts, PromotionFacts, RollbackFacts } from '../promotion-facts.ts';
import { readDescription } from './description.ts';
import { readSchema } from './schema.ts';

type Learned = Pick<PromotionFacts, 'description' | 'schema' | 'distance'>;

/** What a promotion learns of these. */
export const notRollingBack: Learned = {
  description: undefined,
  schema: undefined,
  distance: undefined,
};

/**
 * Learns what only a rollback asks: how its target is known to be well, which schema it meets, and, for people, how
 * many commits are taken back.
 * @param ports where facts are learned
 * @param rollback what to go back to
 * @param images the target's images, as the registry shows them
 * @param file where the description lies
 * @returns each fact by itself
 */
export async function learnRollback(
  ports: GatePorts,
  rollback: Fact<RollbackFacts>,
  images: Fact<readonly ImageFacts[]>,
  file: string,
): Promise<Learned> {
  if (!rollback.known) {
    const lost = dependsOn('what to go back to', rollback);
    return { description: lost, schema: lost, distance: lost };
  }
  const { signal, forge, ledger } = ports;
  const { target } = rollback.value;
  const [description, schema, distance] = await Promise.all([
    images.known
      ? learn(signal, () => readDescription(forge, target.commit, file, images.value))
      : images,
    learn(signal, () => readSchema(ledger, target)),
    readDistance(ports, rollback.value),
  ]);
  return { description, schema, distance };
}

async function readDistance(
  { signal, commitsBetween }: GatePorts,
  { target, undone }: RollbackFacts,
): Promise<Fact<number>> {
  const [newest] = undone;
  if (newest === undefined) return { known: true, value: 0 };
  if (commitsBetween !== undefined)
    return learn(signal, () => commitsBetween(target.commit, newest.commit));
  return unknown(
    gateError('FACT_NOT_ASKED', {
      message: 'Nobody counts the commits here.',
      remedy: 'Nothing is to be done.',
    }),
  );
}
