import { z } from 'zod';

/** The platforms for which the tools are released in a form that we unpack. */
export const toolPlatforms = [
  'linux-amd64',
  'linux-arm64',
  'darwin-amd64',
  'darwin-arm64',
] as const;

export const toolPinSchema = z
  .strictObject({
    version: z
      .string()
      .regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/, 'expected a version such as 5.8.2')
      .describe('The exact version.'),
    sha256: z
      .partialRecord(
        z.enum(toolPlatforms),
        z.string().regex(/^[0-9a-f]{64}$/, 'expected 64 lower case hexadecimal digits'),
      )
      .describe("The checksum of the project's release archive, by platform."),
  })
  .describe('Another version than the one that Waybill pins.');
/** A version of a tool that the policy or waybill.yaml pins itself. */
export type ToolPin = z.output<typeof toolPinSchema>;
