import type { Version } from './version.ts';

/** A version of a Python package (PEP 440), as far as tags speak of it. */
export interface Pep440Version {
  /** The normal form, without what is local: `1.2.3rc2`. */
  readonly text: string;
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
  /** Whether it is neither a pre-release, a post-release nor a development release. */
  readonly isFinal: boolean;
  /** How it is ordered; undefined where it has an epoch or more than three numbers. */
  readonly order: Version | undefined;
}

/** PEP 440, appendix B, with shorter numbers; what is local is no part of a tag, as build metadata is none. */
const pattern =
  /^v?(?:(?<epoch>\d{1,9})!)?(?<release>\d{1,9}(?:\.\d{1,9}){0,9})(?:[-_.]?(?<pre>alpha|a|beta|b|preview|pre|c|rc)[-_.]?(?<preNumber>\d{1,9})?)?(?:-(?<implicit>\d{1,9})|(?<post>[-_.]?(?:post|rev|r)[-_.]?(?<postNumber>\d{1,9})?))?(?<dev>[-_.]?dev[-_.]?(?<devNumber>\d{1,9})?)?(?:\+[a-z0-9]+(?:[-_.][a-z0-9]+)*)?$/;

/** PEP 440, "Pre-release spelling". */
const preNames: Readonly<Record<string, string>> = {
  ...{ alpha: 'a', a: 'a', beta: 'b', b: 'b' },
  ...{ c: 'rc', rc: 'rc', pre: 'rc', preview: 'rc' },
};

/**
 * @param text such as `1.2.3`, `v1.2.3-RC.2` or `1.0.post1`
 * @returns the version, or undefined where the text is none
 */
export function parsePep440(text: string): Pep440Version | undefined {
  const groups = text.length > 255 ? undefined : pattern.exec(text.trim().toLowerCase())?.groups;
  if (groups === undefined) return undefined;
  const part = (name: string): string | undefined => groups[name];
  const release = (part('release') ?? '').split('.').map(Number);
  const [major = 0, minor = 0, patch = 0, ...more] = release;
  const epoch = Number(part('epoch') ?? 0);
  const pre = preNames[part('pre') ?? ''];
  const isPost = part('implicit') !== undefined || part('post') !== undefined;
  const isDev = part('dev') !== undefined;
  const isFinal = pre === undefined && !isPost && !isDev;
  const written = [
    ...(epoch === 0 ? [] : [`${String(epoch)}!`]),
    release.join('.'),
    ...(pre === undefined ? [] : [`${pre}${number(part('preNumber'))}`]),
    ...(isPost ? [`.post${number(part('implicit') ?? part('postNumber'))}`] : []),
    ...(isDev ? [`.dev${number(part('devNumber'))}`] : []),
  ];
  const isOrdered = isFinal && epoch === 0 && more.length === 0;
  return {
    ...{ text: written.join(''), major, minor, patch, isFinal },
    order: isOrdered ? { major, minor, patch, prerelease: [] } : undefined,
  };
}

/** A number that is left out is 0 (PEP 440, "Implicit pre-release number" and its neighbours). */
function number(text: string | undefined): string {
  return String(Number(text ?? 0));
}
