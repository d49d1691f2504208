using SunLedger.Performance.Storage;

namespace SunLedger.Performance.Domain;

/// <summary>The targets of a project, or of a fund in a division, of one year: what a target form (绩效目标申报表) holds.</summary>
/// <param name="ProjectCode">The project.</param>
/// <param name="FundCode">Or the fund.</param>
/// <param name="DivisionCode">The division of the fund.</param>
/// <param name="Year">The year.</param>
internal sealed record TargetSet(string? ProjectCode, string? FundCode, string? DivisionCode, int Year)
{
    public static TargetSet Of(MeasureRow m) => Of(m.ProjectCode, m.FundCode, m.DivisionCode, m.Year);

    public static TargetSet Of(DeclarationRow d) => Of(d.ProjectCode, d.FundCode, d.DivisionCode, d.Year);

    /// <summary>As a clerk knows it: P1 2018, or C13 370481 2018.</summary>
    public override string ToString() => ProjectCode is null ? $"{FundCode} {DivisionCode} {Year}" : $"{ProjectCode} {Year}";

    // A project is known by its code alone, wherever it lies.
    private static TargetSet Of(string? projectCode, string? fundCode, string divisionCode, int year) => projectCode is null ? new(null, fundCode, divisionCode, year) : new(projectCode, null, null, year);
}
