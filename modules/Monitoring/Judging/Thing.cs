using SunLedger.Messages.Ledger;
using SunLedger.Messages.Observations;
using SunLedger.Messages.Performance;
using SunLedger.Messages.Persons;
using SunLedger.Messages.Projects;

namespace SunLedger.Monitoring.Judging;

/// <summary>What a warning is about: what the row must say so that it can be found, shown to the right people and understood without the ledger.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">The caller's id.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Period">Budget year.</param>
/// <param name="DivisionCode">Where it belongs.</param>
/// <param name="DivisionPath">Path of that division.</param>
/// <param name="FundCode">Its fund; null when it may have several.</param>
/// <param name="CategoryCode">Its category.</param>
/// <param name="Amount">Money at stake.</param>
internal sealed record Thing(
    Subject Kind, string Id, string Name, int Period, string DivisionCode, string DivisionPath, string? FundCode, string CategoryCode, Money Amount)
{
    /// <summary>The payee of a payment.</summary>
    public string? Payee { get; private init; }

    /// <summary>The project that it is, or is paid for.</summary>
    public string? ProjectCode { get; private init; }

    /// <summary>The indicator that it is, or is paid from.</summary>
    public string? IndicatorId { get; private init; }

    /// <summary>A payment belongs where its indicator does.</summary>
    public static Thing Of(PaymentFacts p) => new(
        Subject.Payment, p.Id, p.PayeeName, p.Indicator.Year, p.Indicator.DivisionCode, p.Indicator.DivisionPath, p.Indicator.FundCode, p.Indicator.CategoryCode, p.Amount)
    { Payee = p.PayeeName, ProjectCode = p.Project?.Code, IndicatorId = p.Indicator.Id };

    /// <summary>An indicator; at stake is what it has not released.</summary>
    public static Thing Of(IndicatorFacts i) => new(
        Subject.Indicator, i.Id, i.DocNo, i.Year, i.DivisionCode, i.DivisionPath, i.FundCode, i.CategoryCode, i.Balances.Available - i.Balances.Released) { IndicatorId = i.Id };

    /// <summary>A release belongs where the indicator does that it came from.</summary>
    public static Thing Of(ReleaseFacts r) => new(
        Subject.Release, r.Id, r.DocNo, r.From.Year, r.From.DivisionCode, r.From.DivisionPath, r.From.FundCode, r.From.CategoryCode, r.Amount) { IndicatorId = r.From.Id };

    /// <summary>An element that is due; it belongs where its subject does.</summary>
    public static Thing Of(DutyFacts d) => new(
        Subject.Element, d.Id, $"{d.ElementName}：{d.SubjectName}", d.DueOn.Year, d.DivisionCode, d.DivisionPath, d.FundCode, d.CategoryCode, Money.Zero);

    /// <summary>A contract; it belongs where its project does.</summary>
    public static Thing Of(ContractFacts c) => new(
        Subject.Contract, c.Code, c.Name, c.SignedOn.Year, c.Project.DivisionCode, c.Project.DivisionPath, null, c.Project.CategoryCode, c.Amount);

    /// <summary>A performance measure; it belongs where its project or its fund does.</summary>
    public static Thing Of(MeasureFacts m) => new(
        Subject.Measure, m.Id, m.Project is { } project ? $"{m.Name}：{project.Name}" : m.Name, m.Year, m.DivisionCode, m.DivisionPath, m.FundCode, m.CategoryCode, Money.Zero);

    /// <summary>A person line belongs where its indicator does; of the name it shows what may be shown.</summary>
    public static Thing Of(PersonLineFacts l) => new(
        Subject.PersonLine, l.Id, string.Join(' ', new[] { l.ShownName, l.Item, l.PayMonth }.Where(part => !string.IsNullOrEmpty(part))), l.Indicator.Year, l.Indicator.DivisionCode,
        l.Indicator.DivisionPath, l.Indicator.FundCode, l.Indicator.CategoryCode, l.Amount);

    /// <summary>A project; at stake is its contract, or what was assigned while there is none.</summary>
    public static Thing Of(ProjectFacts p) => new(
        Subject.Project, p.Code, p.Name, p.LibraryYear, p.DivisionCode, p.DivisionPath, null, p.CategoryCode, p.Contract ?? p.Approved) { ProjectCode = p.Code };
}
