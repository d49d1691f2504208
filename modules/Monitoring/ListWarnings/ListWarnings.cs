using System.Globalization;
using SunLedger.Messages.Catalogue;
using SunLedger.Monitoring.Domain;
using SunLedger.Monitoring.Storage;
using SunLedger.Monitoring.SummariseWarnings;

namespace SunLedger.Monitoring.ListWarnings;

/// <summary>Which warnings to list. Without a state: what is up, from open to rectified.</summary>
/// <param name="Division">At and below this division.</param>
/// <param name="Category">About things of this category.</param>
/// <param name="Rule">Of this rule.</param>
/// <param name="Level">Of this level.</param>
/// <param name="State">In this state: open, explained, rectifying, rectified, settled, closed, suppressed, recorded, pending or cannot_judge; several with commas between, any for all of them.</param>
/// <param name="SubjectKind">About this kind of thing.</param>
/// <param name="Subject">About the thing with this id.</param>
/// <param name="Q">Part of a name or id.</param>
/// <param name="Cursor">Where the page begins.</param>
/// <param name="Limit">Rows per page.</param>
/// <param name="Late">True for those past the day for what is due.</param>
/// <param name="Handler">In the hands of this account.</param>
/// <param name="Exemption">Held back by this exemption.</param>
/// <param name="Year">Of this year's things; all years when absent.</param>
/// <param name="Exact">True for the division's own alone, without what lies below it.</param>
/// <param name="Definition">Of the rules of this definition: kernel, or a category.</param>
/// <param name="Reason">Settled for this reason.</param>
/// <param name="Hit">True for those whose rule's hit counted once, raised or held back.</param>
/// <param name="From">That hit first on this day or later.</param>
/// <param name="Until">That hit first on this day or before.</param>
/// <param name="Sum">True to count them all, on whichever page.</param>
/// <param name="AsOf">As they stood at the end of this day; now when absent.</param>
/// <param name="KnownAt">As they stood at this instant (2018-06-15T04:00:00Z); now when absent. Of both the earlier counts: a warning happens when it is written.</param>
/// <param name="Tree">In the tree of divisions of this day; when absent that of asOf, else of the last day of the year, else of today.</param>
internal sealed record ListWarningsRequest(
    string? Division, string? Category, string? Rule, Level? Level, string? State, Subject? SubjectKind, string? Subject, string? Q, string? Cursor, int? Limit, bool? Late = null,
    string? Handler = null, string? Exemption = null, int? Year = null, bool? Exact = null, string? Definition = null, SettleReason? Reason = null, bool? Hit = null, DateOnly? From = null, DateOnly? Until = null, bool? Sum = null,
    DateOnly? AsOf = null, string? KnownAt = null, DateOnly? Tree = null);

/// <summary>A page of warnings, and how many there are in all: the number of a summary that led here.</summary>
/// <param name="Items">The rows.</param>
/// <param name="Next">Opaque cursor to send as <c>cursor</c> for the next page; null on the last page.</param>
/// <param name="Definition">Code of what they count (口径); see /definitions.</param>
/// <param name="DataTime">When the newest of the rows shown changed; the moment that is asked about when there are none.</param>
/// <param name="Sum">All of them, on whichever page; absent unless sum=true asks for it.</param>
internal sealed record WarningsPage(IReadOnlyList<WarningRow> Items, string? Next, string Definition, DateTimeOffset DataTime, WarningsSum? Sum);

/// <summary>How many warnings, and the money at stake in them.</summary>
/// <param name="Count">How many.</param>
/// <param name="Amount">In yuan.</param>
internal sealed record WarningsSum(int Count, decimal Amount);

/// <summary>A warning in a list. It is a suspicion until somebody determines it.</summary>
/// <param name="Id">Our number for it.</param>
/// <param name="RuleCode">KB-01.</param>
/// <param name="RuleName">Name of the rule, Chinese.</param>
/// <param name="RuleEnglish">Name of the rule, English.</param>
/// <param name="Level">How grave; absent while it never hit.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Enforcement">What the rule does to the action.</param>
/// <param name="Risk">What is suspected, Chinese.</param>
/// <param name="RiskEnglish">What is suspected, English.</param>
/// <param name="SubjectKind">What kind of thing.</param>
/// <param name="SubjectId">Its id.</param>
/// <param name="SubjectName">What people call it.</param>
/// <param name="IsAttempt">True when the thing was refused and does not stand in the ledger.</param>
/// <param name="IsUnjudged">True when it warns that nobody could judge for too long.</param>
/// <param name="Division">Where it belongs.</param>
/// <param name="CategoryCode">Category of the thing.</param>
/// <param name="FundCode">Its fund.</param>
/// <param name="Amount">Money at stake, yuan.</param>
/// <param name="OpenedOn">Day on which it last opened.</param>
/// <param name="ClearedOn">Day on which the rule fell quiet.</param>
/// <param name="AsOf">The day for which it was judged last with a changed outcome.</param>
/// <param name="HandlerName">Who is to answer.</param>
/// <param name="DueOn">Last day for what is due next.</param>
/// <param name="IsLate">True when that day is past.</param>
internal sealed record WarningRow(
    string Id, string RuleCode, string RuleName, string RuleEnglish, Level? Level, WarningState State, Enforcement Enforcement, string Risk, string RiskEnglish,
    Subject SubjectKind, string SubjectId, string SubjectName, bool IsAttempt, bool IsUnjudged, DivisionAnswer Division, string CategoryCode, string? FundCode,
    decimal Amount, DateOnly? OpenedOn, DateOnly? ClearedOn, DateOnly AsOf, string? HandlerName, DateOnly? DueOn, bool IsLate)
{
    public static WarningRow Of(Warning w, string name, IDivisions divisions, DateOnly today)
    {
        var risk = Risks.Name(w.Risk);
        return new(
            w.Id.ToString(CultureInfo.InvariantCulture), w.RuleCode, w.RuleName, w.RuleEnglish, w.Level, w.State, w.Enforcement, risk.Chinese, risk.English,
            w.SubjectKind, w.SubjectId, name, w.IsAttempt, w.IsUnjudged, DivisionAnswer.Of(w.DivisionCode, divisions), w.CategoryCode, w.FundCode,
            new Money(w.AmountFen).InYuan, w.OpenedOn, w.ClearedOn, w.AsOf, w.HandlerName, w.DueOn, w.DueOn < today);
    }
}

/// <summary>GET /warnings: the newest first.</summary>
internal sealed class ListWarnings(IDatabase database, WarningList list, TimeProvider time) : Endpoint<ListWarningsRequest, WarningsPage>
{
    public override void Configure()
    {
        Get("/warnings");
        Permissions(May.SeeLedger);
        Description(d => d.WithTags("Monitoring"));
        Summary(s => s.Summary = "Warnings of the own division and below, newest first: as they stand, or as they stood at the end of a day or at an instant.");
    }

    public override async Task HandleAsync(ListWarningsRequest req, CancellationToken ct)
    {
        if (await list.OpenAsync(HttpContext, req) is not { } asked) return;
        await using var db = database.Read();
        var sum = req.Sum == true ? await list.SumAsync(db, req, asked, ct) : null;
        var page = await list.ReadAsync(db, req, asked, isFile: false, ct);
        await Send.OkAsync(new(page.Rows, page.Next, WarningDefinitions.Warnings, page.Newest ?? asked.Moment.Until ?? time.GetUtcNow(), sum), ct);
    }
}
