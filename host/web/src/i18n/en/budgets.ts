import type { zh } from '../zh';
import type { Words } from '../words';

export const budgets: Words<typeof zh.budgets> = {
  title: 'Approved budgets',
  about:
    'When congresses approved budgets, and what is expected to be transferred: the terms of release and the share of advance releases are counted from it. Entries stay; a correction is an entry of its own.',
  list: 'Approved budgets',
  new: 'Enter a budget',
  what: 'What',
  approval: 'Approval',
  expectedTransfers: 'Expected transfers',
  missing: 'Not entered',
  approvedOn: 'Approved on',
  expected: 'Expected transfers',
  released: 'Released in advance',
  rate: 'Share in advance',
  docNo: 'Document',
  state: 'State',
  holds: 'Holds',
  correct: 'Correct',
  correctedBy: 'Corrected by {{id}}',
  divisionCode: 'Division code',
  reason: 'Reason',
  needed: 'Required',
  saved: 'Entered',
};
