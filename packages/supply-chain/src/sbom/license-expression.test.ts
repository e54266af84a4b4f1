import { expect, it } from '@jest/globals';
import { isLicenseExpression } from './license-expression.ts';

it.each([
  ['MIT', true],
  ['(MIT OR Apache-2.0)', true],
  ['GPL-2.0-only WITH Classpath-exception-2.0', true],
  ['MIT AND (BSD-3-Clause OR ISC)', true],
  ['LicenseRef-acme', true],
  ['GPL-2.0+', true],
  ['SEE LICENSE IN x', false],
  ['(MIT', false],
  ['MIT OR', false],
  ['OR MIT', false],
  ['MIT Apache-2.0', false],
  ['()', false],
  ['', false],
  ['https://example.org/license', false],
])('%s is an SPDX license expression: %s', (text, expected) => {
  expect(isLicenseExpression(text)).toBe(expected);
});
