import { describe, expect, it } from '@jest/globals';
import type { JsonValue } from '@waybill/core';
import { hidden, shownValue } from './shown-value.ts';

const env = 'spec.template.spec.containers[web].env';

describe('a value that is shown', () => {
  it.each<[string, string, JsonValue | undefined, string | null]>([
    ['Deployment', 'spec.replicas', 3, '3'],
    ['Deployment', 'spec.paused', undefined, null],
    ['Deployment', 'spec.x', { a: [1, 'b'] }, '{"a":[1,"b"]}'],
    ['Deployment', `${env}[MODE].value`, 'fast', 'fast'],
    ['Deployment', `${env}[DB_PASSWORD].value`, 'hunter22', hidden],
    ['HelmRelease', 'spec.values.auth.token', 'abcdef', hidden],
    ['ConfigMap', 'data.API_KEY', 'abcdef', hidden],
    // What names a Secret is none.
    ['Deployment', 'spec.template.spec.volumes[x].secret.secretName', 'database', 'database'],
    ['Deployment', 'spec.template.spec.automountServiceAccountToken', false, 'false'],
    ['Secret', 'type', 'Opaque', 'Opaque'],
    ['Secret', 'data.password', 'aHVudGVyMjI=', hidden],
    ['Secret', 'data', { harmless: 'aHVudGVyMjI=' }, hidden],
    ['Secret', 'metadata.annotations["last-applied"]', '{"data":{"a":"aHVudGVyMjI="}}', hidden],
  ])('%s %s %j: %j', (kind, path, value, expected) => {
    expect(shownValue(kind, path, value)).toBe(expected);
  });

  it.each<[string, string, JsonValue]>([
    [`${env}[DB_PASSWORD]`, 'Deployment', { name: 'DB_PASSWORD', value: 'hunter22' }],
    [env, 'Deployment', [{ name: 'DB_PASSWORD', value: 'hunter22' }]],
    ['spec.values', 'HelmRelease', { auth: { password: 'hunter22' } }],
    ['data["app.yaml"]', 'ConfigMap', 'user: shop\npassword: hunter22\n'],
    [`${env}[DATABASE_URL].value`, 'Deployment', 'postgres://shop:hunter22@db/shop'],
  ])('at %s of a %s hides what looks secret', (path, kind, value) => {
    expect(shownValue(kind, path, value)).not.toContain('hunter22');
  });

  it('is short, and on one line', () => {
    const shown = shownValue('ConfigMap', 'data.text', 'a\nb '.repeat(1_000)) ?? '';
    expect(shown.length).toBeLessThanOrEqual(201);
    expect(shown).not.toContain('\n');
  });
});
