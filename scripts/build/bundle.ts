import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { join, relative } from 'node:path';
import { Script } from 'node:vm';
import ncc from '@vercel/ncc';
import { z } from 'zod';
import type { EntryPoint } from './stage.ts';

/** The files of a build by their path in dist; paths have `/` on every machine. */
export type Bundle = ReadonlyMap<string, Buffer>;

/** Licences are listed beside the code that they cover. */
const licences = 'licenses.txt';

/**
 * Bundles the staged dispatcher once, so that code which several actions share exists once, and adds a
 * stub for each entry. Nothing is minified: reviewers read it, and start-up does not change by it.
 * @param root the checkout
 * @param stage what stageSources gave
 * @param entries the same entries
 * @returns every file of dist
 * @throws Error with the bundler's own words
 */
export async function bundle(
  root: string,
  stage: string,
  entries: readonly EntryPoint[],
): Promise<Bundle> {
  const files = await runBundler(stage);
  await loadChunksAsScripts(files);
  addText(files, 'package.json', `${JSON.stringify({ type: 'module' }, null, 2)}\n`);
  for (const { name } of entries) addText(files, `${name}/index.js`, stubSource(name));
  requireComplete(root, files);
  return new Map([...files].sort(([left], [right]) => (left < right ? -1 : 1)));
}

/** What the bundler gives: the entry's code, and the other files by name. */
const outputSchema = z.object({
  code: z.string(),
  assets: z.record(z.string(), z.object({ source: z.union([z.string(), z.instanceof(Buffer)]) })),
});

async function runBundler(stage: string): Promise<Map<string, Buffer>> {
  // Ids of modules are made of their paths (and the bundler's) relative to the working folder: with the
  // stage as that folder they are the same in every checkout.
  process.chdir(stage);
  const output = outputSchema.parse(
    await ncc(join(stage, 'index.js'), {
      esm: true,
      filename: 'index.js',
      target: 'es2022',
      license: licences,
      cache: false,
      quiet: true,
      sourceMapRegister: false,
      // It would copy whole folders that a path expression might mean.
      customEmit: () => false,
    }),
  );
  const assets = Object.entries(output.assets);
  return new Map([
    ['index.js', Buffer.from(output.code)],
    ...assets.map(([name, { source }]) => [name, Buffer.from(source)] as const),
  ]);
}

/** How a chunk of the bundler begins; what follows is an object, and nothing is imported or exported after it. */
const chunkStart =
  /^export const id = \d+;\nexport const ids = (\[[\d, ]*\]);\nexport const modules = (?=\{\n)/;

/** Not in a comment: Node would ask for a loader that scripts do not have. */
const dynamicImport = /^(?!\s*(?:\*|\/[/*])).*\bimport\(/m;

const chunkImport = 'import("./" + __nccwpck_require__.u(chunkId)).then(';

/**
 * Makes each chunk a script, which says what V8 has compiled of it (chunk-loader.ts); that cannot be had of a module
 * that has run.
 */
async function loadChunksAsScripts(files: Map<string, Buffer>): Promise<void> {
  const hash = createHash('sha256');
  for (const [name, bytes] of [...files].sort(([left], [right]) => (left < right ? -1 : 1))) {
    const text = bytes.toString();
    const start = chunkStart.exec(text);
    if (start === null) continue;
    const body = text.slice(start[0].length).trimEnd().replace(/;$/, '');
    const script = `(function (exports, __distFolder) {'use strict';
exports.ids = ${start[1] ?? ''};
exports.modules = ${body.replaceAll('import.meta.dirname', '__distFolder')};
})
`;
    if (dynamicImport.test(script.replaceAll('/* import() */', '')))
      throw new Error(`dist/${name} imports what is not bundled.`);
    // Throws where anything is left of a module: an import, an export, import.meta.
    new Script(script, { filename: `dist/${name}` });
    hash.update(script);
    addText(files, name, script);
  }
  const index = files.get('index.js')?.toString() ?? '';
  const [before, after, ...more] = index.split(chunkImport);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error('The bundler loads chunks otherwise than expected.');
  const build = hash.digest('hex').slice(0, 16);
  const loader = await readFile(join(import.meta.dirname, 'chunk-loader.ts'), 'utf8');
  addText(files, 'chunk-loader.js', stripTypeScriptTypes(loader));
  addText(
    files,
    'index.js',
    `import { chunkLoader } from './chunk-loader.js';\nconst loadChunk = chunkLoader(import.meta.dirname, '${build}');\n` +
      `${before}new Promise((loaded) => loaded(loadChunk(__nccwpck_require__.u(chunkId)))).then(${after}`,
  );
}

function addText(files: Map<string, Buffer>, name: string, text: string): void {
  files.set(name, Buffer.from(text));
}

function stubSource(name: string): string {
  const shebang = name === 'cli' ? '#!/usr/bin/env node\n' : '';
  const up = '../'.repeat(name.split('/').length);
  return `${shebang}import { start } from '${up}index.js';\n\nawait start('${name}');\n`;
}

/** What a library uses where it is there, and does without where it is not: CycloneDX as XML, which nobody asks for. */
const dispensable: ReadonlySet<string> = new Set(['xmlbuilder2']);

const notFound = /module\.exports = eval\("require"\)\("([^"]+)"\)/g;

/**
 * A path of this machine would make every machine's build differ. A module that was not found is no error
 * to the bundler: it would be one to the user, at run time.
 */
function requireComplete(root: string, files: Bundle): void {
  for (const [name, bytes] of files) {
    if (bytes.includes(root)) throw new Error(`dist/${name} contains the absolute path ${root}.`);
    const [missing] = [...bytes.toString().matchAll(notFound)]
      .flatMap(([, module = '']) => module)
      .filter((module) => !dispensable.has(module));
    if (missing !== undefined)
      throw new Error(`dist/${name} needs ${missing}, which was not found.`);
  }
}

/**
 * @param folder a folder, which may be missing
 * @returns its files
 */
export async function readFolder(folder: string): Promise<Bundle> {
  const files = new Map<string, Buffer>();
  if (!existsSync(folder)) return files;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(relative(folder, path).replaceAll('\\', '/'), await readFile(path));
  }
  return files;
}

/**
 * Writes a build, and removes what an earlier one left.
 * @param folder dist
 * @param files what `bundle` gave
 */
export async function writeBundle(folder: string, files: Bundle): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const [name, bytes] of files) {
    const path = join(folder, ...name.split('/'));
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(path, bytes, { mode: name === 'cli/index.js' ? 0o755 : 0o644 });
  }
}
