import { describe, expect, it } from '@jest/globals';
import { secretsOf } from './environment-secrets.ts';

describe('secretsOf', () => {
  it('finds values behind secret-looking names and passwords in URLs, as written and decoded', () => {
    expect(
      secretsOf({
        PGPASSWORD: 'pg-pass',
        SIGNING_KEY: 'key-material',
        DATABASE_URL: 'postgres://app:p%40ssword@db:5432/plans?sslpassword=quer1',
        AUTH_TOKEN: 'true',
        SHORT_SECRET: 'abc',
        PATH: '/usr/bin',
        KEYBOARD: 'qwertz',
        BROKEN_URL: 'http://[',
      }),
    ).toEqual(['key-material', 'p%40ssword', 'p@ssword', 'pg-pass', 'quer1']);
  });

  it('leaves the ordinary password of a local database alone, so that its name stays readable', () => {
    expect(secretsOf({ DATABASE_URL: 'postgres://postgres:postgres@127.0.0.1/postgres' })).toEqual(
      [],
    );
  });
});
