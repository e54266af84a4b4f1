/** One step of a path: a key of a map, the place in a list, or the item of a list that says something. */
export type Step =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'index'; readonly index: number }
  | { readonly kind: 'item'; readonly key: string; readonly value: string };

/** Which document of a file is meant, where a path fits several of them. */
export interface DocumentName {
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
}

/** A place in a file of YAML. */
export interface YamlPath {
  readonly document?: DocumentName;
  readonly steps: readonly Step[];
}

const documentPattern =
  /^([A-Z][A-Za-z0-9]*)\/(?:([a-z0-9][a-z0-9-]*)\/)?([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?):(?=.)/;
const stepPattern =
  /\.?(?:((?:[^.[\]"\\]|\\.)+)|\[(\d{1,6})\]|\[("(?:[^"\\]|\\.)*")\]|\[([A-Za-z0-9_.-]+)=(?:("(?:[^"\\]|\\.)*")|([^\]"]*))\])/y;

/**
 * Reads a path: `spec.values.image`, `containers[0].image`, `containers[name=web].image`, `data["app.conf"]` (or
 * `data.app\.conf`), each perhaps behind `Kind/name:` or `Kind/namespace/name:` of the document.
 * @param text the path
 * @returns undefined where it is none
 */
export function parsePath(text: string): YamlPath | undefined {
  const named = documentPattern.exec(text);
  const [lead = '', kind, namespace, name] = named ?? [];
  const steps: Step[] = [];
  stepPattern.lastIndex = lead.length;
  while (stepPattern.lastIndex < text.length) {
    const match = stepPattern.exec(text);
    const step = match === null ? undefined : stepOf(match);
    if (step === undefined) return undefined;
    steps.push(step);
  }
  if (steps.length === 0) return undefined;
  if (kind === undefined || name === undefined) return { steps };
  return { document: { kind, name, ...(namespace === undefined ? {} : { namespace }) }, steps };
}

function stepOf([whole, plain, index, quoted, key, quotedValue, value]: RegExpExecArray):
  Step | undefined {
  if (plain !== undefined) return { kind: 'key', key: plain.replace(/\\(.)/g, '$1') };
  if (whole.startsWith('.[')) return undefined;
  if (index !== undefined) return { kind: 'index', index: Number(index) };
  if (quoted !== undefined) {
    const text = unquote(quoted);
    return text === undefined ? undefined : { kind: 'key', key: text };
  }
  const says = quotedValue === undefined ? value : unquote(quotedValue);
  return key === undefined || says === undefined ? undefined : { kind: 'item', key, value: says };
}

function unquote(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param path a path
 * @returns it as people write it; `parsePath` reads it
 */
export function formatPath({ document, steps }: YamlPath): string {
  const { kind, namespace, name } = document ?? {};
  const lead =
    kind === undefined || name === undefined
      ? ''
      : `${kind}/${namespace === undefined ? '' : `${namespace}/`}${name}:`;
  return steps.reduce((text, step) => text + formatStep(step, text === lead), lead);
}

function formatStep(step: Step, first: boolean): string {
  switch (step.kind) {
    case 'key':
      if (!/^[^.[\]"\\\s:]+$/.test(step.key)) return `[${JSON.stringify(step.key)}]`;
      return `${first ? '' : '.'}${step.key}`;
    case 'index':
      return `[${String(step.index)}]`;
    case 'item': {
      const plain = /^[^\]"]*$/.test(step.value);
      return `[${step.key}=${plain ? step.value : JSON.stringify(step.value)}]`;
    }
  }
}
