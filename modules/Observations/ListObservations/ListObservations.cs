using System.Globalization;
using SunLedger.Messages.Catalogue;
using SunLedger.Observations.Storage;

namespace SunLedger.Observations.ListObservations;

/// <summary>Which observations to list: the newest of each subject, element and period, unless the history is asked for.</summary>
/// <param name="Division">At and below this division.</param>
/// <param name="Category">Of subjects of this category.</param>
/// <param name="SubjectKind"><c>project</c>, <c>indicator</c> or <c>person_line</c>.</param>
/// <param name="Subject">Of the subject with this id.</param>
/// <param name="Element">Of this element.</param>
/// <param name="Period">Of this period.</param>
/// <param name="AsOf">As it had been reported by this day.</param>
/// <param name="KnownAt">As it stood in the platform at this instant.</param>
/// <param name="History">True for every version.</param>
/// <param name="Cursor">Where the page begins.</param>
/// <param name="Limit">Rows per page.</param>
internal sealed record ListObservationsRequest(
    string? Division, string? Category, string? SubjectKind, string? Subject, string? Element, string? Period, DateOnly? AsOf, DateTimeOffset? KnownAt, bool? History,
    string? Cursor, int? Limit);

/// <summary>An observation.</summary>
/// <param name="Id">The caller's id.</param>
/// <param name="SubjectKind">project, indicator or person_line.</param>
/// <param name="SubjectId">Id of the subject.</param>
/// <param name="CategoryCode">Category of the subject.</param>
/// <param name="DivisionCode">Division of the subject.</param>
/// <param name="Element">The element.</param>
/// <param name="ElementName">Its name, Chinese.</param>
/// <param name="ElementEnglish">Its name, English.</param>
/// <param name="Period">2018, 2018-09, or once.</param>
/// <param name="Value">The value.</param>
/// <param name="Unit">Unit of a number.</param>
/// <param name="Version">1 for the first, one more for each correction.</param>
/// <param name="Source">unit, department or api.</param>
/// <param name="ReportedOn">The day on which it was reported.</param>
/// <param name="Corrects">The observation that it corrects.</param>
/// <param name="Note">A word about it.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="RecordedBy">By whom.</param>
internal sealed record ObservationView(
    string Id, string SubjectKind, string SubjectId, string CategoryCode, string DivisionCode, string Element, string ElementName, string ElementEnglish, string Period,
    string Value, string? Unit, int Version, string Source, DateOnly ReportedOn, string? Corrects, string? Note, DateTimeOffset RecordedAt, string RecordedBy)
{
    public static ObservationView Of(ObservationRow o, CategorySnapshot snapshot)
    {
        var element = new[] { o.CategoryCode, CategorySnapshot.KernelCode }
            .Select(code => snapshot.Find(code, o.DivisionPath)?.Elements.FirstOrDefault(e => e.Code == o.Element)).FirstOrDefault(e => e is not null);
        return new(
            o.Id, Subjects.Word(o.SubjectKind), o.SubjectId, o.CategoryCode, o.DivisionCode, o.Element, element?.Name ?? o.Element, element?.English ?? o.Element, o.Period,
            o.Value, element?.Value.Terms.Unit?.Code, o.Version, o.Source.ToString().ToLowerInvariant(), o.ReportedOn, o.Corrects, o.Note, o.RecordedAt, o.RecordedByName);
    }
}

/// <summary>GET /observations: the newest first.</summary>
internal sealed class ListObservations(IDatabase database, ICategories categories, IDivisions divisions, ICaller caller, TimeProvider time) : Endpoint<ListObservationsRequest, Page<ObservationView>>
{
    public override void Configure()
    {
        Get("/observations");
        Permissions(May.SeeLedger);
        Description(d => d.WithTags("Observations"));
        Summary(s => s.Summary = "What was observed in the own division and below, newest first; asOf, knownAt and history look back.");
    }

    public override async Task HandleAsync(ListObservationsRequest req, CancellationToken ct)
    {
        if (divisions.ReachInSight(req.Division, caller, new AskedMoment(req.AsOf, req.KnownAt).TreeDay(tree: null, year: null, time), req.KnownAt) is not { } reach)
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "division");
            return;
        }
        // No stored text holds this character, and PostgreSQL refuses even to be asked for it.
        if (new[] { req.Category, req.Subject, req.Element, req.Period }.Any(asked => asked?.Contains('\0') == true))
        {
            await Send.OkAsync(new([], null), ct);
            return;
        }
        await using var db = database.Read();
        var limit = Cursor.Limit(req.Limit);
        var rows = await Asked(db.Set<ObservationRow>().AsNoTracking(), req, reach).OrderByDescending(o => o.Key).Take(limit + 1).ToListAsync(ct);
        var next = rows.Count > limit ? Cursor.After(rows[limit - 1].Key.ToString(CultureInfo.InvariantCulture)) : null;
        await Send.OkAsync(new([.. rows.Take(limit).Select(o => ObservationView.Of(o, categories.Current))], next), ct);
    }

    private static IQueryable<ObservationRow> Asked(IQueryable<ObservationRow> all, ListObservationsRequest req, Reach reach)
    {
        if (req.AsOf is { } day) all = all.Where(o => o.ReportedOn <= day);
        if (req.KnownAt is { } instant)
        {
            var at = instant.ToUniversalTime();
            all = all.Where(o => o.RecordedAt <= at);
        }
        var rows = reach.In(all, o => o.DivisionPath);
        if (req.History != true) rows = rows.Where(o => !all.Any(later => later.Corrects == o.Id));
        if (req.Category is not null) rows = rows.Where(o => o.CategoryCode == req.Category);
        if (req.SubjectKind is not null)
        {
            var kind = Subjects.FromWord(req.SubjectKind) ?? (Subject)(-1);
            rows = rows.Where(o => o.SubjectKind == kind);
        }
        if (req.Subject is not null) rows = rows.Where(o => o.SubjectId == req.Subject);
        if (req.Element is not null) rows = rows.Where(o => o.Element == req.Element);
        if (req.Period is not null) rows = rows.Where(o => o.Period == req.Period);
        return Cursor.Number(req.Cursor) is { } after ? rows.Where(o => o.Key < after) : rows;
    }
}
