import type { Command } from '../command.ts';

/** A command, loaded only when it is called: `waybill --help` must not load a registry client. */
export interface CommandEntry {
  readonly about: string;
  load(): Promise<Command>;
}

/** The commands of `waybill`, in the order of its help. */
export const commands: Readonly<Record<string, CommandEntry>> = {
  rehearse: {
    about: 'Run the whole path on this machine, with no account anywhere.',
    load: async () => (await import('./rehearse.ts')).rehearse,
  },
  init: {
    about: 'Write the workflows of this application into .github/workflows.',
    load: async () => (await import('../init/init.ts')).init,
  },
  doctor: {
    about: 'Whether the forge is set as the policy asks, and the call that puts it right.',
    load: async () => (await import('../doctor/doctor.ts')).doctor,
  },
  status: {
    about: 'What runs in each environment, since when, by whom, and what is under way.',
    load: async () => (await import('./status.ts')).status,
  },
  history: {
    about: 'The deployments, newest first.',
    load: async () => (await import('./history.ts')).history,
  },
  diff: {
    about: 'In what two environments differ: commits, images, schema.',
    load: async () => (await import('./diff.ts')).diff,
  },
  drift: {
    about: 'Whether desired state and what runs are what the ledger says.',
    load: async () => (await import('./drift.ts')).drift,
  },
  trace: {
    about: 'One release in one line: commit → image → desired state → rollout → smoke check.',
    load: async () => (await import('./trace.ts')).trace,
  },
  plan: {
    about: 'What a promotion would change, and what every gate says.',
    load: async () => (await import('./plan.ts')).plan,
  },
  rollback: {
    about: 'Go back to what an environment ran before, from this terminal; nothing is built.',
    load: async () => (await import('./rollback.ts')).rollback,
  },
  'emergency apply': {
    about: 'Change what a cluster runs now, past desired state, and record it.',
    load: async () => (await import('./emergency-apply.ts')).emergencyApply,
  },
  'emergency record': {
    about: 'Record that somebody changed what an environment runs, past desired state.',
    load: async () => (await import('./emergency-record.ts')).emergencyRecord,
  },
  'emergency close': {
    about: 'Close an emergency: desired state says the same by now, or it was taken back.',
    load: async () => (await import('./emergency-close.ts')).emergencyClose,
  },
  approve: {
    about: 'Sign an approval for a plan.',
    load: async () => (await import('./approve.ts')).approve,
  },
  'desired-state set': {
    about: 'Edit images and values of one file, only their bytes; print the diff, or write it.',
    load: async () => (await import('./desired-state-set.ts')).desiredStateSet,
  },
  'desired-state images': {
    about: 'The images that one file names, and what they are called there.',
    load: async () => (await import('./desired-state-images.ts')).desiredStateImages,
  },
  'ledger verify': {
    about: 'Prove that every record of the ledger is legal and unbroken.',
    load: async () => (await import('./ledger-verify.ts')).ledgerVerify,
  },
  'ledger export': {
    about: 'Every record as a line of JSON, frozen ones too.',
    load: async () => (await import('./ledger-export.ts')).ledgerExport,
  },
  'ledger rebuild-index': {
    about: 'Make the index of frozen records anew from their packs.',
    load: async () => (await import('./ledger-rebuild-index.ts')).ledgerRebuildIndex,
  },
  'verify-bundle': {
    about: 'Verify a sigstore bundle: who signed a file or a digest, and when.',
    load: async () => (await import('./verify-bundle.ts')).verifyBundle,
  },
  'contract diff': {
    about: 'Whether what was made for one contract still works with another.',
    load: async () => (await import('./contract-diff.ts')).contractDiff,
  },
  'contract verify': {
    about: 'Whether the contracts of this checkout still serve those who use older ones.',
    load: async () => (await import('./contract-verify.ts')).contractVerify,
  },
  'contract baseline': {
    about: 'Print what is amiss in string catalogs now, so that only what is new blocks.',
    load: async () => (await import('./contract-baseline.ts')).contractBaseline,
  },
  health: {
    about: 'Whether Kubernetes objects are ready, and why not; no cluster is asked.',
    load: async () => (await import('./health.ts')).health,
  },
  board: {
    about: 'Write the records as one self-contained HTML page.',
    load: async () => (await import('./board.ts')).board,
  },
};
