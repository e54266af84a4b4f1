import type { z } from 'zod';
import { coreError } from './error-codes.ts';

/**
 * Parses a value at the border.
 * @param schema what is expected
 * @param value what came from outside
 * @param what names it in the message: `the answer of the registry`
 * @param remedy what to do when it does not fit
 * @returns the typed value
 * @throws INPUT_INVALID with up to five places that do not fit
 */
export function parseWith<S extends z.ZodType>(
  schema: S,
  value: unknown,
  what: string,
  remedy: string,
): z.infer<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const problems = describeIssues(result.error);
  throw coreError('INPUT_INVALID', {
    message: `${what} does not have the form that was expected: ${problems.join('; ')}.`,
    remedy,
    facts: { what, problems },
  });
}

/**
 * @param error a zod error
 * @returns up to five sentences `images.0.name: expected …`
 */
export function describeIssues(error: z.ZodError): string[] {
  return error.issues
    .slice(0, 5)
    .map(
      (issue) =>
        `${issue.path.length === 0 ? 'the value' : issue.path.join('.')}: ${issue.message}`,
    );
}
