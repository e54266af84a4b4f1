import { isUnreachable, type EnvironmentFacts } from '@waybill/forge';
import type { GatePorts } from '../ports.ts';
import type { GateRequest } from '../promotion-facts.ts';

type AskedForge = Pick<GatePorts['forge'], 'environment' | 'defaultBranch'>;

/**
 * Reads how the forge guards its environment of this name. A rollback from a terminal needs no word of it where the
 * application's repository cannot be reached: the environment guards what a run is given, and a terminal brings
 * credentials of its own. A run's rollback does.
 * @param forge the application's forge
 * @param request which environment, and who asks
 * @returns what the forge says
 */
export async function readForgeEnvironment(
  forge: AskedForge,
  request: Pick<GateRequest, 'kind' | 'environment' | 'owner'>,
): Promise<EnvironmentFacts> {
  if (request.kind === 'promote' || request.owner !== undefined)
    return await forge.environment(request.environment);
  try {
    // A forge says of the environments of a repository that is gone, or that it hides, what it says of none.
    await forge.defaultBranch();
  } catch (error) {
    if (isUnreachable(error)) return atTerminal;
    throw error;
  }
  return await forge.environment(request.environment);
}

const atTerminal: EnvironmentFacts = {
  kind: 'not-supported',
  reason:
    "the application's repository cannot be reached, and a terminal holds credentials of its own",
};
