import { commitShaSchema, digestSchema, nameSchema, parseDuration, Secret } from '@waybill/core';
import type { OverridableGate } from '@waybill/config';
import { z } from 'zod';

const longestInput = 1024 * 1024;

/** Nothing, or what the schema says. A union would say only `Invalid input`, and not what is wrong. */
function orNothing<S extends z.ZodType<unknown, string>>(
  schema: S,
): z.ZodType<z.output<S> | undefined, string> {
  return z.string().transform((text, context): z.output<S> | undefined => {
    if (text === '') return undefined;
    const parsed = schema.safeParse(text);
    if (parsed.success) return parsed.data;
    for (const { message } of parsed.error.issues) context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
}

/** A text that must not be empty. */
export const requiredText = z.string().min(1, 'expected a value, found nothing').max(longestInput);

/** A text, undefined where nothing was given. */
export const optionalText = z
  .string()
  .max(longestInput)
  .transform((text) => (text === '' ? undefined : text));

/** Lines of text without white space around them; empty ones and comments (`#`) are left out. */
export const linesText = z
  .string()
  .max(longestInput)
  .transform((text) =>
    text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('#')),
  );

/** A credential, undefined where nothing was given. */
export const optionalSecret = z
  .string()
  .max(longestInput)
  .transform((text) => (text === '' ? undefined : new Secret(text)));

/** `true` or `false`, nothing else: a misspelled boolean is an error and not a default. */
export const booleanText = z
  .enum(['true', 'false'], { error: 'expected `true` or `false`' })
  .transform((text) => text === 'true');

/** An address under which files are, or a service answers. */
export const baseUrlText = z
  .string()
  .max(2048)
  .regex(
    /^https?:\/\/[^\s/?#@]+(?:\/[^\s?#]*)?$/,
    'expected an address such as https://mirror.example.org/github, without a user name, a query and a fragment',
  );

/** Such an address, undefined where nothing was given. */
export const optionalBaseUrl = orNothing(baseUrlText);

/** A full commit id. */
export const commitText = commitShaSchema;

/** A full commit id, undefined where nothing was given. */
export const optionalCommitText = orNothing(commitShaSchema);

/** A sha256 digest, undefined where nothing was given. */
export const optionalDigestText = orNothing(digestSchema);

/** A name of ours. */
export const nameText = nameSchema;

/** A duration such as `30s`, in milliseconds. */
export const durationText = z.string().transform((text, context) => {
  const milliseconds = parseDuration(text);
  if (milliseconds !== undefined) return milliseconds;
  context.addIssue({ code: 'custom', message: 'expected a duration such as 500ms, 30s, 5m, 2h' });
  return z.NEVER;
});

/** A duration, undefined where nothing was given. */
export const optionalDurationText = orNothing(durationText);

/** `Name <address>`; undefined where nothing was given. Neither may hold what ends its field in a commit. */
export const optionalPerson = orNothing(
  z.string().transform((text, context) => {
    const [, name, email] = /^([^<>\p{Cc}]{1,200}?) *<([^<>\s\p{Cc}]{3,254})>$/u.exec(text) ?? [];
    if (name !== undefined && email !== undefined && name.trim() !== '')
      return { name: name.trim(), email };
    context.addIssue({ code: 'custom', message: 'expected `Name <address>`' });
    return z.NEVER;
  }),
);

/** Every gate that can be overridden; the compiler holds it against the policy's own list. */
const overridable: Readonly<Record<OverridableGate, true>> = { freeze: true, hold: true };

function isOverridable(name: string): name is OverridableGate {
  return Object.hasOwn(overridable, name);
}

/** Overridden gates with their reasons, `freeze: why` a line; undefined where nothing was given. */
export const overridesText = orNothing(
  z
    .string()
    .max(longestInput)
    .transform((text, context) => {
      const reasons: Partial<Record<OverridableGate, string>> = {};
      for (const line of text.split(/\r?\n/).filter((it) => it.trim() !== '')) {
        const [, gate = '', reason = ''] = /^\s*([a-z-]+)\s*:\s*(\S.*?)\s*$/.exec(line) ?? [];
        if (!isOverridable(gate) || reason === '' || reasons[gate] !== undefined) {
          const names = Object.keys(overridable).join(', ');
          context.addIssue({
            code: 'custom',
            message: `expected lines of a gate (${names}), a colon and the reason, each gate once; found ${JSON.stringify(line.slice(0, 100))}`,
          });
          return z.NEVER;
        }
        reasons[gate] = reason;
      }
      return reasons;
    }),
);

/**
 * @param schema what the JSON holds
 * @returns a schema from JSON text to the value; undefined where nothing was given
 */
export function optionalJson<S extends z.ZodType>(
  schema: S,
): z.ZodType<z.output<S> | undefined, string> {
  return orNothing(requiredJson(schema));
}

/**
 * @param schema what the JSON holds
 * @returns a schema from JSON text to the value
 */
export function requiredJson<S extends z.ZodType>(schema: S): z.ZodType<z.output<S>, string> {
  return z
    .string()
    .max(longestInput)
    .transform((text, context): z.output<S> => {
      let value: unknown;
      try {
        value = JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: 'expected JSON' });
        return z.NEVER;
      }
      const parsed = schema.safeParse(value);
      if (parsed.success) return parsed.data;
      for (const issue of parsed.error.issues.slice(0, 5)) {
        context.addIssue({ code: 'custom', message: `${issue.path.join('.')}: ${issue.message}` });
      }
      return z.NEVER;
    });
}
