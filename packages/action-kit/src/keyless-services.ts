import { z } from 'zod';
import { baseUrlText } from './input-schemas.ts';

/** Where a run gets its certificate, and who says when it signed. */
export interface KeylessServices {
  readonly fulcio: string;
  readonly rekor: string | undefined;
  readonly rekorWhenDown: 'fail' | 'timestamp-only';
  readonly timestamp: string | undefined;
}

const fields = ['fulcio', 'rekor', 'rekor-when-down', 'timestamp'] as const;
type Field = (typeof fields)[number];

const servicesSchema = z
  .strictObject({
    fulcio: baseUrlText,
    rekor: baseUrlText.exactOptional(),
    'rekor-when-down': z
      .enum(['fail', 'timestamp-only'], { error: 'expected `fail` or `timestamp-only`' })
      .default('fail'),
    timestamp: baseUrlText.exactOptional(),
  })
  .refine(
    ({ rekor, timestamp, 'rekor-when-down': whenDown }) =>
      timestamp !== undefined || (rekor !== undefined && whenDown === 'fail'),
    'expected `timestamp`, or `rekor` that is always asked: else nobody could tell after ten minutes whether the certificate was valid when it signed',
  );

/** Services of sigstore, `fulcio: https://…` a line; undefined where nothing was given. */
export const keylessServicesText = z
  .string()
  .max(8192)
  .transform((text, context): KeylessServices | undefined => {
    const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
    if (lines.length === 0) return undefined;
    const found: Partial<Record<Field, string>> = {};
    for (const line of lines) {
      const [, name = '', value = ''] = /^\s*([a-z-]+)\s*:\s*(\S+)\s*$/.exec(line) ?? [];
      if (!isField(name) || found[name] !== undefined) {
        context.addIssue({
          code: 'custom',
          message: `expected lines of a name (${fields.join(', ')}), a colon and a value, each name once; found ${JSON.stringify(line.slice(0, 100))}`,
        });
        return z.NEVER;
      }
      found[name] = value;
    }
    const parsed = servicesSchema.safeParse(found);
    if (parsed.success) {
      const { fulcio, rekor, timestamp, 'rekor-when-down': rekorWhenDown } = parsed.data;
      return { fulcio, rekor, rekorWhenDown, timestamp };
    }
    for (const { path, message } of parsed.error.issues) {
      const at = path.length === 0 ? '' : `${path.join('.')}: `;
      context.addIssue({ code: 'custom', message: `${at}${message}` });
    }
    return z.NEVER;
  });

function isField(name: string): name is Field {
  return fields.some((field) => field === name);
}
