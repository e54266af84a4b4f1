import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { has, installOnce, output, type Installation, type Part } from './part.ts';

const version = '0.8.0';

/** The package that carries Kubernetes' schemas, so that nothing is fetched by the tests. */
const schemaPackage = { version: '1.37.0', kubernetes: '1.34.0' };

/** The validator of manifests against Kubernetes' schemas (yannh/kubeconform), built by Go. */
export const part: Part = {
  name: 'kubeconform',

  async install(): Promise<Installation> {
    if (!(await has('go', ['version']))) return { kind: 'absent', reason: 'Go is not installed' };
    const folder = await installOnce(`kubeconform-${version}`, async (target) => {
      // Its releases are linked with their version; a build by Go alone calls itself `development`.
      const linked = `-s -w -X main.version=v${version}`;
      const name = `github.com/yannh/kubeconform/cmd/kubeconform@v${version}`;
      await output('go', ['install', '-ldflags', linked, name], {
        GOBIN: target,
        GOFLAGS: '-trimpath',
        CGO_ENABLED: '0',
      });
    });
    return { kind: 'ready', program: join(folder, 'kubeconform') };
  },

  async version(): Promise<string> {
    const installation = await part.install();
    if (installation.kind === 'absent') return installation.reason;
    return (await output(installation.program, ['-v'])).trim();
  },
};

/** Kubernetes' schemas on this machine, and which version of Kubernetes they describe. */
export interface KubernetesSchemas {
  /** Holds `<kind>-<group>-<version>.json`, strict: no field that Kubernetes does not know. */
  readonly folder: string;
  readonly kubernetes: string;
}

/**
 * Installs Kubernetes' schemas, each flattened into one file as kubeconform reads them.
 * @returns where they are, or why this machine cannot have them
 */
export async function installSchemas(): Promise<KubernetesSchemas | string> {
  if (!(await has('python3', ['-m', 'pip', '--version']))) {
    return 'Python 3 with pip is not installed';
  }
  const { kubernetes } = schemaPackage;
  const key = `kubernetes-schemas-${kubernetes}-of-${schemaPackage.version}`;
  const folder = await installOnce(key, async (target) => {
    const wheel = join(target, 'wheel');
    const options = ['--quiet', '--no-input', '--no-deps', '--target', wheel];
    const name = `kubernetes-validate==${schemaPackage.version}`;
    await output('python3', ['-m', 'pip', 'install', ...options, name]);
    const source = join(wheel, 'kubernetes_validate', 'kubernetes-json-schema');
    await flatten(join(source, `v${kubernetes}-local-strict`), target);
    await rm(wheel, { recursive: true });
  });
  return { folder, kubernetes };
}

type Schema = Readonly<Record<string, unknown>>;

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(text: string): Schema {
  const value: unknown = JSON.parse(text);
  if (!isSchema(value)) throw new Error('Expected a schema.');
  return value;
}

/** Writes each schema that has a kind of its own with everything that it refers to inside it. */
async function flatten(source: string, target: string): Promise<void> {
  await mkdir(target, { recursive: true });
  const { $defs: definitions } = parse(await readFile(join(source, '_definitions.json'), 'utf8'));
  if (!isSchema(definitions)) throw new Error('Expected definitions in _definitions.json.');
  const names = (await readdir(source)).filter((name) => name.endsWith('.json'));
  for (const name of names) {
    const schema = parse(await readFile(join(source, name), 'utf8'));
    if (!('x-kubernetes-group-version-kind' in schema)) continue;
    await writeFile(join(target, name), JSON.stringify(inline(schema, definitions, [])));
  }
}

/** A definition that contains itself is left open where it comes again. */
function inline(value: unknown, definitions: Schema, within: readonly string[]): unknown {
  if (Array.isArray(value)) {
    return value.map((item: unknown) => inline(item, definitions, within));
  }
  if (!isSchema(value)) return value;
  const reference = value['$ref'];
  if (typeof reference === 'string') {
    const name = reference.slice(reference.lastIndexOf('/') + 1);
    return within.includes(name) ? {} : inline(definitions[name], definitions, [...within, name]);
  }
  // The address under which the package serves a schema would be looked up.
  const entries = Object.entries(value).filter(([key, item]) => !isAddress(key, item));
  return Object.fromEntries(entries.map(([key, item]) => [key, inline(item, definitions, within)]));
}

function isAddress(key: string, value: unknown): boolean {
  return key === '$id' && typeof value === 'string';
}
