import type { CommandContract } from '@waybill/config';
import { z } from 'zod';
import type { ReportedFinding } from './reported.ts';

type Mapping = NonNullable<CommandContract['json']>;

const objectSchema = z.record(z.string(), z.unknown());
const scalarSchema = z.union([z.string(), z.number(), z.boolean()]).transform(String);

/**
 * Reads a tool's own JSON by pointers (RFC 6901).
 * @param value parsed JSON
 * @param mapping where things are
 * @returns what the tool found, or what is wrong with its report
 */
export function readMapped(
  value: unknown,
  mapping: Mapping,
): readonly ReportedFinding[] | { readonly wrong: string } {
  const items = at(value, mapping.items);
  const place = mapping.items === '' ? 'the whole' : mapping.items;
  if (!Array.isArray(items)) {
    return { wrong: `expected a list at \`items\` (${place}), found ${kindOf(items)}` };
  }
  const found: ReportedFinding[] = [];
  for (const [index, item] of items.entries()) {
    const message = textAt(item, mapping.message);
    if (message === undefined) {
      return {
        wrong: `expected a text at \`message\` (${mapping.message}) of the item ${index}, found ${kindOf(at(item, mapping.message))}`,
      };
    }
    found.push({
      message,
      id: textAt(item, mapping.id),
      level: textAt(item, mapping.level),
      file: textAt(item, mapping.file),
      line: numberAt(item, mapping.line),
      column: numberAt(item, mapping.column),
      remedy: textAt(item, mapping.remedy),
      operation: textAt(item, mapping.operation),
    });
  }
  return found;
}

function at(value: unknown, pointer: string): unknown {
  let here = value;
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (Array.isArray(here)) {
      here = /^(?:0|[1-9]\d{0,8})$/.test(key) ? here[Number(key)] : undefined;
      continue;
    }
    const object = objectSchema.safeParse(here);
    here = object.success && Object.hasOwn(object.data, key) ? object.data[key] : undefined;
  }
  return here;
}

function textAt(item: unknown, pointer: string | undefined): string | undefined {
  if (pointer === undefined) return undefined;
  const text = scalarSchema.safeParse(at(item, pointer));
  return text.success && text.data !== '' ? text.data : undefined;
}

function numberAt(item: unknown, pointer: string | undefined): number | undefined {
  const number = Number(textAt(item, pointer) ?? NaN);
  return Number.isSafeInteger(number) ? number : undefined;
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : typeof value;
}
