import type { zh } from '../zh';
import type { Words } from '../words';

export const reconciliation: Words<typeof zh.reconciliation> = {
  title: 'Reconciliation',
  about: 'What must be equal between the parts of the ledger: checked every night, and whenever somebody asks.',
  run: 'Reconcile now',
  running: 'Reconciling',
  never: 'Not reconciled yet',
  last: 'Checked at',
  by: 'By',
  identity: 'Identity',
  state: { holds: 'Holds', differs: 'Differs', waits: 'Waits', unchecked: 'Not checked' },
  differences: 'Differences',
  list: 'Differences',
  subject: 'Subject',
  expected: 'Must be',
  found: 'Is',
  difference: 'Difference',
  elsewhere: 'The differences are not in your division',
};
