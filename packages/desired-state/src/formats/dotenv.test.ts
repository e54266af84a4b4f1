import { describe, expect, it } from '@jest/globals';
import { edit, imageEdit, newReference as now } from '../testing/edit.ts';

const variable = imageEdit('APP_IMAGE');

describe('dotenv', () => {
  it.each([
    [
      'plain, with a comment and others around it',
      '# c\nA=1\nAPP_IMAGE=old:1 # why\n\nB=2\n',
      `# c\nA=1\nAPP_IMAGE=${now} # why\n\nB=2\n`,
    ],
    ['double quotes', 'APP_IMAGE="old"\n', `APP_IMAGE="${now}"\n`],
    [
      'single quotes, export, blanks',
      "  export APP_IMAGE='old'  # x\n",
      `  export APP_IMAGE='${now}'  # x\n`,
    ],
    ['CRLF and no final newline', 'A=1\r\nAPP_IMAGE=old', `A=1\r\nAPP_IMAGE=${now}`],
    ['a byte-order mark', '\uFEFFAPP_IMAGE=old\r\n', `\uFEFFAPP_IMAGE=${now}\r\n`],
    ['an empty value', 'APP_IMAGE=\nB=1\n', `APP_IMAGE=${now}\nB=1\n`],
    ['a missing key', 'A=1\n', `A=1\nAPP_IMAGE=${now}\n`],
    ['a missing key, CRLF, no final newline', 'A=1\r\nB=2', `A=1\r\nB=2\r\nAPP_IMAGE=${now}`],
    [
      'a missing key where every line exports',
      'export A=1\n',
      `export A=1\nexport APP_IMAGE=${now}\n`,
    ],
    ['an empty file', '', `APP_IMAGE=${now}\n`],
    [
      'a name that another one holds',
      'MY_APP_IMAGE=x\n#APP_IMAGE=y\n',
      `MY_APP_IMAGE=x\n#APP_IMAGE=y\nAPP_IMAGE=${now}\n`,
    ],
    [
      'several lines in another value',
      'KEY="a\nb"\nAPP_IMAGE=x\n',
      `KEY="a\nb"\nAPP_IMAGE=${now}\n`,
    ],
  ])('%s', (_what, before, after) => {
    expect(edit('dotenv', before, variable)).toBe(after);
  });

  it.each([
    ['V="x" # c', ' "', 'V=" \\"" # c'],
    ["V='x'", 'a"b\\', `V='a"b\\'`],
    ['V=x', `it's "$5"`, 'V="it\'s \\"\\$5\\""'],
  ])('writes into %s the value %j', (before, value, after) => {
    const values = [{ selector: 'V', value }];
    expect(edit('dotenv', `${before}\n`, { values })).toBe(`${after}\n`);
  });

  it.each([
    ['two lines for one key', 'APP_IMAGE=a\nB=1\nAPP_IMAGE=b\n', 'DESIRED_STATE_AMBIGUOUS', 3],
    ['a value of several lines', 'APP_IMAGE="a\nb"\n', 'DESIRED_STATE_UNSUPPORTED', 1],
    ['a quote that is not closed', "APP_IMAGE='a\n", 'DESIRED_STATE_UNSUPPORTED', 1],
    ['the key within a value', 'K="\nAPP_IMAGE=a\n"\n', 'DESIRED_STATE_UNSUPPORTED', 2],
    ['a key without "="', 'A=1\nAPP_IMAGE\n', 'DESIRED_STATE_UNSUPPORTED', 2],
    ['a YAML-like line', 'APP_IMAGE: a\n', 'DESIRED_STATE_UNSUPPORTED', 1],
    ['an open quote at the end', 'A="x\n', 'DESIRED_STATE_UNSUPPORTED', 1],
  ])('refuses %s', (_what, text, code, line) => {
    expect(() => edit('dotenv', text, variable)).toThrow(
      expect.objectContaining({
        code,
        location: expect.objectContaining({ file: 'the-file', line }),
      }),
    );
  });
});
