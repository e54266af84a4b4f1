/** Facts that accompany an error or a record: small, flat, free of secrets. */
export type Facts = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** A place in a file of the user's repository; `line` and `column` count from 1. */
export interface SourceLocation {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** What every error of Waybill says. `message` names what was expected and what was found; `remedy` what to do now. */
export interface ErrorDetails {
  readonly message: string;
  readonly remedy: string;
  readonly facts?: Facts;
  readonly location?: SourceLocation;
  readonly cause?: unknown;
}

/** The stable codes of one package, each with one sentence for the documentation. */
export type ErrorCodes = Readonly<Record<string, string>>;

/**
 * The one error type (design, section 5). Packages throw it; `action-kit` shows it as one annotation,
 * a section of the step summary and a failed step.
 */
export class WaybillError<Code extends string = string> extends Error {
  override readonly name = 'WaybillError';
  readonly code: Code;
  readonly remedy: string;
  readonly facts: Facts;
  readonly location: SourceLocation | undefined;

  constructor(code: Code, details: ErrorDetails) {
    super(details.message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.remedy = details.remedy;
    this.facts = details.facts ?? {};
    this.location = details.location;
  }
}

/**
 * Makes the error constructor of one package: a call with a code outside `codes` does not type-check.
 * @param codes the package's closed list of codes
 * @returns a function (code, details) → WaybillError
 */
export function errorFactory<Codes extends ErrorCodes>(
  codes: Codes,
): (code: keyof Codes & string, details: ErrorDetails) => WaybillError<keyof Codes & string> {
  return (code, details) => {
    if (!Object.hasOwn(codes, code))
      throw new TypeError(`${code} is not in this package's list of error codes`);
    return new WaybillError(code, details);
  };
}

/**
 * @param error anything that was thrown
 * @param code with it, only an error of that code counts
 * @returns whether it is a WaybillError (of that code)
 */
export function isWaybillError(error: unknown, code?: string): error is WaybillError {
  return error instanceof WaybillError && (code === undefined || error.code === code);
}

/**
 * @param value anything that was thrown
 * @returns its message, or its text where it is no Error
 */
export function messageOf(value: unknown): string {
  return value instanceof Error ? value.message : String(value);
}

/** Marks a branch that a closed union makes impossible; unknown values are errors, never defaults (law 7). */
export function exhausted(value: never, what: string): never {
  throw new TypeError(`${what} is not known: ${JSON.stringify(value)}`);
}
