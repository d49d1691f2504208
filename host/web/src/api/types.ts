import type { components } from './schema';

/** The names that screens use for what the API's document describes. */
type Schemas = components['schemas'];

export type Bilingual = Schemas['Bilingual'];
export type ProblemError = Schemas['ProblemError'];
export type BatchAnswer = Schemas['BatchAnswer'];

// Identity
export type Session = Schemas['SessionAnswer'];
export type User = Schemas['UserAnswer'];
export type Role = Schemas['RoleAnswer'];
export type Grant = Schemas['GrantAnswer'];
export type GrantState = Schemas['GrantState'];
export type ApiKey = Schemas['ApiKeyAnswer'];
export type OneTimePassword = Schemas['OneTimePassword'];

// Catalogue
export type Level = Schemas['DivisionLevel'];
export type Division = Schemas['DivisionAnswer'];
export type DivisionRef = Schemas['DivisionView'];
export type Fund = Schemas['FundAnswer'];
export type CategorySummary = Schemas['CategoryAnswer'];
export type Category = Schemas['DefinitionAnswer'];
export type FieldDefinition = Schemas['FieldAnswer'];
export type FieldKind = Schemas['FieldKind'];
export type ParameterDefinition = Schemas['ParameterAnswer'];
export type RuleDefinition = Schemas['RuleAnswer'];
export type SubjectKind = Schemas['Subject'];
export type SourceStatus = NonNullable<Schemas['Status']>;
export type Plugin = Schemas['PluginState'];

// Ledger
export type Overview = Schemas['OverviewAnswer'];
export type Totals = Schemas['TotalsView'];
export type Flow = Schemas['FlowAnswer'];
export type NumberLines = NonNullable<Schemas['NumberLines']>;
export type LinesSum = NonNullable<Schemas['LinesSum']>;
export type NumberDefinition = Schemas['Definition'];
export type PaymentTrace = Schemas['PaymentTrace'];
export type ChainBreak = NonNullable<Schemas['ChainBreak']>;
export type Reconciliation = Schemas['ReconciliationAnswer'];
export type Identity = Schemas['IdentityAnswer'];
export type Release = Schemas['ReleaseView'];
export type Indicator = Schemas['IndicatorView'];
export type StatementEntry = Schemas['StatementEntry'];
export type Trace = Schemas['Trace'];
export type Payment = Schemas['PaymentView'];
export type Assignment = Schemas['AssignmentView'];
export type SealingState = Schemas['SealingState'];
export type Verification = Schemas['VerificationAnswer'];
export type LedgerFinding = Schemas['LedgerFinding'];

// Projects
export type Project = Schemas['ProjectItem'];
export type ProjectDetail = Schemas['ProjectAnswer'];
export type ProjectDraft = Schemas['ProjectDraft'];

// Monitoring
export type WarningLevel = Schemas['Level'];
export type WarningState = Schemas['WarningState'];
export type Warning = Schemas['WarningRow'];
export type WarningDetail = Schemas['WarningAnswer'];
export type WarningSummary = Schemas['WarningSummary'];
export type Sweep = Schemas['SweepAnswer'];

// Imports
export type ImportKind = Schemas['KindView'];
export type ImportColumn = Schemas['ColumnView'];
export type ImportState = Schemas['JobState'];
export type ImportRun = Schemas['ImportView'];
export type ImportPreview = Schemas['PreviewAnswer'];
export type Mapping = Schemas['ImportMapping'];
export type FieldSource = Schemas['FieldSource'];
