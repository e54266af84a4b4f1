import { z } from 'zod';
import type { TextField } from './fields.ts';

/** An id as databases of vulnerabilities give it; its case does not count. */
export function vulnerabilityId(about: string): TextField {
  return z
    .string()
    .max(100)
    .regex(
      /^[A-Za-z][A-Za-z0-9]*(?:[-:_.][A-Za-z0-9]+)+$/,
      'expected the id of a vulnerability, such as CVE-2026-1234 or GHSA-xvch-5gv4-984h',
    )
    .describe(about);
}

/** A package by name, or by purl without version, qualifiers and subpath. */
export function waivedPackage(about: string): TextField {
  return z
    .string()
    .max(512)
    .regex(
      /^(?:pkg:[a-z][a-z0-9.+-]*\/[^\s?#]*[^\s?#/@]|(?!pkg:)[^\s]+)$/,
      'expected the name of a package, or a purl such as pkg:npm/minimist',
    )
    .refine((written) => !/^pkg:.*[^/]@/.test(written), {
      error: 'expected a purl without a version; the versions stand in `versions`',
    })
    .describe(about);
}

/** `*`, or comparisons: those with a space between them hold together, `||` stands between alternatives. */
export function versionRange(about: string): TextField {
  return z
    .string()
    .max(512)
    .regex(
      /^(?:\*|(?:<=?|>=?|=)? ?[0-9A-Za-z][^\s|<>=]*(?: +(?:\|\| +)?(?:<=?|>=?|=)? ?[0-9A-Za-z][^\s|<>=]*)*)$/,
      'expected "*", or comparisons such as ">=1.0.0 <1.2.6 || 2.0.0"',
    )
    .describe(about);
}
