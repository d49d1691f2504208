import type { ProblemError } from './problem';

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
  language: string;
  mustChangePassword: boolean;
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
  released: number;
  assigned: number;
  paid: number;
  undistributed: number;
  inTransit: number;
  executionRate?: number | null;
}

export interface Overview {
  year: number;
  division: DivisionRef;
  asOf: string;
  dataTime: string;
  definition: { zh: string; en: string };
  totals: Totals;
  byFundLevel: { level: Level; amount: number; paid: number; rate?: number | null }[];
  byCategory: { code: string; name: string; english: string; amount: number; paid: number; rate?: number | null }[];
  byDivision: {
    code: string;
    name: string;
    level: Level;
    received: number;
    released: number;
    assigned: number;
    paid: number;
    rate?: number | null;
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
  parentId?: string | null;
  fundCode: string;
  fundName: string;
  categoryCode: string;
  year: number;
  originYear: number;
  division: DivisionRef;
  docNo: string;
  docTitle?: string | null;
  docDate: string;
  registeredOn: string;
  receivedOn?: string | null;
  isExecutable: boolean;
  isPoverty: boolean;
  povertyAmount: number;
  fundNature?: string | null;
  fundOrigin?: string | null;
  agencyCode?: string | null;
  agencyName?: string | null;
  functionSubject?: string | null;
  trackCode?: string | null;
  supDocNo?: string | null;
  projectCode?: string | null;
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
  unspent: number;
  rate?: number | null;
  children: number;
  fields?: Record<string, unknown> | null;
}

export interface StatementEntry {
  seq: number;
  movement: string;
  amount: number;
  lines: number;
  before: number;
  after: number;
  undistributedBefore: number;
  undistributedAfter: number;
  document?: string | null;
  on: string;
  batch: number;
  recordedAt: string;
  by: string;
}

export interface Trace {
  nodes: {
    id: string;
    kind: 'indicator' | 'project' | 'payee' | 'undistributed' | 'broken';
    name: string;
    detail?: string | null;
    amount: number;
    paid: number;
    depth: number;
  }[];
  links: { source: string; target: string; amount: number; broken?: string | null }[];
}

export interface Payment {
  id: string;
  indicatorId: string;
  projectCode?: string | null;
  projectName?: string | null;
  fundCode: string;
  categoryCode?: string | null;
  division: DivisionRef;
  amount: number;
  paidOn: string;
  voucherDate?: string | null;
  voucherNo?: string | null;
  payeeName: string;
  payeeAccount?: string | null;
  payeeBank?: string | null;
  payeeKind?: string | null;
  use?: string | null;
  functionSubject?: string | null;
  govEconomic?: string | null;
  depEconomic?: string | null;
  invoiceNo?: string | null;
  settleMode?: string | null;
  payType?: string | null;
  personBatchId?: string | null;
  returns?: string | null;
  warnings: string[];
  fields?: Record<string, unknown> | null;
}

export type WarningLevel = 'red' | 'orange' | 'yellow' | 'blue' | 'grey';

// ── Monitoring ──

export type WarningState = 'open' | 'explained' | 'closed' | 'pending' | 'cannot_judge' | 'quiet';
export type SubjectKind = 'indicator' | 'release' | 'project' | 'payment' | 'contract' | 'personLine' | 'measure';
export type Enforcement = 'record' | 'warn' | 'warnWithEvidence' | 'hold' | 'prohibit';
export type SourceStatus = 'verified' | 'known' | 'assumed';

export interface Warning {
  id: string;
  ruleCode: string;
  ruleName: string;
  ruleEnglish: string;
  level?: WarningLevel | null;
  state: WarningState;
  enforcement: Enforcement;
  risk: string;
  riskEnglish: string;
  subjectKind: SubjectKind;
  subjectId: string;
  subjectName: string;
  isAttempt: boolean;
  isUnjudged: boolean;
  division: DivisionRef;
  categoryCode: string;
  fundCode?: string | null;
  amount: number;
  openedOn?: string | null;
  asOf: string;
}

export interface WarningDetail extends Warning {
  words: { zh: string; en: string };
  formula: string;
  withValues: { zh: string; en: string };
  evidence: { field: string; name: string; english: string; value?: string | null; unit?: string | null }[];
  items: { id: string; on?: string | null; amount: number }[];
  itemCount: number;
  parameters: { code: string; name: string; english: string; value: string; unit: string; status: SourceStatus; source: string }[];
  basis: string;
  mayBeInnocent: { zh: string; en: string };
  clearedBy: { zh: string; en: string };
  definitionHash: string;
  history: { kind: string; level?: WarningLevel | null; text?: string | null; byName: string; at: string }[];
}

export interface WarningSummary {
  open: number;
  explained: number;
  pending: number;
  cannotJudge: number;
  byLevel: { level: WarningLevel; count: number; amount: number }[];
  byRule: { rule: string; name: string; english: string; count: number; amount: number }[];
}

// ── Projects ──

export interface Project {
  code: string;
  name: string;
  categoryCode: string;
  divisionCode: string;
  unitCode?: string | null;
  implementUnit?: string | null;
  libraryState: string;
  libraryYear: number;
  budget: number;
  contract?: number | null;
  approved: number;
  paid: number;
  progress?: number | null;
  acceptedOn?: string | null;
}

/** A project with everything that a change must give back whole. */
export interface ProjectDetail {
  project: Project;
  version: number;
  planStart?: string | null;
  planEnd?: string | null;
  realStart?: string | null;
  realEnd?: string | null;
  firstAssignedOn?: string | null;
  households?: number | null;
  persons?: number | null;
  poorHouseholds?: number | null;
  poorPersons?: number | null;
  villages: string[];
  content?: string | null;
  sources: { fundCode?: string | null; name?: string | null; docNo?: string | null; amount: number }[];
  fields?: Record<string, unknown> | null;
  history: { version: number; at: string; by: string }[];
}

export interface Assignment {
  id: string;
  indicatorId: string;
  docNo: string;
  fundCode: string;
  projectCode: string;
  projectName: string;
  amount: number;
  assignedOn: string;
}

// ── Imports ──

export interface ImportColumn {
  field: string;
  chinese: string;
  type: 'text' | 'money' | 'date' | 'whole' | 'decimal' | 'flag';
  required: boolean;
  aliases: string[];
}

export interface ImportKind {
  kind: string;
  /** False when the caller may not import it. */
  allowed: boolean;
  columns: ImportColumn[];
  takesCategoryFields: boolean;
}

export type ImportState = 'queued' | 'running' | 'done' | 'refused' | 'failed';

/** What became of a figure that the document itself publishes. */
export interface PublishedCheck {
  name: string;
  ok: boolean;
  code?: string | null;
  column?: string | null;
  row?: number | null;
  unit: string;
  stated?: number | null;
  computed?: number | null;
  difference?: number | null;
  rows: number;
  blank: number;
}

export interface ImportRun {
  id: string;
  kind: string;
  fileName: string;
  state: ImportState;
  mode: 'all' | 'partial';
  dryRun: boolean;
  rows: number;
  done: number;
  accepted: number;
  duplicates: number;
  refused: number;
  skipped: number;
  sums: Record<string, { read: number; accepted: number; duplicates: number; refused: number }>;
  warnings: Record<string, number>;
  rounded: number;
  roundedYuan: number;
  checks: PublishedCheck[];
  mapping?: string | null;
  mappingVersion?: number | null;
  problem?: { code: string; message: string; hint: string; row?: number | null; field?: string | null } | null;
  format?: FileFormat | null;
  by: string;
  createdAt: string;
  startedAt?: string | null;
  finishedAt?: string | null;
}

export interface ImportRow {
  row: number;
  id?: string | null;
  cells: string[];
  errors: { field?: string | null; code: string; message: string; hint: string }[];
}

/** Where the value of a field comes from: exactly one of column, constant, template; and how its text is read. */
export interface FieldSource {
  column?: string | null;
  constant?: string | null;
  template?: string | null;
  unit?: string | null;
  decimals?: 'refuse' | 'dust' | 'round';
  negatives?: 'keep' | 'refuse';
  [more: string]: unknown;
}

export interface Mapping {
  kind: string;
  fields: Record<string, FieldSource>;
  [more: string]: unknown;
}

export interface FileFormat {
  format: string;
  encoding?: string | null;
  delimiter?: string | null;
  sheet?: string | null;
  sheets: string[];
}

export interface ImportPreview {
  format: FileFormat;
  headerRow?: number | null;
  headers: string[];
  rows: string[][];
  /** What the mapping makes of the rows, in their order. */
  read: { row: number; fate: 'import' | 'refused' | 'leftOut' | 'total'; values: Record<string, unknown>; errors: ProblemError[] }[];
  mapping: Mapping;
  unmapped: string[];
  missing: string[];
}

export interface SavedMapping {
  name: string;
  kind: string;
  version: number;
  mapping: Mapping;
}

// ── Categories and plugins ──

/** The same sentence in both languages. */
export interface Bilingual {
  chinese: string;
  english: string;
}

export interface CategoryCounts {
  fields: number;
  parameters: number;
  assumedParameters: number;
  elements: number;
  rules: number;
  yellow: number;
  orange: number;
  red: number;
}

export interface CategorySummary {
  code: string;
  name: string;
  english: string;
  hasDefinition: boolean;
  hash?: string | null;
  source?: string | null;
  inForceSince?: string | null;
  fundCodes: string[];
  counts?: CategoryCounts | null;
}

export type FieldKind =
  'money' | 'quantity' | 'count' | 'ratio' | 'date' | 'text' | 'code' | 'place' | 'choice' | 'choices' | 'flag' | 'key';

export interface FieldDefinition {
  subject: SubjectKind;
  subjectName: Bilingual;
  code: string;
  fullName: string;
  name: string;
  english: string;
  kind: FieldKind;
  unit?: Bilingual | null;
  decimals?: number | null;
  maxLength?: number | null;
  format?: string | null;
  options: string[];
  isRequired: boolean;
  requiredWhen?: Bilingual | null;
  min?: number | null;
  max?: number | null;
  notAbove?: string | null;
  notBefore?: string | null;
  isPersonal: boolean;
}

export interface ParameterDefinition {
  code: string;
  name: string;
  english: string;
  unit: Bilingual;
  value: number;
  shown: Bilingual;
  status?: SourceStatus | null;
  source: string;
  isAssumed: boolean;
  later: { from: string; value: number; shown: Bilingual; status: SourceStatus; source: string }[];
  city?: { min: number; max: number; strict: 'either' | 'lower' | 'higher' } | null;
}

export interface RuleDefinition {
  code: string;
  name: string;
  english: string;
  subject: SubjectKind;
  subjectName: Bilingual;
  risk?: string | null;
  riskName?: Bilingual | null;
  enforcement: Enforcement;
  triggers: string[];
  lastingDays: number;
  isGroupRule: boolean;
  grades: { level: WarningLevel; formula: string; words: Bilingual }[];
  parameters: string[];
  restsOnAssumption: boolean;
  basis: string[];
  innocent: Bilingual[];
  clearedBy?: Bilingual | null;
  cityMay?: Bilingual | null;
}

export interface Category {
  code: string;
  name: string;
  english: string;
  basis: string;
  hash: string;
  contractVersion: number;
  source: string;
  inForceSince?: string | null;
  funds: { code: string; name?: string | null }[];
  counts: CategoryCounts;
  fields: FieldDefinition[];
  parameters: ParameterDefinition[];
  wordLists: { code: string; name: string; english: string; words: string[]; status?: SourceStatus | null; source: string }[];
  curves: {
    code: string;
    name: string;
    english: string;
    points: { month: number; day: number; value: number }[];
    status?: SourceStatus | null;
    source: string;
  }[];
  elements: {
    code: string;
    name: string;
    english: string;
    subject?: SubjectKind | null;
    subjectName?: Bilingual | null;
    dueDays?: number | null;
    after?: Bilingual | null;
    isPublished: boolean;
    basis: string[];
  }[];
  rules: RuleDefinition[];
}

export interface Plugin {
  folder: string;
  contentHash: string;
  code?: string | null;
  version?: string | null;
  standing: 'loaded' | 'quarantined';
  definitionHash?: string | null;
  reason?: string | null;
  message?: string | null;
  messageEn?: string | null;
  hint?: string | null;
  hintEn?: string | null;
  askedAt: string;
}

// ── Identity ──

export interface User {
  id: string;
  name: string;
  divisionCode: string;
  role: string;
  language: string;
  active: boolean;
  mustChangePassword: boolean;
  createdAt: string;
  createdBy: string;
  signedInAt?: string | null;
}

export interface Role {
  code: string;
  name: string;
  english: string;
  permissions: string[];
}

export interface ApiKey {
  id: string;
  name: string;
  start: string;
  divisionCode: string;
  scopes: string[];
  createdAt: string;
  createdBy: string;
  expiresOn: string;
  usedAt?: string | null;
  revokedAt?: string | null;
}
