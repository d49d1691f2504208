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
export type OneTimePassword = Schemas['OneTimePassword'];
export type Profile = Schemas['ProfileAnswer'];
export type Passkey = Schemas['PasskeyAnswer'];
export type SignedInDevice = Schemas['SessionView'];

// Audit
export type AuditLine = Schemas['LineView'];

// API clients
export type ApiClient = Schemas['ClientAnswer'];
export type ClientSecret = Schemas['SecretAnswer'];
export type Call = Schemas['CallAnswer'];
export type Webhook = Schemas['WebhookAnswer'];
export type Delivery = Schemas['DeliveryAnswer'];
export type DeliveryState = Schemas['DeliveryState'];

// Catalogue
export type Level = Schemas['DivisionLevel'];
export type Division = Schemas['DivisionAnswer'];
export type DivisionRef = Schemas['DivisionView'];
export type Fund = Schemas['FundAnswer'];
export type CategorySummary = Schemas['CategoryAnswer'];
export type Category = Schemas['DefinitionAnswer'];
export type CategoryVersion = Schemas['CategoryVersion'];
export type FieldDefinition = Schemas['FieldAnswer'];
export type FieldKind = Schemas['FieldKind'];
export type ParameterDefinition = Schemas['ParameterAnswer'];
export type StandardsDefinition = Schemas['StandardsAnswer'];
export type ExclusivesDefinition = Schemas['ExclusivesAnswer'];
export type RuleDefinition = Schemas['RuleAnswer'];
export type SubjectKind = Schemas['Subject'];
export type SourceStatus = NonNullable<Schemas['Status']>;
export type Plugin = Schemas['PluginState'];
export type PackAnswer = Schemas['PackAnswer'];
export type PackFault = Schemas['PackFaultAnswer'];
export type PackRuleView = Schemas['PackRuleAnswer'];
export type PackVersion = Schemas['PackVersion'];
export type BackTest = Schemas['BackTest'];
export type TryRuleAnswer = Schemas['TryRuleAnswer'];
export type UpgradeAnswer = Schemas['UpgradeAnswer'];
export type SwitchState = Schemas['SwitchState'];
export type SwitchKind = Schemas['SwitchKind'];
export type SwitchMade = Schemas['SwitchMade'];

// Ledger
export type Overview = Schemas['OverviewAnswer'];
export type Totals = Schemas['TotalsView'];
export type Adjustment = Schemas['AdjustmentView'];
export type Reservation = Schemas['ReservationView'];
export type Flow = Schemas['FlowAnswer'];
export type NumberLines = NonNullable<Schemas['NumberLines']>;
export type LinesSum = NonNullable<Schemas['LinesSum']>;
export type NumberDefinition = Schemas['NumberDefinition'];
export type PaymentTrace = Schemas['PaymentTrace'];
export type PersonTrace = Schemas['PersonTrace'];
export type MoneyChain = Schemas['Chain'];
export type ChainBreak = NonNullable<Schemas['ChainBreak']>;
export type Reconciliation = Schemas['ReconciliationAnswer'];
export type Identity = Schemas['IdentityAnswer'];
export type Release = Schemas['ReleaseView'];
export type Indicator = Schemas['IndicatorView'];
export type StatementEntry = Schemas['StatementEntry'];
export type Trace = Schemas['Trace'];
export type Payment = Schemas['PaymentView'];
export type PersonLine = Schemas['PersonLineView'];
export type Assignment = Schemas['AssignmentView'];
export type SealingState = Schemas['SealingAnswer'];
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
export type EvidenceFile = Schemas['EvidenceView'];
export type WarningSummary = Schemas['WarningSummary'];
export type RuleQuality = Schemas['RuleQuality'];
export type Exemption = Schemas['ExemptionAnswer'];
export type ExemptionTarget = Schemas['ExemptionTarget'];
export type SettleReason = Schemas['SettleReason'];
export type Sweep = Schemas['SweepAnswer'];

// Approval
export type DocumentItem = Schemas['DocumentItem'];
export type ApprovalDocument = Schemas['DocumentAnswer'];
export type DocumentState = Schemas['DocumentState'];
export type DocumentKind = Schemas['DocumentKindAnswer'];
export type DocumentField = Schemas['DocumentField'];
export type PersonalAct = Schemas['PersonalAct'];
export type Chain = Schemas['ChainAnswer'];
export type ChainDraft = Schemas['ChainDraft'];
export type StepDraft = Schemas['StepDraft'];
export type Delegation = Schemas['DelegationAnswer'];

// Imports
export type ImportKind = Schemas['KindView'];
export type ImportColumn = Schemas['ColumnView'];
export type CategoryColumn = Schemas['CategoryColumn'];
export type ImportState = Schemas['JobState'];
export type ImportRun = Schemas['ImportView'];
export type FateRow = Schemas['RowView'];
export type ImportPreview = Schemas['PreviewAnswer'];
export type Mapping = Schemas['ImportMapping'];
export type FieldSource = Schemas['FieldSource'];
