using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Observations;

namespace SunLedger.Observations.Completeness;

/// <summary>Which duties to list.</summary>
/// <param name="Division">At and below this division; the caller's own when absent.</param>
/// <param name="Year">Due in this year; this one when absent.</param>
/// <param name="AsOf">Due by this day.</param>
/// <param name="Category">Of subjects of this category.</param>
/// <param name="Fund">Of subjects of this fund.</param>
/// <param name="State">on_time, late or missing.</param>
/// <param name="Element">Of this element.</param>
/// <param name="Cursor">Where the page begins.</param>
/// <param name="Limit">Rows per page.</param>
/// <param name="KnownAt">As it was counted at this instant (2018-06-15T04:00:00Z); now when absent.</param>
/// <param name="Tree">The day whose tree of divisions is meant; the day of asOf when absent, else the last day of the year.</param>
internal sealed record ListDutiesRequest(
    string? Division, int? Year, DateOnly? AsOf, string? Category, string? Fund, string? State, string? Element, string? Cursor, int? Limit, string? KnownAt = null, DateOnly? Tree = null)
    : CompletenessRequest(Division, Year, AsOf, Category, Fund, KnownAt, Tree);

/// <summary>An element that was due.</summary>
/// <param name="Id">Subject, element and period.</param>
/// <param name="SubjectKind">project, indicator or person_line.</param>
/// <param name="SubjectId">Who owes it.</param>
/// <param name="SubjectName">What people call it.</param>
/// <param name="CategoryCode">Category of the subject.</param>
/// <param name="FundCode">Fund of the subject.</param>
/// <param name="DivisionCode">Division of the subject.</param>
/// <param name="DivisionName">Its name.</param>
/// <param name="Element">The element.</param>
/// <param name="ElementName">Its name, Chinese.</param>
/// <param name="ElementEnglish">Its name, English.</param>
/// <param name="Source">Who brings it.</param>
/// <param name="Period">2018, 2018-09, or once.</param>
/// <param name="DueOn">The last day in time.</param>
/// <param name="ArrivedOn">The day on which it came.</param>
/// <param name="State">on_time, late or missing.</param>
/// <param name="Assumption">Why it is due when it is, where no document fixes the days.</param>
internal sealed record DutyView(
    string Id, string SubjectKind, string SubjectId, string SubjectName, string CategoryCode, string? FundCode, string DivisionCode, string DivisionName,
    string Element, string ElementName, string ElementEnglish, string Source, string Period, DateOnly DueOn, DateOnly? ArrivedOn, DutyState State, string? Assumption)
{
    public static DutyView Of(DutyFacts d, IDivisions divisions) => new(
        d.Id, Subjects.Word(d.SubjectKind), d.SubjectId, d.SubjectName, d.CategoryCode, d.FundCode, d.DivisionCode, divisions.Latest(d.DivisionCode)?.Name ?? d.DivisionCode,
        d.Element, d.ElementName, d.ElementEnglish, d.Source.ToString().ToLowerInvariant(), d.Period, d.DueOn, d.ArrivedOn, DutyStates.Of(d), d.Assumption);
}

/// <summary>GET /elements/duties: the lines behind the matrix.</summary>
internal sealed class ListDuties(IDatabase database, DutySights sights, IDivisions divisions) : Endpoint<ListDutiesRequest, Page<DutyView>>
{
    private static readonly string[] States = ["on_time", "late", "missing"];

    public override void Configure()
    {
        Get("/elements/duties");
        Permissions(May.SeeLedger);
        Description(d => d.WithTags("Observations"));
        Summary(s => s.Summary = "Elements that were due, and when they came: the lines behind the completeness.");
    }

    public override async Task HandleAsync(ListDutiesRequest req, CancellationToken ct)
    {
        if (await sights.OpenAsync(HttpContext, req, ct) is not { } sight) return;
        if (req.State is not null && !States.Contains(req.State))
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.UnknownWord, "state", req.State, string.Join('、', States));
            return;
        }
        await using var db = database.Read();
        var found = new SortedDictionary<string, DutyFacts>(StringComparer.Ordinal);
        await foreach (var duty in sight.ReadAsync(db, ct))
            if ((req.Element is null || duty.Element == req.Element) && (req.State is null || States[(int)DutyStates.Of(duty)] == req.State)) found[duty.Id] = duty;
        var page = Page.Of(found.Values, d => d.Id, Cursor.Keys(req.Cursor, 1)?[0], req.Limit);
        await Send.OkAsync(new([.. page.Items.Select(d => DutyView.Of(d, divisions))], page.Next), ct);
    }
}
