import type { DesiredStateFormat, Environment } from '@waybill/config';
import type { ReadEntries } from '@waybill/desired-state/render';
import type { DesiredManifest } from '@waybill/rollout/drift';
import { fileMissing } from '../desired-change.ts';
import { renderCheck, type RenderContext } from '../render-check.ts';

/** What the ops repository sets of a cluster, as far as the policy says which files that are. */
export interface DesiredManifests {
  readonly manifests: readonly DesiredManifest[];
  /** The overlays and files that were read. */
  readonly sources: readonly string[];
  /** What could not be read as manifests, and what would let it. */
  readonly unread: readonly string[];
}

/** What of a deployment says which manifests are meant. */
export interface ManifestContext extends RenderContext {
  readonly environment: Pick<Environment, 'name' | 'desiredState' | 'render'>;
}

/** Formats whose files are whole manifests; the others are parts of something that is rendered. */
const whole: ReadonlySet<DesiredStateFormat> = new Set(['kubernetes', 'flux', 'argocd', 'setters']);

/**
 * Reads the manifests that an environment's ops repository sets: what its overlays render to, where the policy names
 * them (`render`), else its files of desired state that are manifests themselves.
 * @param context environment and policy
 * @param readEntries the ops repository at the commit that is read
 * @throws RENDER_*, TOOL_*, DESIRED_STATE_FILE_MISSING, GIT_*
 */
export async function desiredManifests(
  context: ManifestContext,
  readEntries: ReadEntries,
): Promise<DesiredManifests> {
  const { manifestsOf } = await import('@waybill/desired-state/render');
  const check = await renderCheck(context);
  if (check !== undefined) {
    const overlays = await check.render(readEntries);
    return {
      sources: overlays.map(({ path }) => path),
      unread: [],
      manifests: overlays.flatMap(({ path: source, text }) =>
        manifestsOf(text, source).map((manifest) => ({ source, manifest })),
      ),
    };
  }
  const { desiredState, name } = context.environment;
  const files = [...new Set(desiredState.filter(isWhole).map(({ file }) => file))];
  const entries = await readEntries(files);
  const manifests = files.flatMap((source): DesiredManifest[] => {
    const entry = entries.get(source);
    if (entry?.kind !== 'file') throw fileMissing(source, name);
    const text = entry.content.toString('utf8');
    return manifestsOf(text, source).map((manifest) => ({ source, manifest }));
  });
  const unread = desiredState.filter((file) => !isWhole(file)).map(({ file }) => file);
  return { sources: files, manifests, unread: [...new Set(unread)] };
}

function isWhole({ format }: { readonly format: DesiredStateFormat }): boolean {
  return whole.has(format);
}
