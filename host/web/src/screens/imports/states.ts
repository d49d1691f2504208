import type { ImportState } from '@/api/types';

export const stateTones: Record<ImportState, 'good' | 'bad' | 'busy' | 'careful' | 'calm'> = {
  queued: 'calm',
  running: 'busy',
  done: 'good',
  refused: 'bad',
  failed: 'careful',
};
