import type { zh } from '../zh';
import type { Words } from '../words';

export const reservations: Words<typeof zh.reservations> = {
  title: 'Reservations',
  about:
    'Money of releases and assignments that wait for approval, and of payments to come, is held. Granted it is posted; refused or late it is free again.',
  list: 'Reservations',
  kindTitle: 'For',
  kind: { pay: 'Payment', release: 'Release', assign: 'Assignment' },
  stateTitle: 'State',
  state: { held: 'Held', posted: 'Posted', voided: 'Freed', expired: 'Expired' },
  which: { held: 'Held', ended: 'Ended', all: 'All' },
  indicator: 'Indicator',
  for: 'Project or receiver',
  amount: 'Amount',
  reservedOn: 'Held on',
  expiresAt: 'Held until',
  endedOn: 'Ended on',
  postedId: 'Posted as',
  reason: 'Reason',
  search: 'Search by indicator',
  export: 'Export CSV',
  sum: 'Sum',
  void: 'Free',
  voidTitle: 'Free {{id}}',
  voidReason: 'Why it is freed',
  voided: 'Freed',
  needed: 'Needed',
};
