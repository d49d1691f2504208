using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;

namespace SunLedger.Ledger.SeeOverview;

/// <summary>Budget years that hold anything.</summary>
/// <param name="Years">Newest first.</param>
internal sealed record YearsAnswer(IReadOnlyList<int> Years);

/// <summary>Which years.</summary>
internal sealed record SeeYearsRequest : TimedRequest;

/// <summary>GET /overview/years: the budget years in which the caller's division or one below it has money.</summary>
internal sealed class SeeYears(IDatabase database, Sights sights) : Endpoint<SeeYearsRequest, YearsAnswer>
{
    public override void Configure()
    {
        Get("/overview/years");
        Permissions(May.SeeLedger, May.SeeOwn);
        Description(d => d.WithTags("Ledger"));
        Summary(s => s.Summary = "Budget years that hold anything, newest first.");
    }

    public override async Task HandleAsync(SeeYearsRequest req, CancellationToken ct)
    {
        if (await sights.OwnAsync(HttpContext, req) is not { } sight) return;
        await using var db = database.Read();
        var years = sight.Moment.IsNow
            ? sight.Reach.In(db.Set<Total>(), t => t.DivisionPath).Select(t => t.Year)
            : sight.Reach.In(db.Set<Indicator>()).At(db, sight.Moment).Select(i => i.Year);
        await Send.OkAsync(new(await years.Distinct().OrderDescending().ToListAsync(ct)), ct);
    }
}
