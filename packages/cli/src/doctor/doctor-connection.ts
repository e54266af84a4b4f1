import { parsePolicy, policyFile, policyOf, type Policy } from '@waybill/config';
import { githubApiOf, githubRepositoryOf, repositorySecretNames } from '@waybill/forge';
import { isLoopback } from '@waybill/oci';
import type { Connections } from '@waybill/stage';
import { prepareNetwork } from '@waybill/stage/network';
import { registryCredentials, registryHost } from '@waybill/stage/registry-connection';
import { cliError } from '../error-codes.ts';
import type { Finding } from './finding.ts';
import { learn } from './learn.ts';
import type { DoctorPorts, DoctorSubject, RepositoryPlace, SecretNames } from './ports.ts';

/** What the doctor works with. */
export interface DoctorConnection {
  readonly ports: DoctorPorts;
  readonly subject: DoctorSubject;
  /** What could not be learned already now. */
  readonly findings: readonly Finding[];
}

/**
 * Connects the doctor with the forge. The policy is that of now: of the ops repository, or else of the protected
 * branch's head (design, "Whose policy?"). Unlike a gate it reads the latter also where nothing protects that
 * branch: that is what it is here to say.
 * @param connections the systems
 * @returns where facts are learned, and by what they are judged
 * @throws DOCTOR_POLICY_MISSING, CONFIG_*, and what opening the application's repository throws
 */
export async function connectDoctor(connections: Connections): Promise<DoctorConnection> {
  const [{ config }, forge, git] = await Promise.all([
    connections.protectedConfig(),
    connections.forge(),
    connections.applicationGit(),
  ]);
  // What it says how to set are calls of GitHub's API.
  const place = forge.kind === 'github' ? githubRepositoryOf(git.url) : undefined;
  const { signal } = connections.settings;
  let ops: OpsPolicy | undefined;
  const findings = await learn('ops repository', signal, async () => {
    ops = await opsPolicy(connections, config.ops.branch);
    return [];
  });
  const policy = ops?.policy ?? policyOf(config);
  if (policy === undefined) throw noPolicy(findings);
  return {
    subject: { config, policy },
    findings,
    ports: {
      application: {
        forge,
        ...(place === undefined ? {} : { place }),
        secretNames: () => secretNames(connections, forge.kind, place),
      },
      ops: {
        forge: connections.opsForge,
        ...(ops?.place === undefined ? {} : { place: ops.place }),
      },
      tagRules: async (repository, tag) => {
        const { probeTagRules } = await import('@waybill/oci/tag-rules');
        const registry = registryHost(repository);
        const { hostname } = new URL(`http://${registry}`);
        if (!isLoopback(hostname)) prepareNetwork(connections.settings, hostname);
        const credentials = registryCredentials(connections.settings);
        return await probeTagRules(
          { registry, credentials, signal },
          repository.slice(registry.length + 1),
          tag,
        );
      },
      signal,
    },
  };
}

interface OpsPolicy {
  readonly place: RepositoryPlace | undefined;
  readonly policy: Policy | undefined;
}

async function opsPolicy(connections: Connections, branch: string): Promise<OpsPolicy> {
  const git = await connections.opsGit();
  const head = await git.readRef(`refs/heads/${branch}`);
  const bytes = head === undefined ? undefined : await git.readFile(head, policyFile);
  const { kind } = await connections.opsForge();
  return {
    place: kind === 'github' ? githubRepositoryOf(git.url) : undefined,
    policy: bytes === undefined ? undefined : parsePolicy(bytes.toString('utf8'), policyFile),
  };
}

async function secretNames(
  { settings }: Connections,
  kind: DoctorPorts['application']['forge']['kind'],
  place: RepositoryPlace | undefined,
): Promise<SecretNames> {
  if (kind === 'local') {
    return { kind: 'not-supported', reason: 'a plain bare repository keeps no secrets' };
  }
  if (kind !== 'github' || place === undefined) {
    return { kind: 'unseen', reason: 'this version does not ask this forge for them' };
  }
  const { applicationToken, server, signal, clock } = settings;
  const found = await repositorySecretNames({
    apiUrl: server?.url === place.serverUrl ? server.apiUrl : githubApiOf(place.serverUrl),
    repository: place.repository,
    ...(applicationToken === undefined ? {} : { token: applicationToken }),
    signal,
    ...(clock === undefined ? {} : { clock }),
  });
  return found.kind === 'names' ? found : { kind: 'unseen', reason: found.reason };
}

function noPolicy(findings: readonly Finding[]): Error {
  const why = findings.map(({ message }) => ` The ops repository: ${message}`).join('');
  return cliError('DOCTOR_POLICY_MISSING', {
    message: `Expected ${policyFile} in the ops repository, or \`policy\` in waybill.yaml at the protected branch's head; found neither.${why}`,
    remedy:
      'Write one of them and push it: it says what there is to look at. `waybill init --example` shows one.',
  });
}
