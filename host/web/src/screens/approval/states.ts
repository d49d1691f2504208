import type { DocumentState } from '@/api/types';

/** The colour of a state. */
export const stateTones: Record<DocumentState, 'good' | 'bad' | 'busy' | 'careful' | 'calm'> = {
  pending: 'busy',
  returned: 'careful',
  withdrawn: 'calm',
  granted: 'good',
  refused: 'bad',
  expired: 'bad',
};
