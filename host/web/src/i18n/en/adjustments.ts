import type { zh } from '../zh';
import type { Words } from '../words';

export const adjustments: Words<typeof zh.adjustments> = {
  title: 'Adjustments',
  about:
    'Recalls, carry-overs, supplements, reductions, virements, unassignments and corrections, line by line: what is posted never changes.',
  list: 'Adjustments',
  kind: 'Kind',
  indicator: 'Indicator',
  other: 'Other indicator',
  project: 'Project',
  amount: 'Amount',
  movedOn: 'Date',
  docNo: 'Document',
  reason: 'Reason',
  corrects: 'Corrects',
  correctedBy: 'Corrected by {{id}}',
  search: 'Search by indicator',
  export: 'Export CSV',
};
