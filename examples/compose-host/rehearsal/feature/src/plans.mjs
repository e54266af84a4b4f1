/** The version of the schema that this code needs; a newer one is fine, because migrations only add. */
export const neededSchema = 3;

/** The fields of a plan, as JSON Schema. */
export const planFields = {
  title: { type: 'string', minLength: 1, maxLength: 200 },
  starts_on: { type: 'string', format: 'date' },
  ends_on: { type: ['string', 'null'], format: 'date' },
  note: { type: ['string', 'null'], maxLength: 2000 },
};

export const requiredFields = ['title', 'starts_on'];

/** @returns the plans in the order in which they start, at most 100 */
export async function listPlans(sql) {
  return await sql`
    select id, title, starts_on::text, ends_on::text, note, created_at
    from plans order by starts_on, id limit 100`;
}

/** @returns the plan as it was stored */
export async function createPlan(sql, { title, starts_on, ends_on = null, note = null }) {
  const [plan] = await sql`
    insert into plans (title, starts_on, ends_on, note)
    values (${title}, ${starts_on}, ${ends_on}, ${note})
    returning id, title, starts_on::text, ends_on::text, note, created_at`;
  return plan;
}
