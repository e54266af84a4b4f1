import { error, notice, warning, type AnnotationProperties } from '@actions/core';
import { redact, type Secret, type SourceLocation } from '@waybill/core';

/** How a runner shows a word on a line: one call of its own for each. */
const shows = { error, warning, notice } as const;

/** A word on a line of the repository, shown where people read the change. */
export interface Annotation {
  readonly level: keyof typeof shows;
  readonly title: string;
  readonly message: string;
  readonly location?: SourceLocation;
}

/**
 * Shows annotations. A runner takes ten of each level from a step and drops the others without a word
 * (docs.github.com, "Workflow commands for GitHub Actions"); who gives more than that chooses what is lost.
 * @param annotations in the order of their weight
 * @param secrets what must not appear
 */
export function showAnnotations(
  annotations: readonly Annotation[],
  secrets: readonly Secret[],
): void {
  for (const { level, title, message, location } of annotations) {
    shows[level](redact(message, secrets), propertiesOf(redact(title, secrets), location));
  }
}

/**
 * @param title what stands above the message
 * @param location where it is, as far as it is known
 * @returns the same as the runner's toolkit names it
 */
export function propertiesOf(
  title: string,
  location: SourceLocation | undefined,
): AnnotationProperties {
  return {
    title,
    ...(location === undefined ? {} : { file: location.file }),
    ...(location?.line === undefined ? {} : { startLine: location.line }),
    ...(location?.column === undefined ? {} : { startColumn: location.column }),
  };
}
