import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Environment, RenderPolicy } from '@waybill/config';
import type { CommitSha } from '@waybill/core';
import type {
  Reach,
  ReadEntries,
  RenderedOverlay,
  RenderTools,
  ValidationReport,
} from '@waybill/desired-state/render';
import type { GitRepository } from '@waybill/git';
import type { ConnectionSettings } from './connection-settings.ts';
import type { DeploymentContext } from './deployment-context.ts';
import { desiredChange } from './desired-change.ts';
import { prepareNetwork } from './network.ts';

/** Files of the ops repository as a change leaves them. */
export type ChangedFiles = ReadonlyMap<string, Uint8Array>;

/** Renders and validates what an environment's files say, before they are written. */
export interface RenderCheck {
  /**
   * Renders and validates the overlays that a change touches; what was looked at before in this run, and is made
   * of the same files, is not looked at again.
   * @param readEntries the ops repository at the commit that the change will stand on
   * @param files what the change writes
   * @throws RENDER_FAILED, RENDER_OUTSIDE_REPOSITORY, RENDER_REMOTE, RENDER_TOO_LARGE, RENDER_TIMED_OUT,
   *   MANIFEST_INVALID, MANIFEST_SCHEMA_MISSING, MANIFESTS_UNCHECKED
   */
  readonly requireGood: (readEntries: ReadEntries, files: ChangedFiles) => Promise<void>;
  /** Renders every overlay of the environment as it stands at a commit, in their order. */
  readonly render: (readEntries: ReadEntries) => Promise<readonly RenderedOverlay[]>;
}

/** What rendering needs to know of a deployment. */
export interface RenderContext {
  readonly environment: Pick<Environment, 'render'>;
  readonly connections: {
    readonly settings: Pick<
      ConnectionSettings,
      'signal' | 'progress' | 'temporaryFolder' | 'tools'
    >;
  };
}

/** One for each deployment that a step works on: what was rendered is remembered as long as the step runs. */
const checks = new WeakMap<RenderContext, Promise<RenderCheck | undefined>>();

/**
 * @param context the environment, whose policy says what is rendered
 * @returns undefined where nothing is rendered
 * @throws TOOL_CHECKSUM_UNKNOWN, TOOL_CHECKSUM_MISMATCH, TOOL_DOWNLOAD_FAILED: without the tools nothing is written
 */
export async function renderCheck(context: RenderContext): Promise<RenderCheck | undefined> {
  const known = checks.get(context) ?? openCheck(context);
  checks.set(context, known);
  return await known;
}

async function openCheck(context: RenderContext): Promise<RenderCheck | undefined> {
  const { settings } = context.connections;
  const policy = context.environment.render;
  if (policy === undefined) return undefined;
  const { cacheFolder, mirror } = settings.tools ?? {};
  prepareNetwork(settings, new URL(mirror ?? 'https://github.com').hostname);
  const rendering = await import('@waybill/desired-state/render');
  const tools = await rendering.findRenderTools(policy, {
    cacheFolder: cacheFolder ?? settings.temporaryFolder,
    signal: settings.signal,
    progress: settings.progress,
    ...(mirror === undefined ? {} : { mirror }),
  });
  return new OverlayCheck(rendering, policy, tools, settings);
}

/**
 * Looks at a change where the branch stands now, before it is written: rendering may take longer than a push may, and
 * what is remembered of it is good for the push where nothing of the overlay moves meanwhile.
 * @param check what renders
 * @param context environment and release
 * @param git the ops repository
 * @param head where the branch stands; undefined where it does not exist
 * @throws what `requireGood` throws, and what editing throws
 */
export async function requireGoodAt(
  check: RenderCheck,
  { environment, release }: DeploymentContext,
  git: GitRepository,
  head: CommitSha | undefined,
): Promise<void> {
  if (head === undefined) return;
  const lazy = { lazy: true };
  const change = await desiredChange(environment, release, (path) =>
    git.readFile(head, path, lazy),
  );
  await check.requireGood((paths) => git.readEntries(head, paths, lazy), change.files);
}

class OverlayCheck implements RenderCheck {
  readonly #rendering: typeof import('@waybill/desired-state/render');
  readonly #policy: RenderPolicy;
  readonly #tools: RenderTools;
  readonly #settings: RenderContext['connections']['settings'];
  readonly #rendered = new Map<string, Promise<RenderedOverlay>>();
  readonly #validated = new Map<string, Promise<ValidationReport>>();

  constructor(
    rendering: typeof import('@waybill/desired-state/render'),
    policy: RenderPolicy,
    tools: RenderTools,
    settings: RenderContext['connections']['settings'],
  ) {
    this.#rendering = rendering;
    this.#policy = policy;
    this.#tools = tools;
    this.#settings = settings;
  }

  async requireGood(readEntries: ReadEntries, files: ChangedFiles): Promise<void> {
    if (files.size === 0) return;
    const { progress } = this.#settings;
    const changed = withFiles(readEntries, files);
    for (const path of this.#policy.paths) {
      const reach = await this.#reach(changed, path);
      if (![...files.keys()].some((file) => reach.files.has(file))) {
        progress.detail(`The overlay ${path} is not made of what changes; it is not rendered.`);
        continue;
      }
      const key = inputsOf(path, reach);
      const rendered = await remembered(this.#rendered, key, async () => {
        progress.detail(`Rendering ${path}`);
        return await this.#build(changed, path, reach);
      });
      const report = await remembered(this.#validated, key, async () =>
        this.#validate(changed, rendered),
      );
      if (report.unchecked.length > 0) {
        progress.detail(`No schema is known of ${report.unchecked.join(', ')} in ${path}.`);
      }
    }
  }

  async render(readEntries: ReadEntries): Promise<readonly RenderedOverlay[]> {
    const overlays: RenderedOverlay[] = [];
    for (const path of this.#policy.paths) {
      const reach = await this.#reach(readEntries, path);
      const key = inputsOf(path, reach);
      overlays.push(
        await remembered(this.#rendered, key, async () => this.#build(readEntries, path, reach)),
      );
    }
    return overlays;
  }

  async #reach(readEntries: ReadEntries, path: string): Promise<Reach> {
    const { remoteBases } = this.#policy;
    return await this.#rendering.reachOf({ readEntries, path, remoteBases });
  }

  async #build(readEntries: ReadEntries, path: string, reach: Reach): Promise<RenderedOverlay> {
    const { remoteBases, timeoutMilliseconds } = this.#policy;
    return await this.#rendering.renderReached(
      {
        ...{ readEntries, path, remoteBases, timeoutMilliseconds },
        kustomize: this.#tools.kustomize,
        signal: this.#settings.signal,
        temporaryFolder: this.#folder(),
      },
      reach,
    );
  }

  async #validate(readEntries: ReadEntries, rendered: RenderedOverlay): Promise<ValidationReport> {
    const { validate, kubernetes, schemas, missingSchemas, timeoutMilliseconds } = this.#policy;
    const { kubeconform } = this.#tools;
    if (kubeconform === undefined) return { valid: 0, unchecked: [] };
    return await this.#rendering.validateManifests({
      ...{ rendered, readEntries, kubeconform, validate, schemas, missingSchemas },
      ...(kubernetes === undefined ? {} : { kubernetes }),
      timeoutMilliseconds,
      signal: this.#settings.signal,
      temporaryFolder: this.#folder(),
    });
  }

  #folder(): string {
    return join(this.#settings.temporaryFolder, 'waybill', 'render');
  }
}

/** The repository as a change leaves it. */
function withFiles(readEntries: ReadEntries, files: ChangedFiles): ReadEntries {
  return async (paths) => {
    const entries = new Map(await readEntries(paths));
    for (const path of paths) {
      const content = files.get(path);
      if (content !== undefined) entries.set(path, { kind: 'file', content: Buffer.from(content) });
    }
    return entries;
  };
}

/** Everything of the repository that can change what an overlay renders to. */
function inputsOf(path: string, { files, links, folders }: Reach): string {
  const hash = createHash('sha256');
  const add = (text: string): void => {
    hash.update(`${String(Buffer.byteLength(text))}:${text}`);
  };
  add(path);
  for (const folder of [...folders].sort()) add(folder);
  for (const [link, target] of [...links].sort()) [link, target].forEach(add);
  for (const [file, content] of [...files].sort(([one], [other]) => (one < other ? -1 : 1))) {
    add(file);
    add(createHash('sha256').update(content).digest('hex'));
  }
  return hash.digest('hex');
}

/** What failed is not remembered: the next attempt may stand on a commit that corrects it. */
async function remembered<T>(
  known: Map<string, Promise<T>>,
  key: string,
  make: () => Promise<T>,
): Promise<T> {
  const made = known.get(key) ?? make();
  known.set(key, made);
  return await made.catch((error: unknown) => {
    known.delete(key);
    throw error;
  });
}
