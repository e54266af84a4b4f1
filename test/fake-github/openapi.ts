/** Says what is wrong with an answer; undefined where it fits. */
export type OpenapiValidator = (
  method: string,
  template: string,
  status: number,
  json: unknown,
) => string | undefined;

export async function openapiValidator(file: string): Promise<OpenapiValidator> {
  throw new Error(`Not written yet: ${file}`);
}
