import type { zh } from '../zh';
import type { Words } from '../words';

export const moment: Words<typeof zh.moment> = {
  asOf: 'As of',
  knownAt: 'Known at',
  past: 'You are looking at the past: {{moment}}',
  pastAsOf: 'as of {{day}}',
  pastKnownAt: 'known at {{instant}}',
  backToNow: 'Back to now',
};
