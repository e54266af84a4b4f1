import { z } from 'zod';

/** Bytes in the JSON form of protocol buffers: base64, of either alphabet (protobuf.dev, ProtoJSON). */
export const base64Bytes = z
  .string()
  .max(48 * 1024 * 1024)
  .transform((text, context): Buffer => {
    // Lines are broken by some writers; Go, in which most readers are written, takes that.
    // They are taken out first: an expression that allows them at two places takes quadratic time for many.
    const joined = text.replaceAll(/[\r\n]/g, '');
    // Node passes over what is no base64: it must not be taken for a part of what was signed.
    if (/^[A-Za-z0-9+/_-]*={0,2}$/.test(joined)) return Buffer.from(joined, 'base64');
    context.issues.push({ code: 'custom', input: '', message: 'expected base64' });
    return z.NEVER;
  });

/** A repeated field: absent and null are an empty list. */
export function repeated<Schema extends z.ZodType>(
  schema: Schema,
  maximum: number,
): z.ZodType<z.output<Schema>[]> {
  return z
    .array(schema)
    .max(maximum)
    .nullish()
    .transform((items) => items ?? []);
}

/** A number of 64 bits: a text, or a number where it is small. */
export const wholeNumber = z
  .union([z.string().regex(/^(?:0|[1-9][0-9]{0,18})$/), z.int().nonnegative()])
  .transform((value) => BigInt(value));
