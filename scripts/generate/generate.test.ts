import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import type { DocumentedAction } from './action-definitions.ts';
import { updateActionFile } from './action-file.ts';
import { replaceBetween, updateReadme } from './action-readme.ts';
import { errorTable, readErrorCodes } from './error-table.ts';

const action: DocumentedAction = {
  name: 'example',
  title: 'Example',
  description: "Does it: once, and it's done.",
  inputs: {
    token: { description: 'A token | a key.', required: true, secret: true },
    timeout: { description: 'How long.', default: '5m' },
    empty: { description: 'May be\nempty.', default: '' },
  },
  outputs: { digest: { description: 'The digest.' } },
  permissions: { contents: 'read' },
};

describe('action.yml', () => {
  const before = [
    'name: Example # by hand',
    'description: >-',
    '  old',
    '',
    '  text',
    'inputs:',
    '  gone:',
    '    description: x',
    '',
    '    required: false',
    'outputs: {}',
    'runs:',
    '  using: node24 # kept',
    '  main: ../../dist/example/index.js',
    '',
  ].join('\n');

  it('gets description, inputs and outputs, and keeps every other line', () => {
    const after = updateActionFile(before, action);
    expect(parse(after)).toEqual({
      name: 'Example',
      description: action.description,
      inputs: {
        token: { description: 'A token | a key.', required: true },
        timeout: { description: 'How long.', required: false, default: '5m' },
        empty: { description: 'May be\nempty.', required: false, default: '' },
      },
      outputs: { digest: { description: 'The digest.' } },
      runs: { using: 'node24', main: '../../dist/example/index.js' },
    });
    expect(after).toContain('name: Example # by hand\n');
    expect(after).toContain('  using: node24 # kept\n');
  });

  it('does not change when it is written again', () => {
    const once = updateActionFile(before, action);
    expect(updateActionFile(once, action)).toBe(once);
  });

  it('says which key is missing', () => {
    expect(() => updateActionFile('name: Example\n', action)).toThrow('`description:`');
  });
});

describe('a README', () => {
  it('is begun with tables where there is none, and keeps what people write around them', () => {
    const begun = updateReadme(undefined, action);
    expect(begun).toContain(
      '| `token` | A token \\| a key. A secret: it is masked in logs. | **required** |',
    );
    expect(begun).toContain('| `timeout` | How long. | `5m` |');
    expect(begun).toContain('| `empty` | May be empty. |  |');
    expect(begun).toContain('| `digest` | The digest. |');
    const edited = begun.replace('## Inputs', 'Some words.\n\n## Inputs');
    expect(updateReadme(edited, action)).toBe(edited);
  });

  it('says which marker is missing', () => {
    expect(() => replaceBetween('# Title', 'inputs', '')).toThrow('<!-- inputs -->');
  });
});

describe('the error codes', () => {
  it('have one owner each, so that a code says where to look', async () => {
    const packages = await readErrorCodes(join(import.meta.dirname, '..', '..'));
    const codes = packages.flatMap(({ codes: own }) => Object.keys(own));
    const claimedTwice = codes.filter((code, index) => codes.indexOf(code) !== index);
    expect(claimedTwice).toEqual([]);
  });

  it('become a table', () => {
    const text = errorTable([{ name: 'core', codes: { CANCELLED: 'It was cancelled.' } }]);
    expect(text).toContain(
      '## core\n\n| code | what happened |\n| --- | --- |\n| `CANCELLED` | It was cancelled. |',
    );
  });
});
