/**
 * `npm run test:real` installs the real programs that the tests run against, says which there are, and runs
 * the jest project `real`. Arguments go on to jest.
 */
import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Part } from './parts/part.ts';

const root = join(import.meta.dirname, '..', '..');
const partsFolder = join(import.meta.dirname, 'parts');

async function findParts(): Promise<readonly Part[]> {
  const files = (await readdir(partsFolder)).filter(
    (file) => file.endsWith('.ts') && file !== 'part.ts' && !file.endsWith('.test.ts'),
  );
  const modules: readonly { part?: Part }[] = await Promise.all(
    files.sort().map((file) => import(join(partsFolder, file))),
  );
  return modules.flatMap(({ part }) => part ?? []);
}

async function installParts(): Promise<void> {
  for (const part of await findParts()) {
    const installation = await part.install();
    console.log(
      installation.kind === 'ready'
        ? `${part.name}: ${await part.version()}`
        : `${part.name}: SKIPPED, ${installation.reason}`,
    );
  }
}

function runTests(args: readonly string[]): void {
  const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  const options = ['--experimental-vm-modules', '--no-warnings', jest, '--selectProjects', 'real'];
  const child = spawn(process.execPath, [...options, '--coverage=false', ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}

try {
  await installParts();
  runTests(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
