import { gitError } from './error-codes.ts';

/** Why a ref name is not allowed, by the rules of git check-ref-format; undefined where it is. */
function refProblem(ref: string): string | undefined {
  if (!ref.startsWith('refs/')) return 'it does not begin with refs/';
  if (ref.length > 250) return 'it is longer than 250 characters';
  if (ref.split('/').length < 3) return 'it names no kind, such as refs/heads/';
  if (/[\u0000-\u0020\u007f~^:?*[\\]/.test(ref))
    return 'it holds a character that refs cannot hold';
  if (ref.includes('..') || ref.includes('@{')) return 'it holds .. or @{';
  if (ref.endsWith('.')) return 'it ends with a dot';
  for (const part of ref.split('/')) {
    if (part === '') return 'it holds an empty part';
    if (part.startsWith('.') || part.endsWith('.lock'))
      return `its part ${part} begins with a dot or ends with .lock`;
    if (part.startsWith('-')) return `its part ${part} begins with a hyphen`;
  }
  return undefined;
}

/**
 * Checks a full ref name (git check-ref-format, and no part that a tool could read as an option).
 * @param ref `refs/heads/main`
 * @returns the same
 * @throws GIT_REF_INVALID
 */
export function checkRef(ref: string): string {
  const problem = refProblem(ref);
  if (problem !== undefined) {
    throw gitError('GIT_REF_INVALID', {
      message: `Expected a full ref name such as refs/heads/main; found ${JSON.stringify(ref.slice(0, 260))}: ${problem}.`,
      remedy: 'Correct the branch or ref name in the input or in waybill.yaml.',
      facts: { ref: ref.slice(0, 260) },
    });
  }
  return ref;
}

/**
 * @param branch a branch's short name: `main`, `waybill/ledger`
 * @returns its full ref
 * @throws GIT_REF_INVALID
 */
export function branchRef(branch: string): string {
  return checkRef(`refs/heads/${branch}`);
}

/** Why a path is not allowed; undefined where it is. */
function pathProblem(path: string): string | undefined {
  if (path === '') return 'it is empty';
  if (path.length > 4096) return 'it is longer than 4096 characters';
  if (/[\u0000-\u001f\u007f\\]/.test(path)) return 'it holds a control character or a backslash';
  if (path.startsWith('/')) return 'it is absolute';
  for (const part of path.split('/')) {
    if (part === '' || part === '.' || part === '..') return 'it holds an empty part, . or ..';
    if (part.toLowerCase() === '.git') return 'it holds .git';
    if (part.startsWith('-')) return `its part ${part} begins with a hyphen`;
  }
  return undefined;
}

/**
 * Checks a path inside a repository: relative, with `/`, nowhere outside.
 * @param path `apps/shop/kustomization.yaml`
 * @returns the same
 * @throws GIT_PATH_INVALID
 */
export function checkPath(path: string): string {
  const problem = pathProblem(path);
  if (problem !== undefined) {
    throw gitError('GIT_PATH_INVALID', {
      message: `Expected a path inside the repository, such as apps/shop/values.yaml; found ${JSON.stringify(path.slice(0, 260))}: ${problem}.`,
      remedy: 'Give the path relative to the root of the repository, with / between its parts.',
      facts: { path: path.slice(0, 260) },
    });
  }
  return path;
}
