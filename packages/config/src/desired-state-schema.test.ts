import { describe, expect, it } from '@jest/globals';
import { parsePolicy } from './index.ts';
import { desiredStateFileSchema, expandValue } from './desired-state-schema.ts';

const file = { file: 'production/values.yaml', format: 'helm-values' } as const;

describe('a file of desired state', () => {
  it('has images, values, or both', () => {
    const images = { app: 'image' };
    const values = { 'config.RELEASE': '{tag}' };
    expect(desiredStateFileSchema.parse({ ...file, images })).toEqual({
      ...file,
      images,
      values: {},
    });
    expect(desiredStateFileSchema.parse({ ...file, values })).toEqual({
      ...file,
      images: {},
      values,
    });
    expect(desiredStateFileSchema.safeParse(file).error?.issues).toMatchObject([
      { path: ['images'], message: 'expected at least one image, or a value' },
    ]);
  });

  it('has images alone where an automation writes it', () => {
    const policy = `version: 1
environments:
  - name: production
    url: http://127.0.0.1:1
    delivery: external
    desired-state:
      - { file: a.env, format: dotenv, images: { app: APP }, values: { RELEASE: '{tag}' } }
`;
    expect(() => parsePolicy(policy, 'waybill-policy.yaml')).toThrow(
      'an image automation writes images alone',
    );
    expect(() => parsePolicy(policy.replace('external', 'direct'), 'p.yaml')).not.toThrow();
  });

  it('knows the placeholders of a value, and leaves other braces alone', () => {
    const parse = (text: string): unknown =>
      desiredStateFileSchema.safeParse({ ...file, values: { a: text } }).error?.issues[0]?.message;
    expect(parse('{commmit}')).toBe(
      '"{commmit}" is not known here; known are {application}, {commit}, {short-commit}, {tag}',
    );
    for (const text of ['{{ commmit }}', '{{commmit}}', '{"a": 1}', '{}', '${COMMIT}'])
      expect({ text, problem: parse(text) }).toEqual({ text, problem: undefined });
  });

  it('puts what is known of a release into a value, once', () => {
    const known = {
      application: '{tag}',
      commit: 'c'.repeat(40),
      'short-commit': 'c',
      tag: 'sha-c',
    };
    expect(expandValue('{application} {tag}-{short-commit} {{tag}} {"a": 1}', known)).toBe(
      '{tag} sha-c-c {{tag}} {"a": 1}',
    );
  });
});
