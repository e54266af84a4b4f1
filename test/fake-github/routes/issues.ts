import { z } from 'zod';
import { ask, changePull, pullNumbered } from '../pulls.ts';
import {
  created,
  notFound,
  numberParam,
  ok,
  pageOf,
  param,
  read,
  write,
  type ApiAnswer,
  type RepositoryRequest,
  type Route,
} from '../rest.ts';
import { parseBody } from '../request-body.ts';
import { comment, issue, label, pullEvent } from '../shapes/pull.ts';
import type { Permissions, Pull } from '../state.ts';

/** Either suffices for what belongs to a pull request. */
const mayWrite: readonly Permissions[] = [{ issues: 'write' }, { pull_requests: 'write' }];

/**
 * Labels and comments of pull requests; the fake keeps no other issues.
 * https://docs.github.com/en/rest/issues/labels and https://docs.github.com/en/rest/issues/comments
 */
export const issueRoutes: readonly Route[] = [
  read('/repos/{owner}/{repo}/issues/{issue_number}/labels', { issues: 'read' }, async (request) =>
    labelsOf(request, pullOf(request)),
  ),
  write('POST', '/repos/{owner}/{repo}/issues/{issue_number}/labels', mayWrite, async (request) => {
    const pull = pullOf(request);
    return setLabels(request, [...new Set([...pull.labels, ...namesOf(request)])]);
  }),
  write('PUT', '/repos/{owner}/{repo}/issues/{issue_number}/labels', mayWrite, async (request) =>
    setLabels(request, namesOf(request)),
  ),
  write(
    'DELETE',
    '/repos/{owner}/{repo}/issues/{issue_number}/labels/{name}',
    mayWrite,
    async (request) => {
      const { labels } = pullOf(request);
      const name = param(request, 'name');
      if (!labels.includes(name)) throw notFound();
      return setLabels(
        request,
        labels.filter((kept) => kept !== name),
      );
    },
  ),
  read('/repos/{owner}/{repo}/issues/{issue_number}/comments', { issues: 'read' }, listComments),
  write('POST', '/repos/{owner}/{repo}/issues/{issue_number}/comments', mayWrite, createComment),
  write('PATCH', '/repos/{owner}/{repo}/issues/comments/{comment_id}', mayWrite, updateComment),
  read('/repos/{owner}/{repo}/issues/{issue_number}/events', { issues: 'read' }, listEvents),
  write('POST', '/repos/{owner}/{repo}/issues/{issue_number}/assignees', mayWrite, addAssignees),
];

function pullOf(request: RepositoryRequest): Pull {
  return pullNumbered(request.repository, numberParam(request, 'issue_number'));
}

const labelsSchema = z.union([z.object({ labels: z.array(z.string()) }), z.array(z.string())]);

function namesOf(request: RepositoryRequest): readonly string[] {
  const body = parseBody(request, labelsSchema, 'Label');
  return Array.isArray(body) ? body : body.labels;
}

function labelsOf({ world, repository }: RepositoryRequest, pull: Pull): ApiAnswer {
  return ok(pull.labels.map((name) => label(world, repository, name)));
}

function setLabels(request: RepositoryRequest, labels: readonly string[]): ApiAnswer {
  const { world, repository } = request;
  return labelsOf(request, changePull(world, repository, pullOf(request).number, { labels }));
}

async function listComments(request: RepositoryRequest): Promise<ApiAnswer> {
  const { world, repository } = request;
  const pull = pullOf(request);
  const page = pageOf(request, pull.comments);
  return ok(
    page.items.map((item) => comment(world, repository, pull, item)),
    page.headers,
  );
}

async function createComment(request: RepositoryRequest): Promise<ApiAnswer> {
  const { world, repository, login } = request;
  const { body } = parseBody(request, z.object({ body: z.string().min(1) }), 'IssueComment');
  const pull = pullOf(request);
  const time = world.now();
  const made = { id: world.nextId(), login, body, createdAt: time, updatedAt: time };
  changePull(world, repository, pull.number, { comments: [...pull.comments, made] });
  return created(comment(world, repository, pull, made));
}

async function updateComment(request: RepositoryRequest): Promise<ApiAnswer> {
  const { world, repository } = request;
  const { body } = parseBody(request, z.object({ body: z.string().min(1) }), 'IssueComment');
  const id = numberParam(request, 'comment_id');
  const pull = repository.pulls.find(({ comments }) => comments.some((kept) => kept.id === id));
  const found = pull?.comments.find((kept) => kept.id === id);
  if (pull === undefined || found === undefined) throw notFound();
  const edited = { ...found, body, updatedAt: world.now() };
  changePull(world, repository, pull.number, {
    comments: pull.comments.map((kept) => (kept.id === id ? edited : kept)),
  });
  return ok(comment(world, repository, pull, edited));
}

async function listEvents(request: RepositoryRequest): Promise<ApiAnswer> {
  const { world, repository } = request;
  const pull = pullOf(request);
  const page = pageOf(request, pull.events);
  return ok(
    page.items.map((item) => pullEvent(world, repository, pull, item)),
    page.headers,
  );
}

/** Whom it cannot assign it passes over: https://docs.github.com/en/rest/issues/assignees#add-assignees-to-an-issue */
async function addAssignees(request: RepositoryRequest): Promise<ApiAnswer> {
  const { world, repository, login } = request;
  const schema = z.object({ assignees: z.array(z.string()).max(10) });
  const { assignees } = parseBody(request, schema, 'Issue');
  const known = assignees.filter(
    (name) => name === repository.owner || repository.collaborators[name] !== undefined,
  );
  const pull = ask(request, pullOf(request), 'assigned', known, login);
  return created(issue(world, repository, pull));
}
