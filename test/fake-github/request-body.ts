import type { z } from 'zod';
import { ApiError, invalid, type ApiRequest } from './rest.ts';

/**
 * @param resource how GitHub calls what is made
 * @returns the parsed body
 * @throws ApiError 422 that names the fields, as GitHub does
 */
export function parseBody<T>(request: ApiRequest, schema: z.ZodType<T>, resource: string): T {
  const parsed = schema.safeParse(request.body ?? {});
  if (parsed.success) return parsed.data;
  throw invalid(
    ...parsed.error.issues.map((issue) => ({
      resource,
      field: issue.path.join('.'),
      code: 'invalid',
      message: issue.message,
    })),
  );
}

/** @throws ApiError 400 where a body is not JSON */
export function parseJson(bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined;
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new ApiError(400, 'Problems parsing JSON');
  }
}
