import { compareContent } from './bodies.ts';
import { compareUses, say, type Scope } from './comparison.ts';
import { responsesOf, type Header, type Operation, type Response } from './description.ts';

/** Compares the responses of an operation. */
export function compareResponses(scope: Scope, base: Operation, revision: Operation): void {
  const before = responsesOf(scope.comparison.base, base);
  const after = responsesOf(scope.comparison.revision, revision);
  for (const [status, response] of before) {
    const other = after.get(status);
    if (other !== undefined) compareResponse(scope, status, response, other);
    else {
      const success = isSuccess(status);
      say(scope, `response-${success ? '' : 'non-'}success-status-removed`, {
        effect: success ? 'incomparable' : 'neutral',
        direction: 'response',
        subject: `response ${status}`,
        base: response.place,
        revision: revision.place,
      });
    }
  }
  for (const [status, response] of after) {
    if (before.has(status)) continue;
    say(scope, `response-${isSuccess(status) ? '' : 'non-'}success-status-added`, {
      effect: 'neutral',
      direction: 'response',
      subject: `response ${status}`,
      base: base.place,
      revision: response.place,
    });
  }
}

/** A range of statuses (`2XX`) is none that oasdiff counts as a success. */
function isSuccess(status: string): boolean {
  return /^2\d\d$/.test(status);
}

function compareResponse(scope: Scope, status: string, base: Response, revision: Response): void {
  compareContent(scope, base.content, revision.content, {
    direction: 'response',
    status,
    base: base.place,
    revision: revision.place,
  });
  for (const [name, header] of base.headers) {
    const other = revision.headers.get(name);
    if (other !== undefined) compareHeader(scope, status, header, other);
    else {
      say(scope, `${header.required ? 'required' : 'optional'}-response-header-removed`, {
        effect: 'widened',
        direction: 'response',
        subject: subjectOf(header, status),
        base: header.place,
        revision: revision.place,
      });
    }
  }
  for (const [name, header] of revision.headers) {
    if (base.headers.has(name)) continue;
    say(scope, 'response-header-added', {
      effect: 'neutral',
      direction: 'response',
      subject: subjectOf(header, status),
      base: base.place,
      revision: header.place,
    });
  }
}

function subjectOf(header: Header, status: string): string {
  return `header ${header.name} of the response ${status}`;
}

function compareHeader(scope: Scope, status: string, base: Header, revision: Header): void {
  const subject = subjectOf(revision, status);
  if (base.required !== revision.required) {
    say(scope, `response-header-became-${revision.required ? 'required' : 'optional'}`, {
      effect: revision.required ? 'narrowed' : 'widened',
      direction: 'response',
      subject,
      base: base.place,
      revision: revision.place,
    });
  }
  if (base.schema === undefined || revision.schema === undefined) return;
  compareUses(scope, base.schema, revision.schema, {
    direction: 'response',
    scope: 'header',
    subject,
    stronglyTyped: false,
  });
}
