import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';

/** What a runner or a shell starts: its name in dist and the module whose `main` it calls. */
export interface EntryPoint {
  readonly name: string;
  /** Relative to the checkout. */
  readonly module: string;
}

/** The command line is an entry like the actions. */
const commandLine: EntryPoint = { name: 'cli', module: 'packages/cli/src/main.ts' };

/**
 * @param root the checkout
 * @returns every action that has an action.yml, and the command line, by name
 */
export async function findEntryPoints(root: string): Promise<readonly EntryPoint[]> {
  const folders = await readdir(join(root, 'actions'), { withFileTypes: true });
  const names = folders.filter((folder) => folder.isDirectory()).map((folder) => folder.name);
  const actions = names
    .filter((name) => existsSync(join(root, 'actions', name, 'action.yml')))
    .flatMap((name) => [
      { name, module: `actions/${name}/src/main.ts` },
      // What a runner starts at the end of the job, where the action leaves something to clean up.
      { name: `${name}/post`, module: `actions/${name}/src/post.ts` },
    ]);
  const all = [...actions, commandLine].filter(({ module }) => existsSync(join(root, module)));
  return all.sort((left, right) => (left.name < right.name ? -1 : 1));
}

/**
 * Lays out plain JavaScript for the bundler, in node_modules/.cache so that packages are still found.
 * The bundler's own TypeScript loader would type-check again, and its options for aliases are few. Here
 * - types are replaced by blanks (Node's own stripping), so the bundle reads like the source;
 * - our packages say that importing them has no side effects, so a bundle takes only what it uses;
 * - @actions/core says so too, which drops what nobody uses (its process starter, its OIDC client), and
 *   gets an HTTP client that loads the real one on first use: that one brings undici, a megabyte that
 *   only OIDC needs;
 * - @actions/github gives the run's context and nothing else;
 * - @kubernetes/client-node gives the renewal of ID tokens and nothing else: not the generated API (61 MB).
 *
 * So an action starts in 2.7 to 3.1 times the CPU time of an empty script (4 times before). The
 * largest single part of what is left is Node compiling zod, which later steps of a job are spared
 * (chunk-loader.ts). Measured and not done, since it changes nothing or little: minifying; Node's own compile
 * cache; characters of ASCII alone.
 * @param root the checkout
 * @param entries what the dispatcher can start
 * @returns the folder, for the caller to remove; its index.js is the dispatcher
 */
export async function stageSources(root: string, entries: readonly EntryPoint[]): Promise<string> {
  const cache = join(root, 'node_modules', '.cache', 'waybill');
  await mkdir(cache, { recursive: true });
  const stage = await mkdtemp(join(cache, 'stage-'));
  for (const name of await readdir(join(root, 'packages'))) {
    await stagePackage(join(root, 'packages', name), join(stage, 'node_modules', '@waybill', name));
  }
  for (const { module } of entries.filter((entry) => entry !== commandLine)) {
    await stageFolder(join(root, dirname(module)), join(stage, dirname(module)));
  }
  await stageToolkit(root, stage);
  await stageKubernetesClient(root, stage);
  await writeManifest(stage, { type: 'module' });
  await writeFile(join(stage, 'index.js'), dispatcherSource(entries));
  return stage;
}

/** The doors of a package: `./src/index.ts`, or a map from `.` and `./*`. */
const manifestSchema = z.object({
  exports: z.union([z.string(), z.record(z.string(), z.string())]),
});

async function stagePackage(from: string, to: string): Promise<void> {
  const text = await readFile(join(from, 'package.json'), 'utf8');
  const { exports } = manifestSchema.parse(JSON.parse(text));
  const doors = Object.entries(typeof exports === 'string' ? { '.': exports } : exports);
  await stageFolder(join(from, 'src'), join(to, 'src'));
  // Where npm could not hoist a dependency (another version of it stands at the root), it lies beside the package.
  const own = join(from, 'node_modules');
  if (existsSync(own)) await symlink(own, join(to, 'node_modules'), 'junction');
  await writeManifest(to, {
    type: 'module',
    exports: Object.fromEntries(doors.map(([door, path]) => [door, path.replace(/\.ts$/, '.js')])),
    sideEffects: false,
  });
}

async function stageFolder(from: string, to: string): Promise<void> {
  for (const file of await readdir(from, { recursive: true, withFileTypes: true })) {
    if (!file.isFile() || !file.name.endsWith('.ts') || file.name.endsWith('.test.ts')) continue;
    const path = join(file.parentPath, file.name);
    const target = join(to, relative(from, path)).replace(/\.ts$/, '.js');
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, toJavaScript(await readFile(path, 'utf8')));
  }
}

/** A relative specifier as our sources write it; the formatter keeps the form, the linter the ending. */
const relativeSpecifier = /(?<=\bfrom '|\bimport\('|^import ')(\.{1,2}\/[^'\n]+)\.ts(?=')/gm;

function toJavaScript(source: string): string {
  return stripTypeScriptTypes(source).replace(relativeSpecifier, '$1.js');
}

/** The two packages of the runner's toolkit, with what is used of them. */
async function stageToolkit(root: string, stage: string): Promise<void> {
  const from = join(root, 'node_modules', '@actions');
  const core = join(stage, 'node_modules', '@actions', 'core');
  await cp(join(from, 'core', 'lib'), join(core, 'lib'), { recursive: true });
  await cp(join(from, 'core', 'LICENSE.md'), join(core, 'LICENSE.md'));
  await writeManifest(core, {
    name: '@actions/core',
    license: 'MIT',
    type: 'module',
    exports: './lib/core.js',
    sideEffects: false,
  });
  // Of @actions/github only the run's context is used: its client would bring undici and Octokit along.
  const github = join(stage, 'node_modules', '@actions', 'github');
  await cp(join(from, 'github', 'lib', 'context.js'), join(github, 'context.js'));
  await cp(join(from, 'github', 'LICENSE.md'), join(github, 'LICENSE.md'));
  await writeFile(
    join(github, 'index.js'),
    `import { Context } from './context.js';\n\nexport const context = new Context();\n`,
  );
  await writeManifest(github, {
    name: '@actions/github',
    license: 'MIT',
    type: 'module',
    exports: './index.js',
  });
  const client = join(core, 'node_modules', '@actions', 'http-client');
  await writeManifest(client, {
    type: 'module',
    exports: { '.': './index.js', './lib/auth': './auth.js' },
  });
  const real = relative(client, join(from, 'http-client', 'lib')).replaceAll('\\', '/');
  await writeFile(join(client, 'auth.js'), `export * from '${real}/auth.js';\n`);
  await writeFile(
    join(client, 'index.js'),
    `/** Stands for @actions/http-client in @actions/core, and loads it when a request is made. */
export class HttpClient {
  constructor(...settings) {
    this.settings = settings;
  }

  async getJson(...request) {
    const { HttpClient: Client } = await import('${real}/index.js');
    return new Client(...this.settings).getJson(...request);
  }
}
`,
  );
}

/** Of the Kubernetes client: `oidc_auth.js`, and the one function that it takes from `config.js`, which imports the rest. */
async function stageKubernetesClient(root: string, stage: string): Promise<void> {
  const from = join(root, 'node_modules', '@kubernetes', 'client-node');
  const to = join(stage, 'node_modules', '@kubernetes', 'client-node');
  await cp(join(from, 'dist', 'oidc_auth.js'), join(to, 'dist', 'oidc_auth.js'));
  await cp(join(from, 'LICENSE'), join(to, 'LICENSE'));
  await writeManifest(to, {
    name: '@kubernetes/client-node',
    license: 'Apache-2.0',
    type: 'module',
    sideEffects: false,
  });
  await writeFile(
    join(to, 'dist', 'config.js'),
    `import { readFileSync } from 'node:fs';

export function bufferFromFileOrString(file, data) {
  if (file) return readFileSync(file);
  return data ? Buffer.from(data, 'base64') : null;
}
`,
  );
}

async function writeManifest(folder: string, manifest: object): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

function dispatcherSource(entries: readonly EntryPoint[]): string {
  const lines = entries.map(({ name, module }) => {
    const path = module
      .replace(/^packages\//, './node_modules/@waybill/')
      .replace(/^actions\//, './actions/');
    return `  '${name}': () => import('${path.replace(/\.ts$/, '.js')}'),`;
  });
  return `const entries = {
${lines.join('\n')}
};

/**
 * Starts an action or the command line; what others need is not even loaded.
 * @param {string} name its folder in dist
 */
export async function start(name) {
  // Where zod keeps its settings, before any schema is made. A step parses most documents once: compiling a schema
  // for that costs more than it saves, 20 ms of each step.
  if (name !== 'cli') globalThis.__zod_globalConfig = { jitless: true };
  const { main } = await entries[name]();
  await main();
}
`;
}
