/**
 * Compares a value with the few words of JSON Schema that the routes use.
 * @returns {string[]} one sentence for each thing that is wrong
 */
export function problemsWith(value, { properties, required }) {
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    return ['expected a JSON object'];
  const missing = required
    .filter((name) => value[name] === undefined)
    .map((name) => `${name} is missing`);
  const unknown = Object.keys(value)
    .filter((name) => !Object.hasOwn(properties, name))
    .map((name) => `${name} is not known`);
  const wrong = Object.entries(properties)
    .filter(([name, schema]) => value[name] !== undefined && !fits(value[name], schema))
    .map(([name]) => `${name} is not as it should be`);
  return [...missing, ...unknown, ...wrong];
}

function fits(value, { type, format, minLength = 0, maxLength = Infinity }) {
  if (value === null) return Array.isArray(type) && type.includes('null');
  if (typeof value !== 'string' || value.length < minLength || value.length > maxLength)
    return false;
  return format !== 'date' || isDate(value);
}

/** A day that exists: 2026-02-30 does not. */
function isDate(text) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
