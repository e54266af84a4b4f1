import { describe, expect, it } from '@jest/globals';
import { parseCommandFile } from './action-process.ts';

const file = [
  'short=value=with=signs',
  'lines<<ghadelimiter_1',
  'first',
  '',
  'name=not an output',
  'other<<ghadelimiter_9',
  'ghadelimiter_1 is not the end',
  'ghadelimiter_1',
  'empty=',
  'nothing<<ghadelimiter_2',
  '',
  'ghadelimiter_2',
  '',
].join('\n');

describe('parseCommandFile', () => {
  it('reads values and blocks of several lines', () => {
    expect(parseCommandFile(file)).toEqual({
      short: 'value=with=signs',
      lines: 'first\n\nname=not an output\nother<<ghadelimiter_9\nghadelimiter_1 is not the end',
      empty: '',
      nothing: '',
    });
  });

  it('leaves out the block that a killed process did not end, and keeps all before it', () => {
    const complete = 'a<<ghadelimiter_1\none\nghadelimiter_1\n';
    const half = 'b<<ghadelimiter_2\ntwo\nghadelimiter_2';
    for (let length = 0; length < half.length; length += 1) {
      expect(parseCommandFile(complete + half.slice(0, length))).toEqual({ a: 'one' });
    }
    expect(parseCommandFile(complete + half)).toEqual({ a: 'one', b: 'two' });
  });

  it('takes << inside a value as a part of it', () => {
    expect(parseCommandFile('shift=1<<2\n')).toEqual({ shift: '1<<2' });
  });

  it.each(['', '\n\n', '=x\n', 'words without a sign\n'])('finds nothing in %j', (text) => {
    expect(parseCommandFile(text)).toEqual({});
  });

  it('keeps the last of two values', () => {
    expect(parseCommandFile('a=1\na<<d\n2\nd\n')).toEqual({ a: '2' });
  });
});
