import type { WarningLevel, WarningState } from '@/api/types';

/** Gravest first. */
export const warningLevels: WarningLevel[] = ['red', 'orange', 'yellow'];

export const warningStates: WarningState[] = [
  'open',
  'explained',
  'rectifying',
  'rectified',
  'settled',
  'closed',
  'suppressed',
  'recorded',
  'pending',
  'cannot_judge',
];

export const stateTones: Record<WarningState, 'good' | 'bad' | 'busy' | 'careful' | 'calm'> = {
  open: 'bad',
  explained: 'busy',
  rectifying: 'bad',
  rectified: 'busy',
  settled: 'good',
  closed: 'good',
  suppressed: 'calm',
  recorded: 'calm',
  pending: 'careful',
  cannot_judge: 'careful',
  quiet: 'calm',
};
