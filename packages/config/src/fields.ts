import { imageRepositorySchema, nameSchema, parseDuration } from '@waybill/core';
import { z } from 'zod';
import { templateProblems, type TemplatePlace } from './template.ts';

/** A name of ours: lower case letters, digits and inner hyphens. */
export const name = (about: string) => nameSchema.describe(about);

/** A text of one line or more, without NUL. */
export const text = (about: string) => z.string().max(65_536).describe(about);

/** A duration such as `500ms`, `30s`, `5m`, `2h`, `7d`; parsed to milliseconds. */
export const duration = (about: string, initial: string) =>
  z
    .string()
    .transform((written, context) => {
      const milliseconds = parseDuration(written);
      if (milliseconds !== undefined && milliseconds > 0) return milliseconds;
      context.issues.push({
        code: 'custom',
        input: written,
        message: `expected a duration such as 500ms, 30s, 5m, 2h or 7d, found ${JSON.stringify(written)}`,
      });
      return z.NEVER;
    })
    .prefault(initial)
    .describe(about);

/** A text in which `${name}` stands for a value that is known only later. */
export const template = (place: TemplatePlace, about: string) =>
  z
    .string()
    .max(65_536)
    .check((context) => {
      for (const message of templateProblems(context.value, place)) {
        context.issues.push({ code: 'custom', input: context.value, message });
      }
    })
    .describe(about);

/** A command: the program and its arguments. There is no shell. */
export const command = (about: string) =>
  z
    .tuple([z.string().min(1)], z.string())
    .describe(`${about} A list: the program and its arguments; no shell reads it.`);

/** A command whose arguments are templates. */
export const templateCommand = (place: TemplatePlace, about: string) =>
  z
    .tuple([template(place, 'the program').min(1)], template(place, 'an argument'))
    .describe(`${about} A list: the program and its arguments; no shell reads it.`);

const variableName = z
  .string()
  .regex(
    /^[A-Za-z_][A-Za-z0-9_]*$/,
    'expected a variable name: letters, digits and underscores, not starting with a digit',
  );

/** Environment variables whose values are templates. */
export const environmentVariables = (place: TemplatePlace, about: string) =>
  z.record(variableName, template(place, 'the value')).default({}).describe(about);

/**
 * A file or folder of the repository, relative, with forward slashes, that does not leave it.
 * Whether a symbolic link leads out is for whoever opens it.
 */
export const repositoryPath = (about: string) =>
  z
    .string()
    .min(1, 'expected a path')
    .max(1024)
    .check((context) => {
      const problem = pathProblem(context.value);
      if (problem !== undefined)
        context.issues.push({ code: 'custom', input: context.value, message: problem });
    })
    .transform((path) => path.replace(/^(?:\.\/+)+(?=.)/, '').replace(/\/+$/, ''))
    .describe(about);

function pathProblem(path: string): string | undefined {
  if (path.includes('\0')) return 'expected a path without NUL';
  if (path.includes('\\')) return 'expected forward slashes in the path';
  if (/^(?:\/|[A-Za-z]:)/.test(path))
    return 'expected a path relative to the repository, found an absolute one';
  const parts = path.split('/');
  if (parts.includes('..')) return 'expected a path inside the repository, found ".." in it';
  if (parts.some((part) => part.toLowerCase() === '.git')) return 'expected a path outside .git';
  return undefined;
}

/** A path in a container: absolute. */
export const containerPath = (about: string) =>
  z
    .string()
    .max(1024)
    .regex(/^\/(?!.*(?:^|\/)\.\.(?:\/|$))[^\0]*$/, 'expected an absolute path without ".."')
    .describe(about);

/** A branch of git (the rules of git-check-ref-format that matter here). */
export const branchName = (about: string) =>
  z
    .string()
    .max(255)
    .regex(
      // eslint-disable-next-line no-control-regex -- git forbids exactly these
      /^(?![-/.])(?!.*(?:\.\.|\/\/|\/\.|@\{|\.lock(?:\/|$)))[^\x00-\x20\x7f~^:?*[\\]+(?<![/.])$/,
      'expected the name of a branch',
    )
    .describe(about);

/** A repository in a registry, without tag and digest. */
export const imageRepository = (about: string) => imageRepositorySchema.describe(about);

/** The path part of a URL; may hold a query. */
export const urlPath = (about: string) =>
  template('deployment', about).regex(
    /^\/(?!\/)[^\s#]*$/,
    'expected a path that starts with one "/"',
  );

/** A URL under which an application answers. */
export const baseUrl = (about: string) =>
  z
    .string()
    .max(2048)
    .check((context) => {
      const problem = urlProblem(context.value);
      if (problem !== undefined)
        context.issues.push({ code: 'custom', input: '', message: problem });
    })
    .describe(about);

function urlProblem(written: string): string | undefined {
  if (!URL.canParse(written)) return 'expected a URL such as https://staging.example.org';
  const url = new URL(written);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return `expected http or https, found "${url.protocol}"`;
  if (url.username !== '' || url.password !== '')
    return 'expected a URL without a user name and password in it';
  if (url.search !== '' || url.hash !== '') return 'expected a base URL without query and fragment';
  return undefined;
}

/** The name of an HTTP header. */
export const headerName = z
  .string()
  .regex(/^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/, 'expected the name of an HTTP header');

/** A JSON pointer (RFC 6901). */
export const jsonPointer = z
  .string()
  .regex(
    /^(?:\/(?:[^~/]|~[01])*)*$/,
    'expected a JSON pointer such as "/commit" or "/items/0/name"',
  );
