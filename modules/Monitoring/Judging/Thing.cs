using SunLedger.Messages.Ledger;
using SunLedger.Messages.Observations;
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

    /// <summary>An element that is due; it belongs where its subject does.</summary>
    public static Thing Of(DutyFacts d) => new(
        Subject.Element, d.Id, $"{d.ElementName}：{d.SubjectName}", d.DueOn.Year, d.DivisionCode, d.DivisionPath, d.FundCode, d.CategoryCode, Money.Zero);

    /// <summary>A project; at stake is its contract, or what was assigned while there is none.</summary>
    public static Thing Of(ProjectFacts p) => new(
        Subject.Project, p.Code, p.Name, p.LibraryYear, p.DivisionCode, p.DivisionPath, null, p.CategoryCode, p.Contract ?? p.Approved) { ProjectCode = p.Code };
}
