/** What the API sends and takes, as the screens use it. Money is yuan with at most two decimals; dates are yyyy-MM-dd; instants UTC. */

export interface Page<T> {
  items: T[];
  next: string | null;
  total?: { count: number; amount?: number | null } | null;
}

export interface DivisionRef {
  code: string;
  name: string;
  level: Level;
}

export type Level = 'central' | 'province' | 'city' | 'county' | 'township' | 'village';

export interface Division extends DivisionRef {
  path: string;
  financeParent: string | null;
  geographicParent: string | null;
  validFrom: string;
  validTo: string | null;
  children: number;
}

export interface Session {
  id: string;
  name: string;
  division: DivisionRef;
  role: string;
  permissions: string[];
  mustChangePassword?: boolean;
}

export interface Fund {
  code: string;
  level: Level;
  name: string;
  english: string;
  categoryCode: string;
}

// ── Ledger ──

export interface Totals {
  amount: number;
  carriedIn?: number;
  released: number;
  assigned: number;
  paid: number;
  undistributed: number;
  inTransit: number;
  executionRate: number | null;
}

export interface Overview {
  year: number;
  division: DivisionRef;
  dataTime: string;
  definition: { zh: string; en: string };
  totals: Totals;
  byFundLevel: { level: Level; amount: number; paid: number; rate: number | null }[];
  byCategory: { code: string; name: string; english: string; amount: number; paid: number; rate: number | null }[];
  byDivision: {
    code: string;
    name: string;
    level: Level;
    received: number;
    released: number;
    assigned: number;
    paid: number;
    rate: number | null;
    warnings: number;
  }[];
  byMonth: { month: number; paid: number }[];
  unmatched: { count: number; amount: number };
}

export interface Flow {
  nodes: { id: string; name: string; depth: number }[];
  links: { source: string; target: string; amount: number }[];
}

export interface Indicator {
  id: string;
  fundCode: string;
  fundName: string;
  categoryCode: string;
  year: number;
  originYear: number;
  division: DivisionRef;
  docNo: string;
  docTitle: string | null;
  docDate: string;
  registeredOn: string;
  receivedOn: string | null;
  isExecutable: boolean;
  isPoverty: boolean;
  povertyAmount: number;
  fundNature: string | null;
  fundOrigin: string | null;
  agencyCode: string | null;
  functionSubject: string | null;
  trackCode: string | null;
  supDocNo: string | null;
  projectCode: string | null;
  amount: number;
  carriedIn: number;
  recalled: number;
  released: number;
  assigned: number;
  reserved: number;
  paid: number;
  returned: number;
  available: number;
  undistributed: number;
  rate: number | null;
  children: number;
  fields: Record<string, unknown>;
}

export interface StatementEntry {
  seq: number;
  movement: string;
  amount: number;
  before: number;
  after: number;
  document: string | null;
  on: string;
  recordedAt: string;
  by: string;
}

export interface Trace {
  nodes: { id: string; kind: 'indicator' | 'project' | 'payee' | 'broken'; name: string; detail: string | null; amount: number; paid: number; depth: number }[];
  links: { source: string; target: string; amount: number; broken: string | null }[];
}

export interface Payment {
  id: string;
  indicatorId: string;
  projectCode: string | null;
  projectName: string | null;
  fundCode: string;
  division: DivisionRef;
  amount: number;
  paidOn: string;
  voucherNo: string | null;
  payeeName: string;
  payeeAccount: string | null;
  payeeKind: string | null;
  use: string | null;
  settleMode: string | null;
  payType: string | null;
  returns: string | null;
  warnings: string[];
}

export type WarningLevel = 'red' | 'orange' | 'yellow' | 'blue' | 'grey';
