/**
 * `npm run generate` writes what is derived from the source: the JSON Schemas, the inputs and outputs of
 * each action.yml and README, the steps of the workflows and of the root action, and the table of error
 * codes. With --check it compares and names what differs.
 */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { configJsonSchema, policyJsonSchema } from '@waybill/config';
import { contractReportJsonSchema } from '@waybill/contract/report';
import { format, resolveConfig } from 'prettier';
import { readDefinitions } from './generate/action-definitions.ts';
import { updateActionFile } from './generate/action-file.ts';
import { updateReadme } from './generate/action-readme.ts';
import { errorTable, readErrorCodes } from './generate/error-table.ts';
import { rootAction } from './generate/root-action.ts';
import { generatedWorkflows, updateWorkflow } from './generate/workflow-files.ts';

const root = join(import.meta.dirname, '..');

async function present(path: string): Promise<string | undefined> {
  return existsSync(join(root, path)) ? readFile(join(root, path), 'utf8') : undefined;
}

/** Every generated file, unformatted, by its path. */
async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  const files = new Map([
    ['waybill.schema.json', JSON.stringify(configJsonSchema())],
    ['waybill-policy.schema.json', JSON.stringify(policyJsonSchema())],
    ['waybill-contracts.schema.json', JSON.stringify(contractReportJsonSchema())],
    ['packages/core/ERRORS.md', errorTable(await readErrorCodes(root))],
  ]);
  const actions = await readDefinitions(root);
  for (const action of actions) {
    const folder = `actions/${action.name}`;
    const actionFile = await present(`${folder}/action.yml`);
    if (actionFile === undefined) throw new Error(`${folder}/action.yml is missing`);
    files.set(`${folder}/action.yml`, updateActionFile(actionFile, action));
    files.set(`${folder}/README.md`, updateReadme(await present(`${folder}/README.md`), action));
  }
  for (const workflow of generatedWorkflows()) {
    const before = await present(workflow.path);
    if (before === undefined) throw new Error(`${workflow.path} is missing`);
    const text = updateWorkflow(before, workflow, actions);
    const isRoot = workflow.path === 'action.yml';
    files.set(workflow.path, isRoot ? updateActionFile(text, rootAction(actions)) : text);
  }
  return files;
}

/** As the linter wants it, so that a generated file needs no exception there. */
async function formatted(path: string, text: string): Promise<string> {
  const filepath = join(root, path);
  return format(text, { ...(await resolveConfig(filepath)), filepath });
}

async function main(check: boolean): Promise<void> {
  const different: string[] = [];
  const files = await generatedFiles();
  for (const [path, text] of files) {
    const wanted = await formatted(path, text);
    if (wanted === (await present(path))) continue;
    different.push(path);
    if (!check) await writeFile(join(root, path), wanted);
  }
  for (const path of different) console.log(check ? `${path} differs from the source` : path);
  if (check && different.length > 0) {
    throw new Error('Generated files are not what the source says: run `npm run generate`.');
  }
  console.log(
    `${String(files.size)} generated files, ${String(different.length)} ${check ? 'stale' : 'written'}.`,
  );
}

try {
  await main(process.argv.includes('--check'));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
