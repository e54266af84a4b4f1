import type { Inclusion } from '../findings/fact.ts';
import type { Schema } from './schema.ts';
export class InclusionLaw {
  judge(_base: Schema, _revision: Schema, _direction: 'request' | 'response'): Inclusion {
    return { holds: false, same: false };
  }
}
