using SunLedger.Approval.Domain;
using SunLedger.Approval.Refusals;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Approval.Chains;

/// <summary>A chain as somebody designs it. Money is yuan.</summary>
/// <param name="Code">Its code: a code that is there gets its next version.</param>
/// <param name="Kind">Kind of document that it is for.</param>
/// <param name="Name">What it is called.</param>
/// <param name="English">The same in English; the Chinese name when absent.</param>
/// <param name="CategoryCode">For documents of this fund category alone.</param>
/// <param name="Level">For documents of divisions of this level alone.</param>
/// <param name="From">For amounts from here on.</param>
/// <param name="Below">For amounts below this.</param>
/// <param name="ExpiresAfterDays">Calendar days after which a document ends by itself, 30 at most.</param>
/// <param name="Source">Where its numbers come from.</param>
/// <param name="IsRetired">True to put it out of use.</param>
/// <param name="Steps">Its steps.</param>
/// <param name="DivisionCode">For documents of this division and of those below it; the own one when absent.</param>
/// <param name="BasedOn">The version that was changed, 0 for a new chain; the newest when absent.</param>
/// <param name="DocumentId">Id under which the change is submitted; made up when absent.</param>
internal sealed record ChainDraft(
    string? Code, string? Kind, string? Name, string? English, string? CategoryCode, DivisionLevel? Level, decimal? From, decimal? Below, int? ExpiresAfterDays, string? Source,
    bool? IsRetired, IReadOnlyList<StepDraft>? Steps, string? DivisionCode = null, int? BasedOn = null, string? DocumentId = null)
{
    public const int MostSteps = 12;
    private const int MostDays = 60;
    private const int DaysByDefault = 28;
    private const int TriedDays = 730;
    private static readonly DateOnly Tried = new(2018, 1, 1);

    /// <summary>Everything that is wrong with it.</summary>
    public IReadOnlyList<Fault> Faults()
    {
        var faults = new List<Fault?>
        {
            EntryChecks.Id(1, "code", Code),
            EntryChecks.Id(1, "kind", Kind),
            EntryChecks.RequiredText(1, "name", "名称", Name, 100),
            EntryChecks.Text(1, "english", "英文名称", English, 100),
            CategoryCode is null ? null : EntryChecks.Id(1, "categoryCode", CategoryCode),
            EntryChecks.Amount(1, "from", From),
            EntryChecks.Amount(1, "below", Below),
            EntryChecks.Text(1, "source", "来源", Source, 500),
        };
        if (From >= Below) faults.Add(Fault.Of(WorkRefusals.ChainBand, null, "below"));
        if (ExpiresAfterDays is not (null or >= 1 and <= 30)) faults.Add(Fault.Of(WorkRefusals.ChainExpiry, null, "expiresAfterDays"));
        if (Steps is not { Count: > 0 and <= MostSteps } steps) faults.Add(Fault.Of(WorkRefusals.ChainSteps, null, "steps", MostSteps));
        else
            for (var i = 0; i < steps.Count; i++) faults.AddRange(FaultsOf(steps[i], i + 1));
        if (faults.TrueForAll(f => f is null) && Longest() is var days && days > Expiry) faults.Add(Fault.Of(WorkRefusals.ChainTooLong, null, "expiresAfterDays", days, Expiry));
        return [.. faults.OfType<Fault>().Select(f => f with { Row = null })];
    }

    /// <summary>Calendar days after which a document ends by itself.</summary>
    public int Expiry => ExpiresAfterDays ?? DaysByDefault;

    // The calendar days from submission to the last day of the last step, where holidays make them most: every day of two published years is tried as the first.
    private int Longest() => Enumerable.Range(0, TriedDays).Max(i => LastDay(Tried.AddDays(i)).DayNumber - Tried.DayNumber - i);

    private DateOnly LastDay(DateOnly from) => Steps!.Aggregate(from, (day, step) =>
    {
        var (due, least) = (WorkingDays.National.After(day, step.WorkingDays ?? 0), day.AddDays(step.LeastDays ?? 0));
        return due > least ? due : least;
    });

    /// <summary>The steps as rules.</summary>
    public IReadOnlyList<StepRule> Rules() =>
    [
        .. Steps!.Select(s => new StepRule(
            s.Name!.Trim(), s.English?.Trim() is { Length: > 0 } english ? english : s.Name!.Trim(), [.. s.Roles!.Distinct()], s.NeedsAll ?? false, s.At, s.WorkingDays, s.LeastDays ?? 0,
            string.IsNullOrEmpty(s.EscalateTo) ? null : s.EscalateTo, s.Source, s.IsAssumed ?? true)),
    ];

    private static IEnumerable<Fault?> FaultsOf(StepDraft? step, int no)
    {
        var field = $"steps[{no - 1}]";
        yield return EntryChecks.RequiredText(1, $"{field}.name", "步骤名称", step?.Name, 100);
        yield return EntryChecks.Text(1, $"{field}.english", "英文名称", step?.English, 100);
        yield return EntryChecks.Text(1, $"{field}.source", "来源", step?.Source, 500);
        var unknown = step?.Roles is { Count: > 0 } roles ? roles.Append(step.EscalateTo).FirstOrDefault(r => !string.IsNullOrEmpty(r) && !ActingRoles.Codes.Contains(r)) : "";
        if (unknown is not null) yield return Fault.Of(WorkRefusals.ChainRoles, null, $"{field}.roles", no, unknown);
        if (step?.WorkingDays is < 0 or > MostDays || step?.LeastDays is < 0 or > 30) yield return Fault.Of(WorkRefusals.ChainDays, null, $"{field}.workingDays", no, MostDays);
    }
}

/// <summary>A step as somebody designs it.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="English">The same in English.</param>
/// <param name="Roles">Codes of the roles that may act.</param>
/// <param name="NeedsAll">True when each of them must agree (会签).</param>
/// <param name="At">Level at which it is worked on; the document's own when absent.</param>
/// <param name="WorkingDays">Deadline in working days.</param>
/// <param name="LeastDays">Calendar days that must pass before anybody agrees.</param>
/// <param name="EscalateTo">Role that may act as well once it is late.</param>
/// <param name="Source">Where its numbers come from.</param>
/// <param name="IsAssumed">True when no document fixes them.</param>
internal sealed record StepDraft(
    string? Name, string? English, IReadOnlyList<string>? Roles, bool? NeedsAll, DivisionLevel? At, int? WorkingDays, int? LeastDays, string? EscalateTo, string? Source, bool? IsAssumed);
