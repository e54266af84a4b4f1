import { describe, expect, it } from '@jest/globals';
import { commitShaSchema } from '@waybill/core';
import fc from 'fast-check';
import { joinBody, newBlock, splitBody } from './pull-request-body.ts';

const head = commitShaSchema.parse('0123456789abcdef0123456789abcdef01234567');

describe('a body', () => {
  it('gives back what it was made of, and nothing of the block is seen', () => {
    const markers = fc.dictionary(
      // A name that objects have of themselves is no marker's.
      fc.string({ minLength: 1, maxLength: 50 }).filter((name) => name !== '__proto__'),
      fc.string({ maxLength: 255 }),
      { maxKeys: 5 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), markers, (text, kept) => {
        fc.pre(!text.includes('<!--') && !text.includes('\r'));
        const body = joinBody(text, newBlock(head, kept));
        expect(splitBody(body, 1)).toEqual({
          text: text.trimEnd(),
          block: { version: 1, createdHeadSha: head, markers: kept },
        });
        // What a browser takes for the comment is the whole block.
        expect(body.slice(body.indexOf('<!--')).replace(/^<!--[^]*?-->/, '')).toBe('');
      }),
    );
  });

  it('is read as a browser sends it, with CR and LF', () => {
    const body = joinBody('one\ntwo', newBlock(head, { a: 'b' })).replaceAll('\n', '\r\n');
    expect(splitBody(`${body}\r\n`, 1)).toMatchObject({
      text: 'one\ntwo',
      block: { markers: { a: 'b' } },
    });
  });

  it('keeps what a person writes at the end of the description, behind the block that nobody sees', () => {
    const body = `${joinBody('one', newBlock(head, { a: 'b' }))}\n\nTwo: -->\n`;
    const parts = splitBody(body, 1);
    expect(parts).toMatchObject({ text: 'one\n\nTwo: -->', block: { markers: { a: 'b' } } });
    expect(joinBody(parts.text, newBlock(head, { a: 'b' }))).toMatch(/^one\n\nTwo: -->\n\n<!--/);
  });

  it('without a block is text', () => {
    expect(splitBody('hello <!-- a comment -->\n', 1)).toEqual({
      text: 'hello <!-- a comment -->',
      block: undefined,
    });
  });

  it.each([
    (body: string) => body.replace('"version":1', '"version":2'),
    (body: string) => body.replace('{', '{"more":1,'),
    (body: string) => body.replace(' -->', ''),
    (body: string) => body.replace(head, head.slice(1)),
  ])('whose block was changed is refused (%#)', (change) => {
    const body = change(joinBody('text', newBlock(head, { a: 'b' })));
    expect(() => splitBody(body, 1)).toThrow(
      expect.objectContaining({ code: 'FORGE_DOCUMENT_INVALID' }),
    );
  });

  it('takes no second block, and no more than GitHub', () => {
    const invalid = expect.objectContaining({ code: 'FORGE_DOCUMENT_INVALID' });
    const block = newBlock(head, {});
    expect(() => joinBody(joinBody('x', block), block)).toThrow(invalid);
    expect(() => joinBody('x'.repeat(65_536), block)).toThrow(invalid);
    expect(() => joinBody('x', newBlock(head, { a: 'x'.repeat(300) }))).toThrow(invalid);
  });
});
