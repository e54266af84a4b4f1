// The path, not the name: jest gives this file wherever a test asks for `fast-check`.
import fc from '../node_modules/fast-check/lib/fast-check.js';

/*
 * Property tests draw the same cases in every run: a change is judged by what it changed, not by the luck of
 * a day. `WAYBILL_SEED=random` looks further, `WAYBILL_SEED=<number>` repeats what a failure names.
 */
const usual = 20_261_121;
const asked = process.env['WAYBILL_SEED'] ?? String(usual);
if (asked !== 'random') {
  const seed = Number(asked);
  if (!Number.isInteger(seed))
    throw new Error(`WAYBILL_SEED: a whole number or "random" was expected, not "${asked}"`);
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
}

export default fc;
