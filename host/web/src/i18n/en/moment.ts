import type { zh } from '../zh';
import type { Words } from '../words';

export const moment: Words<typeof zh.moment> = {
  asOf: 'As of',
  knownAt: 'Known at',
  past: 'You are looking at the past: {{moment}}',
  pastAsOf: 'as of {{day}}',
  pastKnownAt: 'known at {{instant}}',
  tree: 'Divisions',
  treeHint: 'Where divisions were merged, look by those of that day or by those of today',
  treeThen: 'Divisions of that day',
  treeToday: 'Divisions of today',
  pastInTodaysTree: 'by the divisions of today',
  backToNow: 'Back to now',
};
