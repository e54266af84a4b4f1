export { checkPromotion, requirePromotion, type GateCheck, type PassedCheck } from './check.ts';
export { gateError, gateErrorCodes } from './error-codes.ts';
export { known, learn, unknown, type Fact, type Known, type Unknown } from './fact.ts';
export * from './gate.ts';
export { planSchema, type Plan, type PlannedChange } from './plan.ts';
export type * from './ports.ts';
export type * from './promotion-facts.ts';
