/** Lint rules of this repository that no published plugin has. Plain JavaScript: ESLint loads them on Node 20. */
import { sep } from 'node:path';
import { importProblem } from './package-order.mjs';

/**
 * @param {string} file an absolute path
 * @returns {string | undefined} the package that the file belongs to
 */
function packageOf(file) {
  return /(?:^|\/)packages\/([^/]+)\/src\//.exec(file.split(sep).join('/'))?.[1];
}

/** @type {import('eslint').Rule.RuleModule} */
const importDirection = {
  meta: { type: 'problem', schema: [], messages: { forbidden: '{{problem}}' } },
  create(context) {
    const importer = packageOf(context.filename);
    /** @param {import('eslint').Rule.Node} node a node with a `source` */
    const check = (node) => {
      if (!('source' in node) || node.source?.type !== 'Literal') return;
      if (typeof node.source.value !== 'string') return;
      const problem = importProblem(importer, node.source.value);
      if (problem !== undefined)
        context.report({ node, messageId: 'forbidden', data: { problem } });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      TSImportType: check,
    };
  },
};

/** @type {import('eslint').Rule.RuleModule} */
const documentedExports = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      missing:
        'An exported function or class has a doc comment: what it takes and gives, what it throws, where a rule comes from.',
    },
  },
  create(context) {
    return {
      ExportNamedDeclaration(node) {
        const type = node.declaration?.type;
        if (type !== 'FunctionDeclaration' && type !== 'ClassDeclaration') return;
        if (!isDocumented(context.sourceCode, node) && !isImplementation(node)) {
          context.report({ node, messageId: 'missing' });
        }
      },
    };
  },
};

/**
 * @param {import('eslint').SourceCode} sourceCode the file
 * @param {import('eslint').Rule.Node} node an export
 * @returns {boolean} whether a doc comment stands directly before it
 */
function isDocumented(sourceCode, node) {
  const comment = sourceCode.getCommentsBefore(node).at(-1);
  return comment?.type === 'Block' && comment.value.startsWith('*');
}

/**
 * @param {import('eslint').Rule.Node} node an export
 * @returns {boolean} whether the line before it is an overload of the same function, which carries the comment
 */
function isImplementation(node) {
  if (node.parent === null || !('body' in node.parent) || !Array.isArray(node.parent.body))
    return false;
  const siblings = node.parent.body;
  const before = siblings[siblings.findIndex((sibling) => sibling === node) - 1];
  return (
    before?.type === 'ExportNamedDeclaration' &&
    String(before.declaration?.type) === 'TSDeclareFunction'
  );
}

export default {
  meta: { name: 'waybill' },
  rules: { 'import-direction': importDirection, 'documented-exports': documentedExports },
};
