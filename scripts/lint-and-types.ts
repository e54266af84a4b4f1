/**
 * What `npm run lint` and `npm run typecheck` say of the sources, in two thirds of their time: the compiler reads and checks them
 * once, and the linter asks that same compiler. lint-and-types.ts [folder]; the folder has a tsconfig.json and an
 * eslint.config.js, and is this repository where it is not given. The exit code is 1 where something is wrong.
 */
import { join, resolve } from 'node:path';
import { ESLint } from 'eslint';
import ts from 'typescript';

/**
 * @param root the folder with the tsconfig.json
 * @returns everything that the settings include, read but not yet checked
 * @throws where the settings cannot be read; what is wrong in them is among the program's diagnostics
 */
function readProgram(root: string): ts.Program {
  const settings = ts.getParsedCommandLineOfConfigFile(join(root, 'tsconfig.json'), undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
      throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
    },
  });
  if (settings === undefined) throw new Error(`${root} has no tsconfig.json that can be read`);
  const { fileNames: rootNames, options, errors: configFileParsingDiagnostics } = settings;
  // As the linter's parser makes its own: rules go from a node to its parents, those of comments too.
  const host = ts.createCompilerHost(options, true);
  return ts.createProgram({ rootNames, options, host, configFileParsingDiagnostics });
}

/** @returns what the compiler says of the whole program, as text; empty where all is well */
function typeProblems(program: ts.Program, root: string): string {
  return ts.formatDiagnostics(ts.getPreEmitDiagnostics(program), {
    getCurrentDirectory: () => root,
    getCanonicalFileName: (name) => name,
    getNewLine: () => '\n',
  });
}

/** @returns what the linter says of every file; `failed` also where a file could not be linted at all */
async function lintProblems(
  program: ts.Program,
  root: string,
): Promise<{ readonly text: string; readonly failed: boolean }> {
  const eslint = new ESLint({
    cwd: root,
    overrideConfig: {
      files: ['**/*.ts'],
      languageOptions: { parserOptions: { projectService: false, programs: [program] } },
    },
  });
  const results = await eslint.lintFiles('.');
  const formatter = await eslint.loadFormatter('stylish');
  return {
    text: await formatter.format(results),
    failed: results.some(({ errorCount }) => errorCount > 0),
  };
}

const root = resolve(process.argv[2] ?? join(import.meta.dirname, '..'));
const program = readProgram(root);
// First the types: what the compiler has learned of a node by then, no rule makes it work out again.
const types = typeProblems(program, root);
const lint = await lintProblems(program, root);
process.stdout.write(types + lint.text);
process.exitCode = types === '' && !lint.failed ? 0 : 1;
