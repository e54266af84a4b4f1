import { accepts, isForeign, isMultiple, type Reading, type Traffic } from './accepts.ts';
import { sameJson, type Json } from './json.ts';
import type { Schema } from './schema.ts';
import { containsFits, hasFormat, hasRoom, kindOf, patternIn } from './shape-bounds.ts';
import {
  intersection,
  itemIn,
  otherProperties,
  propertyIn,
  shapesOf,
  type Conjunction,
  type OpaquePart,
  type Shape,
} from './shape.ts';

/** How many pairs of parts are looked at for one question; beyond that it is undecided. */
const maximumSteps = 20_000;

/** Thrown where a question takes too long. */
export class TooManySteps extends Error {}

/** One question of inclusion, with what was found on the way. */
export class Question {
  readonly #traffic: Traffic;
  readonly #same: (one: Schema, other: Schema) => boolean;
  /** Pairs that hold, or that are assumed to while their parts are looked at: values are finite. */
  readonly #holding = new Set<string>();
  readonly #trail: string[] = [];
  readonly #names = new Map<Schema, number>();
  readonly #overlapping = new Map<Schema, boolean>();
  #steps = 0;

  constructor(traffic: Traffic, same: (one: Schema, other: Schema) => boolean) {
    this.#traffic = traffic;
    this.#same = same;
  }

  /** Whether some `oneOf` was read otherwise than by its letter. */
  get readOverlaps(): boolean {
    return [...this.#overlapping.values()].includes(true);
  }

  /** How values are validated that are looked at one by one. */
  get reading(): Reading {
    return { traffic: this.#traffic, overlaps: (schema) => this.#overlaps(schema) };
  }

  /** @returns whether every value of `inner` is proved to be one of `outer` */
  includes(inner: Conjunction, outer: Conjunction): boolean {
    const left = outer.filter(
      (schema) => schema.constantly !== true && !inner.some((other) => this.#same(other, schema)),
    );
    if (left.length === 0) return true;
    const key = `${this.#key(inner)}|${this.#key(left)}`;
    if (this.#holding.has(key)) return true;
    if ((this.#steps += 1) > maximumSteps) throw new TooManySteps();
    const mark = this.#trail.length;
    this.#holding.add(key);
    this.#trail.push(key);
    const disjoint = (schema: Schema): boolean => this.#disjoint(schema);
    const taken = shapesOf(left, disjoint);
    const given = shapesOf(inner, disjoint);
    if (given.every((shape) => this.#within(shape, taken, left))) return true;
    // What was found while the pair was assumed to hold is no longer known.
    for (const assumed of this.#trail.splice(mark)) this.#holding.delete(assumed);
    return false;
  }

  #key(conjunction: Conjunction): string {
    return conjunction
      .map((schema) => {
        let name = this.#names.get(schema);
        if (name === undefined) this.#names.set(schema, (name = this.#names.size));
        return name;
      })
      .sort((one, other) => one - other)
      .join(',');
  }

  #within(shape: Shape, taken: readonly Shape[], outer: Conjunction): boolean {
    const sameType = taken.filter((other) => other.type === shape.type);
    if (shape.values !== undefined && shape.opaque.length === 0 && shape.nots.length === 0) {
      return shape.values.every(
        (value) => !hasRoom(shape, value) || this.#takes(sameType, value, outer),
      );
    }
    if (sameType.some((other) => this.#fits(shape, other))) return true;
    return this.#split(shape, taken);
  }

  /** A listed value is taken where a validator takes it. */
  #takes(taken: readonly Shape[], value: Json, outer: Conjunction): boolean {
    const accepted = accepts(outer, value, this.reading);
    if (accepted !== undefined) return accepted;
    // A format is not tried on values: a list that both sides have is.
    return taken.some(
      (other) =>
        other.values?.some((known) => sameJson(known, value)) === true &&
        other.opaque.length === 0 &&
        other.nots.length === 0,
    );
  }

  /** An object whose kind one property tells is looked at kind by kind. */
  #split(shape: Shape, taken: readonly Shape[]): boolean {
    if (shape.type !== 'object' || taken.length < 2 || shape.sources.length > 30) return false;
    for (const name of shape.required) {
      const schemas = propertyIn(shape, name, true);
      const listed = schemas?.flatMap((schema) =>
        schema.constant === undefined ? (schema.enumeration ?? []) : [schema.constant.value],
      );
      if (listed === undefined || listed.length < 2 || listed.length > 20) continue;
      const kinds = listed.map((value) => ({
        ...shape,
        sources: [...shape.sources, kindOf(shape.sources[0], name, value)],
      }));
      return kinds.every((kind) => taken.some((other) => this.#fits(kind, other)));
    }
    return false;
  }

  /** @returns whether one shape is proved to be within another of its type */
  #fits(inner: Shape, outer: Shape): boolean {
    if (outer.values !== undefined) return false;
    if (!this.#sizes(inner, outer)) return false;
    for (const pattern of outer.patterns) if (!inner.patterns.has(pattern)) return false;
    for (const format of outer.formats) if (!hasFormat(inner.formats, format)) return false;
    if (!outer.nots.every((schema) => this.#avoids(inner, schema))) return false;
    if (!outer.opaque.every((part) => this.#covers(inner, part))) return false;
    if (inner.type === 'array') return this.#items(inner, outer);
    return inner.type !== 'object' || this.#properties(inner, outer);
  }

  #sizes(inner: Shape, outer: Shape): boolean {
    if (outer.integer && !inner.integer && !inner.multiples.some(Number.isInteger)) return false;
    if (
      !outer.multiples.every(
        (of) =>
          inner.multiples.some((value) => isMultiple(value, of)) ||
          (inner.integer && isMultiple(1, of)),
      )
    )
      return false;
    const [low, high] = [outer.minimum, outer.maximum];
    if (low !== undefined) {
      if (inner.minimum === undefined || inner.minimum.value < low.value) return false;
      if (inner.minimum.value === low.value && low.exclusive && !inner.minimum.exclusive)
        return false;
    }
    if (high !== undefined) {
      if (inner.maximum === undefined || inner.maximum.value > high.value) return false;
      if (inner.maximum.value === high.value && high.exclusive && !inner.maximum.exclusive)
        return false;
    }
    const least =
      inner.type === 'object' ? Math.max(inner.least, inner.required.size) : inner.least;
    if (least < outer.least) return false;
    if (outer.most < Infinity && this.#most(inner) > outer.most) return false;
    return !outer.unique || inner.unique || inner.most <= 1;
  }

  /** How many items or properties a value has at most. */
  #most(shape: Shape): number {
    if (shape.type !== 'object' || otherProperties(shape, this.#traffic !== 'any') !== undefined)
      return shape.most;
    if (shape.sources.some((source) => source.patternProperties.size > 0)) return shape.most;
    return Math.min(
      shape.most,
      new Set(shape.sources.flatMap((source) => [...source.properties.keys()])).size,
    );
  }

  #items(inner: Shape, outer: Shape): boolean {
    const positions = Math.max(
      0,
      ...[...inner.sources, ...outer.sources].map((source) => source.prefixItems.length),
    );
    for (let index = 0; index <= positions && index < inner.most; index += 1) {
      const given = itemIn(inner, index);
      // No item may stand here, so none stands behind it.
      if (given === undefined) return true;
      const taken = itemIn(outer, index);
      if (taken === undefined || !this.includes(given, taken)) return false;
    }
    return true;
  }

  #properties(inner: Shape, outer: Shape): boolean {
    const mentionedOnly = this.#traffic !== 'any';
    const sources = [...inner.sources, ...outer.sources];
    for (const name of outer.required) {
      // What the reader ignores is not missed; what the writer leaves to the other side is not there.
      if (this.#foreign(outer.sources, name)) continue;
      if (!inner.required.has(name) || this.#foreign(inner.sources, name)) return false;
    }
    const names = new Set(sources.flatMap((source) => [...source.properties.keys()]));
    for (const name of inner.required) names.add(name);
    for (const name of names) {
      if (this.#foreign(sources, name)) continue;
      const given = propertyIn(inner, name, mentionedOnly && !inner.required.has(name), true);
      if (given === undefined) continue;
      const taken = propertyIn(outer, name, false);
      if (taken === undefined ? !this.#isNever(given) : !this.includes(given, taken)) return false;
    }
    return this.#others(inner, outer, mentionedOnly);
  }

  /** Properties that no `properties` names, but a pattern or nothing. */
  #others(inner: Shape, outer: Shape, mentionedOnly: boolean): boolean {
    const given = otherProperties(inner, mentionedOnly);
    const taken = otherProperties(outer, false);
    const patterns = (shape: Shape): Set<string> =>
      new Set(shape.sources.flatMap((source) => [...source.patternProperties.keys()]));
    const [own, theirs] = [patterns(inner), patterns(outer)];
    for (const pattern of new Set([...own, ...theirs])) {
      const one = own.has(pattern) ? patternIn(inner, pattern) : given;
      const other = theirs.has(pattern) ? patternIn(outer, pattern) : taken;
      if (one !== undefined && (other === undefined || !this.includes(one, other))) return false;
    }
    // A name that a pattern of the outer side forgives may be one that its rest forbids.
    if (given === undefined) return true;
    return taken !== undefined && this.includes(given, taken);
  }

  #foreign(sources: Conjunction, name: string): boolean {
    return sources.some((source) => isForeign(source.properties.get(name)?.schema, this.#traffic));
  }

  #isNever(conjunction: Conjunction): boolean {
    return shapesOf(conjunction, (schema) => this.#disjoint(schema)).length === 0;
  }

  /** Whether no value of a shape is one of a schema that it must not be. */
  #avoids(shape: Shape, schema: Schema): boolean {
    if (shape.nots.some((other) => this.#same(other, schema))) return true;
    return shapesOf([schema], () => true).every((other) => !this.#meet(shape, other, 0));
  }

  #covers(inner: Shape, part: OpaquePart): boolean {
    const { keyword, schema } = part;
    const own = inner.opaque.filter((other) => other.keyword === keyword);
    switch (keyword) {
      case 'propertyNames':
        return own.some((other) =>
          this.#includesUse(other.schema.propertyNames?.schema, schema.propertyNames?.schema),
        );
      case 'contains':
        return own.some(
          (other) =>
            containsFits(other.schema, schema) &&
            this.#includesUse(other.schema.contains?.schema, schema.contains?.schema),
        );
      case 'dependentRequired':
        return [...schema.dependentRequired].every(([name, needed]) => {
          if (needed.every((one) => inner.required.has(one))) return true;
          return own.some((other) =>
            needed.every((one) => other.schema.dependentRequired.get(name)?.includes(one) === true),
          );
        });
      default:
        return own.some((other) => this.#sameParts(keyword, other.schema, schema));
    }
  }

  #includesUse(inner: Schema | undefined, outer: Schema | undefined): boolean {
    return inner !== undefined && outer !== undefined && this.includes([inner], [outer]);
  }

  /** Whether a keyword that is compared as a whole says the same on both sides. */
  #sameParts(keyword: string, one: Schema, other: Schema): boolean {
    const uses = (schema: Schema): (Schema | undefined)[] => {
      switch (keyword) {
        case 'if':
          return [schema.if?.schema, schema.then?.schema, schema.else?.schema];
        case 'oneOf':
          return schema.oneOf.map((use) => use.schema);
        case 'unevaluatedItems':
        case 'unevaluatedProperties':
          return [schema];
        case 'dependentSchemas':
          return [...schema.dependentSchemas]
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([, use]) => use.schema);
        default:
          return [schema];
      }
    };
    const names = (schema: Schema): string =>
      keyword === 'dependentSchemas' ? [...schema.dependentSchemas.keys()].sort().join('\n') : '';
    const [left, right] = [uses(one), uses(other)];
    if (left.length !== right.length || names(one) !== names(other)) return false;
    return left.every((schema, index) => this.#equal(schema, right[index]));
  }

  #equal(one: Schema | undefined, other: Schema | undefined): boolean {
    if (one === undefined || other === undefined) return one === other;
    return (
      this.#same(one, other) || (this.includes([one], [other]) && this.includes([other], [one]))
    );
  }

  /** Whether the alternatives of a `oneOf` never share a value. */
  #disjoint(schema: Schema): boolean {
    if (schema.discriminator !== undefined || this.#overlaps(schema)) return true;
    const alternatives = schema.oneOf.map((use) => shapesOf([use.schema], () => true));
    return alternatives.every((shapes, index) =>
      alternatives
        .slice(0, index)
        .every(
          (others) => !shapes.some((one) => others.some((other) => this.#meet(one, other, 0))),
        ),
    );
  }

  /**
   * Whether some alternative of a `oneOf` is a part of another one: by the letter no value is of that alternative, and
   * nobody describes what an API never sends. There `oneOf` is read as servers and clients do, as `anyOf`.
   */
  #overlaps(schema: Schema): boolean {
    if (this.#traffic === 'any' || schema.oneOf.length < 2 || schema.oneOf.length > 12)
      return false;
    const known = this.#overlapping.get(schema);
    if (known !== undefined) return known;
    this.#overlapping.set(schema, false);
    const alternatives = schema.oneOf.map((use) => use.schema);
    const found = alternatives.some((one) =>
      alternatives.some((other) => one !== other && this.includes([one], [other])),
    );
    this.#overlapping.set(schema, found);
    return found;
  }

  /** Whether two shapes may share a value. */
  #meet(one: Shape, other: Shape, depth: number): boolean {
    const shape = intersection(one, other);
    if (shape === undefined) return false;
    if (shape.values !== undefined && (one.values === undefined || other.values === undefined)) {
      const conditions = [one, other].filter((part) => part.values === undefined);
      if (shape.values.every((value) => conditions.some((part) => !hasRoom(part, value))))
        return false;
    }
    if (shape.type !== 'object' || depth > 3) return true;
    for (const name of shape.required) {
      const schemas = propertyIn(shape, name, false);
      if (schemas === undefined) return false;
      const own = propertyIn(one, name, false) ?? [];
      const theirs = propertyIn(other, name, false) ?? [];
      if (own.length === 0 || theirs.length === 0) continue;
      const [left, right] = [shapesOf(own, () => true), shapesOf(theirs, () => true)];
      if (!left.some((a) => right.some((b) => this.#meet(a, b, depth + 1)))) return false;
    }
    return true;
  }
}
