import type { WarningLevel, WarningState } from '@/api/types';

/** Gravest first. */
export const warningLevels: WarningLevel[] = ['red', 'orange', 'yellow'];

export const warningStates: WarningState[] = ['open', 'explained', 'pending', 'cannot_judge', 'closed'];

export const stateTones: Record<WarningState, 'good' | 'bad' | 'busy' | 'careful' | 'calm'> = {
  open: 'bad',
  explained: 'busy',
  closed: 'good',
  pending: 'careful',
  cannot_judge: 'careful',
  quiet: 'calm',
};
