export { kubernetesEmergencyTarget, type ClusterEmergency } from './kubernetes-emergency.ts';
export { reconciler, type Reconciler } from './reconcilers.ts';
