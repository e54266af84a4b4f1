import { schemaVersion } from './database.mjs';
import { createPlan, listPlans, neededSchema, planFields, requiredFields } from './plans.mjs';
import { problemsWith } from './validate.mjs';

const storedFields = {
  id: { type: 'string', format: 'uuid' },
  ...planFields,
  created_at: { type: 'string', format: 'date-time' },
};
const plan = object(storedFields, Object.keys(storedFields));
const newPlan = object(planFields, requiredFields);
const problem = object({ error: { type: 'string' } }, ['error']);
const readiness = object(
  {
    status: { enum: ['ready', 'not-ready'] },
    commit: { type: 'string' },
    schema: { type: 'integer' },
  },
  ['status', 'commit'],
);

/**
 * Every route: what it takes and gives (openapi.json is generated from this), and what it does.
 * `handle({ sql, settings, body })` gives status and body.
 */
export const routes = [
  {
    method: 'GET',
    path: '/api/health',
    summary: 'Whether the process lives',
    responses: { 200: object({ status: { const: 'ok' } }, ['status']) },
    handle: () => ({ status: 200, body: { status: 'ok' } }),
  },
  {
    method: 'GET',
    path: '/api/ready',
    summary: 'Whether the process can serve, and which commit it was built from',
    responses: { 200: readiness, 503: readiness },
    handle: async ({ sql, settings: { commit } }) => {
      const schema = await within(2_000, schemaVersion(sql)).catch(() => undefined);
      if (schema === undefined) return { status: 503, body: { status: 'not-ready', commit } };
      const ready = schema >= neededSchema;
      return {
        status: ready ? 200 : 503,
        body: { status: ready ? 'ready' : 'not-ready', commit, schema },
      };
    },
  },
  {
    method: 'GET',
    path: '/api/plans',
    summary: 'The plans in the order in which they start',
    responses: { 200: object({ plans: { type: 'array', items: plan } }, ['plans']) },
    handle: async ({ sql }) => ({ status: 200, body: { plans: await listPlans(sql) } }),
  },
  {
    method: 'POST',
    path: '/api/plans',
    summary: 'Make a plan',
    request: newPlan,
    responses: { 201: plan, 400: problem },
    handle: async ({ sql, body }) => {
      const problems = problemsWith(body, newPlan);
      if (body?.ends_on < body?.starts_on) problems.push('ends_on is before starts_on');
      if (problems.length > 0) return { status: 400, body: { error: problems.join('; ') } };
      return { status: 201, body: await createPlan(sql, body) };
    },
  },
];

function object(properties, required) {
  return { type: 'object', properties, required };
}

async function within(milliseconds, promise) {
  let timer;
  const late = new Promise((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('too late')), milliseconds);
  });
  return await Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
