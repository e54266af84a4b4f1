import type { BuildContext, BuildRequest, BuiltImage } from './engine.ts';
import { engineOf } from './engine.ts';
import type { PublishPorts, PublishRequest } from './publish-ports.ts';

/** Images that are built side by side: beyond this, disk and network are shared without gain. */
const maximumParallelBuilds = 4;

/**
 * Builds every image of a release, some side by side. When one fails the others are stopped, and the first
 * failure is what is thrown.
 * @param request the release
 * @param ports registry, engines, signal
 * @returns the images in the order of waybill.yaml, each in its registry by digest
 * @throws what an engine throws
 */
export async function buildAll(
  request: PublishRequest,
  ports: PublishPorts,
): Promise<readonly BuiltImage[]> {
  const stop = new AbortController();
  const signal = AbortSignal.any([ports.signal, stop.signal]);
  const context = buildContext(ports, signal);
  const waiting = request.config.images.map((image, position) => ({ image, position }));
  const built: BuiltImage[] = [];
  const failures: unknown[] = [];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      try {
        signal.throwIfAborted();
        const engine = await engineOf(next.image, ports.engines);
        built[next.position] = await engine.build(buildRequest(request, next.image), context);
      } catch (error) {
        failures.push(error);
        stop.abort(error);
        return;
      }
    }
  };
  await Promise.all(Array.from({ length: maximumParallelBuilds }, work));
  if (failures.length > 0) throw failures[0];
  return built;
}

/**
 * @param ports what publishing was given
 * @param signal ends the build
 * @returns what an engine is given
 */
export function buildContext(ports: PublishPorts, signal: AbortSignal): BuildContext {
  return {
    signal,
    progress: ports.progress,
    registry: ports.registry,
    ...(ports.registryAccount === undefined ? {} : { registryAccount: ports.registryAccount }),
    ...(ports.temporaryFolder === undefined ? {} : { temporaryFolder: ports.temporaryFolder }),
  };
}

/**
 * @param request the release
 * @param image one of its images
 * @returns what an engine is asked for
 */
export function buildRequest(request: PublishRequest, image: BuildRequest['image']): BuildRequest {
  const { config, commit, commitTime, checkout, source, version } = request;
  return {
    application: config.application,
    checkout,
    commit,
    commitTime,
    source,
    image,
    ...(config.licenses === undefined ? {} : { licenses: config.licenses }),
    ...(version === undefined ? {} : { version }),
  };
}
