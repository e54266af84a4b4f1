/**
 * The packages in the direction in which they may import: a package imports only packages that stand
 * before it. This list is the only place where the order is written; eslint.config.js enforces it,
 * and scripts/package-order.test.ts compares it with CONTRIBUTING.md and the packages' manifests.
 * A name may stand here before its package exists.
 */
export const packageOrder = Object.freeze([
  'core',
  'process',
  'config',
  'oci',
  'git',
  'forge',
  'contract',
  'image',
  'supply-chain',
  'desired-state',
  'kubernetes',
  'migration',
  'rollout',
  'smoke',
  'host',
  'ledger',
  'notify',
  'gate',
  'stage',
  'action-kit',
  'cli',
]);

/** The only package that may import @actions/*: logic must run where no runner is. */
export const runnerPackage = 'action-kit';

/**
 * Says why a package must not import something.
 * @param {string | undefined} importer the package that imports; undefined outside packages/ (actions, scripts, tests)
 * @param {string} specifier what it imports, as written: `@waybill/core`, `../../git/src/push.ts`, `node:fs`
 * @returns {string | undefined} what is wrong and what to do, or undefined where the import is allowed
 */
export function importProblem(importer, specifier) {
  if (/^@actions\//.test(specifier) && importer !== runnerPackage) {
    return `Only packages/${runnerPackage} may import @actions/*; take what is needed as an argument, or from @waybill/${runnerPackage}.`;
  }
  if (/^\.\.?\/.*packages\//.test(specifier) || /^\.\.\/\.\.\/[^./]+\/src\//.test(specifier)) {
    return 'A relative import must stay in its package; import @waybill/<name>.';
  }
  if (
    /\.js$/.test(specifier) &&
    specifier.startsWith('.') &&
    !specifier.includes('/node_modules/')
  ) {
    return 'Relative imports end in .ts: Node runs the sources without a build.';
  }
  const imported = /^@waybill\/([^/]+)(\/.*)?$/.exec(specifier);
  if (imported === null) return undefined;
  const [, name, path] = imported;
  if (path?.startsWith('/src/') === true) {
    return `Import @waybill/${String(name)}, or a file as its package.json exports it: without /src/ and ending.`;
  }
  return importer === undefined ? undefined : directionProblem(importer, String(name));
}

/**
 * @param {string} importer the package that imports
 * @param {string} imported the package that it imports
 * @returns {string | undefined} what is wrong with that direction
 */
function directionProblem(importer, imported) {
  const from = packageOrder.indexOf(importer);
  const to = packageOrder.indexOf(imported);
  if (from < 0 || to < 0) {
    return `packages/${from < 0 ? importer : imported} is missing from scripts/package-order.mjs.`;
  }
  if (from === to) return 'A package imports its own files by relative path.';
  if (from < to) {
    return `${importer} stands before ${imported} in scripts/package-order.mjs; take what is needed as a port.`;
  }
  return undefined;
}
