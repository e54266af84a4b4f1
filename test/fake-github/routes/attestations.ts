import { z } from 'zod';
import { parseBody } from '../request-body.ts';
import {
  created,
  invalid,
  ok,
  param,
  read,
  write,
  type RepositoryRequest,
  type Route,
} from '../rest.ts';

/** https://docs.github.com/en/rest/repos/attestations: the store is the same, who signed is not judged here. */
export const attestationRoutes: readonly Route[] = [
  write('POST', '/repos/{owner}/{repo}/attestations', { attestations: 'write' }, createAttestation),
  read(
    '/repos/{owner}/{repo}/attestations/{subject_digest}',
    { attestations: 'read' },
    listAttestations,
  ),
];

const bodySchema = z.object({
  bundle: z.looseObject({
    mediaType: z.string(),
    verificationMaterial: z.looseObject({}),
    dsseEnvelope: z.looseObject({ payload: z.base64() }),
  }),
});

const statementSchema = z.object({
  predicateType: z.string(),
  subject: z.array(z.object({ digest: z.record(z.string(), z.string()) })).min(1),
});

async function createAttestation(request: RepositoryRequest) {
  const { world, repository, login } = request;
  const { bundle } = parseBody(request, bodySchema, 'Attestation');
  const { predicateType, subject } = statementIn(bundle.dsseEnvelope.payload);
  const id = world.nextId();
  repository.attestations.push({
    ...{ id, predicateType, bundle, initiator: login },
    subjects: subject.map(({ digest }) => `sha256:${digest['sha256'] ?? ''}`),
  });
  return Promise.resolve(created({ id }));
}

function statementIn(payload: string): z.infer<typeof statementSchema> {
  try {
    return statementSchema.parse(JSON.parse(Buffer.from(payload, 'base64').toString('utf8')));
  } catch {
    throw invalid({ resource: 'Attestation', code: 'invalid', field: 'bundle' });
  }
}

async function listAttestations(request: RepositoryRequest) {
  const { repository, query } = request;
  const digest = param(request, 'subject_digest');
  const wanted = query.get('predicate_type');
  const found = repository.attestations.filter(
    ({ subjects, predicateType }) =>
      subjects.includes(digest) && (wanted === null || wanted === predicateType),
  );
  return Promise.resolve(
    ok({
      attestations: found.map(({ id, bundle, initiator }) => ({
        ...{ bundle, initiator, repository_id: repository.id },
        bundle_url: `https://example.invalid/bundles/${String(id)}`,
      })),
    }),
  );
}
