using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Ledger;
using SunLedger.Messages.Observations;
using SunLedger.Messages.Projects;

namespace SunLedger.Monitoring.Engine;

/// <summary>
/// Where the facts hold what the platform knows. A platform field that is missing here is not yet known to any module: a rule that
/// reads it cannot be judged, and says so.
/// </summary>
internal static partial class KnownReaders
{
    /// <summary>The category whose funds are general transfers.</summary>
    public const string GeneralTransfer = "general-transfer";

    // Index is the level of the division; a village holds no money.
    private static readonly string?[] Levels = [null, "中央", "省", "市", "县", "乡", null];

    /// <summary>What is known of an indicator.</summary>
    public static IReadOnlyDictionary<string, Reader<IndicatorFacts>> Indicator { get; } = new Dictionary<string, Reader<IndicatorFacts>>
    {
        [Known.Indicator.Amount.FullName] = Fen<IndicatorFacts>(i => i.Balances.Amount),
        [Known.Indicator.Received.FullName] = Fen<IndicatorFacts>(i => i.IsOwnBudget ? Categories.Money.Zero : i.Balances.Amount),
        [Known.Indicator.ReleasedOn.FullName] = Date<IndicatorFacts>((i, _) => i.ReleasedOn),
        [Known.Indicator.LastPaidOn.FullName] = Date<IndicatorFacts>((i, _) => i.LastPaidOn),
        [Known.Indicator.CarriedIn.FullName] = Fen<IndicatorFacts>(i => i.Balances.CarriedIn),
        [Known.Indicator.Recalled.FullName] = Fen<IndicatorFacts>(i => i.Balances.Recalled),
        [Known.Indicator.Returned.FullName] = Fen<IndicatorFacts>(i => i.Balances.Returned),
        [Known.Indicator.Available.FullName] = Fen<IndicatorFacts>(i => i.Balances.Available),
        [Known.Indicator.Released.FullName] = Fen<IndicatorFacts>(i => i.Balances.Released),
        [Known.Indicator.Assigned.FullName] = Fen<IndicatorFacts>(i => i.Balances.Assigned),
        [Known.Indicator.Undistributed.FullName] = Fen<IndicatorFacts>(i => i.Balances.Undistributed),
        [Known.Indicator.Reserved.FullName] = Fen<IndicatorFacts>(i => i.Balances.Reserved),
        [Known.Indicator.Paid.FullName] = Fen<IndicatorFacts>(i => i.Balances.Paid),
        [Known.Indicator.PovertyAmount.FullName] = Fen<IndicatorFacts>(i => i.PovertyAmount),
        [Known.Indicator.Year.FullName] = Whole<IndicatorFacts>((i, _) => i.Year),
        [Known.Indicator.CarryOverAge.FullName] = Whole<IndicatorFacts>((i, _) => i.Year - i.OriginYear),
        [Known.Indicator.RegisteredOn.FullName] = Date<IndicatorFacts>((i, _) => i.RegisteredOn),
        [Known.Indicator.ReceivedOn.FullName] = Date<IndicatorFacts>((i, _) => i.ReceivedOn),
        [Known.Indicator.DocDate.FullName] = Date<IndicatorFacts>((i, _) => i.DocDate),
        [Known.Indicator.FundCode.FullName] = Text<IndicatorFacts>((i, _) => i.FundCode),
        [Known.Indicator.FundNature.FullName] = Text<IndicatorFacts>((i, _) => i.FundNature),
        [Known.Indicator.FunctionSubject.FullName] = Text<IndicatorFacts>((i, _) => i.FunctionSubject),
        [Known.Indicator.DocNo.FullName] = Text<IndicatorFacts>((i, _) => i.DocNo),
        [Known.Indicator.DivisionCode.FullName] = Text<IndicatorFacts>((i, _) => i.DivisionCode),
        [Known.Indicator.Level.FullName] = Text<IndicatorFacts>((i, _) => Name(i.Level)),
        [Known.Indicator.Kind.FullName] = Text<IndicatorFacts>((i, _) => i.IsExecutable ? "可执行" : "待分"),
        [Known.Indicator.MatchingDemanded.FullName] = Flag<IndicatorFacts>((i, _) => i.MatchingDemanded),
        [Known.Indicator.IsOwnBudget.FullName] = Flag<IndicatorFacts>((i, _) => i.IsOwnBudget),
        [Known.Indicator.FundOrigin.FullName] = Text<IndicatorFacts>((i, _) => i.FundOrigin),
        [Known.Indicator.TransferKind.FullName] = Text<IndicatorFacts>((i, _) => i.CategoryCode == GeneralTransfer ? "一般性转移支付" : "专项转移支付"),
        [Known.Indicator.BudgetApprovedOn.FullName] = Date<IndicatorFacts>((i, _) => i.BudgetApprovedOn),
        [Known.Indicator.IsSettledOnActual.FullName] = Flag<IndicatorFacts>((i, _) => i.IsSettledOnActual),
        [Known.Indicator.NextExpected.FullName] = Money<IndicatorFacts>((i, _) => i.NextExpected),
        [Known.Indicator.NextReleased.FullName] = Money<IndicatorFacts>((i, _) => i.NextReleased),
        [Known.Indicator.IsPoverty.FullName] = Flag<IndicatorFacts>((i, _) => i.IsPoverty),
        [Known.Indicator.IsLeaf.FullName] = Flag<IndicatorFacts>((i, _) => i.Balances.Released == Categories.Money.Zero),
    };

    /// <summary>What is known of a project.</summary>
    public static IReadOnlyDictionary<string, Reader<ProjectFacts>> Project { get; } = new Dictionary<string, Reader<ProjectFacts>>
    {
        [Known.Project.Approved.FullName] = Fen<ProjectFacts>(p => p.Approved),
        [Known.Project.Contract.FullName] = Money<ProjectFacts>((p, _) => p.Contract),
        [Known.Project.Budget.FullName] = Fen<ProjectFacts>(p => p.Budget),
        [Known.Project.Paid.FullName] = Fen<ProjectFacts>(p => p.Paid),
        [Known.Project.ListedAmount.FullName] = Money<ProjectFacts>((p, _) => p.Listed),
        [Known.Project.LibraryYear.FullName] = Whole<ProjectFacts>((p, _) => p.LibraryYear),
        [Known.Project.Progress.FullName] = new DecimalReader<ProjectFacts>((p, _) => p.Progress),
        [Known.Project.Households.FullName] = Whole<ProjectFacts>((p, _) => p.Households),
        [Known.Project.Persons.FullName] = Whole<ProjectFacts>((p, _) => p.Persons),
        [Known.Project.PoorHouseholds.FullName] = Whole<ProjectFacts>((p, _) => p.PoorHouseholds),
        [Known.Project.PoorPersons.FullName] = Whole<ProjectFacts>((p, _) => p.PoorPersons),
        [Known.Project.PlanStart.FullName] = Date<ProjectFacts>((p, _) => p.PlanStart),
        [Known.Project.PlanEnd.FullName] = Date<ProjectFacts>((p, _) => p.PlanEnd),
        [Known.Project.RealStart.FullName] = Date<ProjectFacts>((p, _) => p.RealStart),
        [Known.Project.RealEnd.FullName] = Date<ProjectFacts>((p, _) => p.RealEnd),
        [Known.Project.AcceptedOn.FullName] = Date<ProjectFacts>((p, _) => p.AcceptedOn),
        [Known.Project.FirstAssignedOn.FullName] = Date<ProjectFacts>((p, _) => p.FirstAssignedOn),
        [Known.Project.Code.FullName] = Text<ProjectFacts>((p, _) => p.Code),
        [Known.Project.Name.FullName] = Text<ProjectFacts>((p, _) => p.Name),
        [Known.Project.DivisionCode.FullName] = Text<ProjectFacts>((p, _) => p.DivisionCode),
        [Known.Project.CountyCode.FullName] = Text<ProjectFacts>((p, _) => County(p.DivisionCode)),
        [Known.Project.TownCode.FullName] = Text<ProjectFacts>((p, _) => p.DivisionCode.Length >= 9 ? p.DivisionCode[..9] : null),
        [Known.Project.UnitCode.FullName] = Text<ProjectFacts>((p, _) => p.UnitCode),
        [Known.Project.ImplementUnit.FullName] = Text<ProjectFacts>((p, _) => p.ImplementUnit),
        [Known.Project.VillageCode.FullName] = Text<ProjectFacts>((p, _) => p.DivisionCode.Length == 12 ? p.DivisionCode : null),
        [Known.Project.PlainName.FullName] = Text<ProjectFacts>((p, _) => PlainNames.Of(p.Name)),
        [Known.Project.BudgetChange.FullName] = new DecimalReader<ProjectFacts>((p, _) => BudgetChange(p)),
        [Known.Project.IsChangedUnapproved.FullName] = Flag<ProjectFacts>((p, _) => p.IsChangedUnapproved),
        [Known.Project.OutputMeasures.FullName] = Whole<ProjectFacts>((p, _) => p.Performance?.OutputMeasures),
        [Known.Project.BenefitMeasures.FullName] = Whole<ProjectFacts>((p, _) => p.Performance?.BenefitMeasures),
        [Known.Project.SatisfactionMeasures.FullName] = Whole<ProjectFacts>((p, _) => p.Performance?.SatisfactionMeasures),
        [Known.Project.OutputDone.FullName] = new DecimalReader<ProjectFacts>((p, _) => p.Performance?.OutputDone),
        [Known.Project.SelfEvaluatedOn.FullName] = Date<ProjectFacts>((p, _) => p.Performance?.SelfEvaluatedOn),
        [Known.Project.IsSelfEvaluationProven.FullName] = Flag<ProjectFacts>((p, _) => p.Performance?.IsSelfEvaluationProven),
        [Known.Project.LibraryState.FullName] = Text<ProjectFacts>((p, _) => p.LibraryState),
    };

    /// <summary>What is known of an element that is due.</summary>
    public static IReadOnlyDictionary<string, Reader<DutyFacts>> Element { get; } = new Dictionary<string, Reader<DutyFacts>>
    {
        [Known.Element.DueOn.FullName] = Date<DutyFacts>((d, _) => d.DueOn),
        [Known.Element.ArrivedOn.FullName] = Date<DutyFacts>((d, _) => d.ArrivedOn),
        [Known.Element.Code.FullName] = Text<DutyFacts>((d, _) => d.Element),
        [Known.Element.Name.FullName] = Text<DutyFacts>((d, _) => d.ElementName),
        [Known.Element.Period.FullName] = Text<DutyFacts>((d, _) => d.Period),
        [Known.Element.MissingBefore.FullName] = Whole<DutyFacts>((d, _) => d.MissingBefore),
        [Known.Element.IsPublished.FullName] = Flag<DutyFacts>((d, _) => d.IsPublished),
    };

    /// <summary>What is known of a payment, its project and its indicator.</summary>
    public static IReadOnlyDictionary<string, Reader<PaymentFacts>> Payment { get; } = new Dictionary<string, Reader<PaymentFacts>>(
        [
            .. Project.Select(p => KeyValuePair.Create(p.Key, p.Value.From<PaymentFacts>(payment => payment.Project))),
            .. Indicator.Select(i => KeyValuePair.Create(i.Key, i.Value.From<PaymentFacts>(payment => payment.Indicator))),
            .. ContractReaders.Own.Select(c => KeyValuePair.Create(c.Key, c.Value.From<PaymentFacts>(payment => payment.Contract))),
        ])
    {
        [Known.Payment.Amount.FullName] = Fen<PaymentFacts>(p => p.Amount),
        [Known.Payment.PaidBefore.FullName] = Fen<PaymentFacts>(p => p.PaidBefore),
        [Known.Payment.PaidBeforeOnProject.FullName] = Money<PaymentFacts>((p, _) => p.Project is null ? null : p.PaidBeforeOnProject),
        [Known.Payment.AssignedHere.FullName] = Fen<PaymentFacts>(p => p.AssignedHere),
        [Known.Payment.PaidOn.FullName] = Date<PaymentFacts>((p, _) => p.PaidOn),
        [Known.Payment.VoucherDate.FullName] = Date<PaymentFacts>((p, _) => p.VoucherDate),
        [Known.Payment.IsAssigned.FullName] = Flag<PaymentFacts>((p, _) => p.AssignedHere > Categories.Money.Zero),
        [Known.Payment.HasProject.FullName] = Flag<PaymentFacts>((p, _) => p.Project is not null),
        [Known.Payment.HasPersonBatch.FullName] = Flag<PaymentFacts>((p, _) => p.PersonBatchId is not null),
        [Known.Payment.ReturnedOn.FullName] = Date<PaymentFacts>((p, _) => p.ReturnedOn),
        [Known.Payment.HasContract.FullName] = Flag<PaymentFacts>((p, _) => p.Contract is not null),
        [Known.Payment.PayeeIsParty.FullName] = Flag<PaymentFacts>((p, _) => p.Contract?.Pays(p.PayeeName)),
        [Known.Payment.PaidBeforeOnContract.FullName] = Money<PaymentFacts>((p, _) => p.Contract is null ? null : p.PaidBeforeOnContract),
        [Known.Payment.PayeeName.FullName] = Text<PaymentFacts>((p, _) => p.PayeeName),
        [Known.Payment.Use.FullName] = Text<PaymentFacts>((p, _) => p.Use),
        [Known.Payment.FunctionSubject.FullName] = Text<PaymentFacts>((p, _) => p.FunctionSubject),
        [Known.Payment.GovEconomic.FullName] = Text<PaymentFacts>((p, _) => p.GovEconomic),
        [Known.Payment.DepEconomic.FullName] = Text<PaymentFacts>((p, _) => p.DepEconomic),
        [Known.Payment.InvoiceNo.FullName] = Text<PaymentFacts>((p, _) => p.InvoiceNo),
        [Known.Payment.PayeeAccount.FullName] = new KeyReader<PaymentFacts>((p, _) => p.PayeeKey),
        [Known.Payment.PayeeKind.FullName] = Text<PaymentFacts>((p, _) => p.PayeeKind),
        [Known.Payment.SettleMode.FullName] = Text<PaymentFacts>((p, _) => p.SettleMode),
        [Known.Payment.PayType.FullName] = Text<PaymentFacts>((p, _) => p.PayType),
        [Known.Payment.ListedAmount.FullName] = Money<PaymentFacts>((p, _) => p.Roll?.Amount),
        [Known.Payment.ListedLines.FullName] = Whole<PaymentFacts>((p, _) => p.Roll?.Lines),
        [Known.Payment.AlikeLines.FullName] = Whole<PaymentFacts>((p, _) => p.Roll?.Alike),
        [Known.Payment.LinesInARow.FullName] = Whole<PaymentFacts>((p, _) => p.Roll?.InARow),
        [Known.Payment.SharedFiles.FullName] = Whole<PaymentFacts>((p, _) => p.SharedFiles),
        [Known.Payment.IsPayeeListed.FullName] = Flag<PaymentFacts>((p, _) => p.Roll?.IsPayeeListed),
        // What stands in the ledger was paid; the steps before that belong to the payment interface.
        [Known.Payment.State.FullName] = Text<PaymentFacts>((p, _) => p.IsReturned ? "退回" : "已支付"),
        [Known.Payment.PayerLevel.FullName] = Text<PaymentFacts>((p, _) => Name(p.Indicator.Level)),
    };

    // 370400 is a city, 370481 a county: only a county's code says something in its last two digits.
    private static string? County(string divisionCode) => divisionCode.Length >= 6 && !divisionCode.AsSpan(4, 2).SequenceEqual("00") ? divisionCode[..6] : null;

    // Of a settled budget of nothing no share can be said.
    private static decimal? BudgetChange(ProjectFacts p) =>
        p.SettledBudget is { } settled && settled > Categories.Money.Zero ? Math.Abs(p.Budget.Fen - settled.Fen) / (decimal)settled.Fen : null;

    /// <summary>The word of a level.</summary>
    public static string? Name(DivisionLevel level) => Levels[(int)level];

    private static FenReader<T> Fen<T>(Func<T, Money> read) => new(read);

    private static MoneyReader<T> Money<T>(Func<T, FieldBags, Money?> read) => new(read);

    private static WholeReader<T> Whole<T>(Func<T, FieldBags, int?> read) => new(read);

    private static DateReader<T> Date<T>(Func<T, FieldBags, DateOnly?> read) => new(read);

    private static TextReader<T> Text<T>(Func<T, FieldBags, string?> read) => new(read);

    private static FlagReader<T> Flag<T>(Func<T, FieldBags, bool?> read) => new(read);
}
