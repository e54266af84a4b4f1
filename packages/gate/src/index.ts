export { approvalsFor } from './approvals-for.ts';
export {
  checkPromotion,
  isGateRefusal,
  passed,
  refusalBy,
  refusalOf,
  requirePromotion,
  type GateCheck,
  type PassedCheck,
} from './check.ts';
export { gateError, gateErrorCodes } from './error-codes.ts';
export { known, learn, unknown, type Fact, type Known, type Unknown } from './fact.ts';
export { readApprovals } from './facts/approvals.ts';
export { collectPromotionFacts } from './facts/collect.ts';
export { policyUnreachable, readPolicy } from './facts/policy.ts';
export { readProtectedHead, type ProtectedHead } from './facts/protected-head.ts';
export { planRollback } from './facts/rollback-target.ts';
export * from './gate.ts';
export {
  judgeOpsPullRequest,
  type OpsPullRequestPorts,
  type OpsPullRequestQuestion,
} from './ops-pull-request.ts';
export { overridesFor } from './overrides-for.ts';
export { outageOf } from './outage.ts';
export {
  isNothingToDo,
  planDeployment,
  planHash,
  planSchema,
  shortPlanName,
  type Plan,
  type PlannedChange,
} from './plan.ts';
export type * from './policy-facts.ts';
export type * from './ports.ts';
export * from './promotion-facts.ts';
export { renderPlanJson, renderPlanMarkdown, renderPlanText } from './render.ts';
export { reviewsBefore, reviewsBeforeSchema, type ReviewsBefore } from './reviews-before.ts';
export * from './rollback-facts.ts';
export { rollbackStory, type RollbackImage, type RollbackStory } from './rollback-story.ts';
export type { JudgedPullRequests, ReviewApproval } from './rules/pull-request-approval.ts';
export { askGates, type PlanFacts } from './rules/index.ts';
export { signaturesOf } from './signatures.ts';
export { gateStatuses } from './statuses.ts';
export { runnersWord } from './rules/run.ts';
