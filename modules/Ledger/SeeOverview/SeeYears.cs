using SunLedger.Ledger.Storage;

namespace SunLedger.Ledger.SeeOverview;

/// <summary>Budget years that hold anything.</summary>
/// <param name="Years">Newest first.</param>
internal sealed record YearsAnswer(IReadOnlyList<int> Years);

/// <summary>GET /overview/years: the budget years in which the caller's division or one below it has money.</summary>
internal sealed class SeeYears(IDatabase database, ICaller caller) : EndpointWithoutRequest<YearsAnswer>
{
    public override void Configure()
    {
        Get("/overview/years");
        Permissions(May.SeeLedger);
        Description(d => d.WithTags("Ledger"));
        Summary(s => s.Summary = "Budget years that hold anything, newest first.");
    }

    public override async Task HandleAsync(CancellationToken ct)
    {
        await using var db = database.Read();
        var years = await PathRange.In(db.Set<Total>(), caller.DivisionPath).Select(t => t.Year).Distinct().OrderDescending().ToListAsync(ct);
        await Send.OkAsync(new(years), ct);
    }
}
