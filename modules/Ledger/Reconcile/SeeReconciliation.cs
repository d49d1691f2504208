using System.Globalization;
using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;
using SunLedger.Ledger.Views;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Projects;
using SunLedger.Messages.Reconciliation;

namespace SunLedger.Ledger.Reconcile;

/// <summary>What became of an identity.</summary>
internal enum IdentityState
{
    /// <summary>Both sides are equal everywhere.</summary>
    Holds,

    /// <summary>They differ somewhere.</summary>
    Differs,

    /// <summary>It has not been checked yet.</summary>
    Unchecked,
}

/// <summary>Which reconciliation: the last one, or the last one that had been run by a moment.</summary>
internal sealed record SeeReconciliationRequest : TimedRequest;

/// <summary>A reconciliation.</summary>
/// <param name="Definition">Code of what its numbers count (口径); see /definitions.</param>
/// <param name="RunId">Its id; absent when there was none.</param>
/// <param name="DataTime">When it was run: the state of the books that it speaks of.</param>
/// <param name="By">Who ran it.</param>
/// <param name="Identities">What each identity said.</param>
internal sealed record ReconciliationAnswer(string Definition, string? RunId, DateTimeOffset? DataTime, string? By, IReadOnlyList<IdentityAnswer> Identities);

/// <summary>What an identity said.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Zh">What must be equal.</param>
/// <param name="En">The same in English.</param>
/// <param name="State">What became of it.</param>
/// <param name="Unit">What its two sides are measured in: yuan, count or percent.</param>
/// <param name="Differences">How many differences there are in the whole ledger.</param>
/// <param name="Rows">Those of the caller's division and below.</param>
internal sealed record IdentityAnswer(
    string Code, string Zh, string En, IdentityState State, string Unit, int Differences, IReadOnlyList<DifferenceAnswer> Rows);

/// <summary>A place where two sides differ, in the unit of the identity.</summary>
internal sealed record DifferenceAnswer(DivisionView Division, string Subject, decimal Expected, decimal Found, decimal Difference);

/// <summary>Shows the last run.</summary>
internal sealed class ReconciliationView(IDatabase database, Reconciler reconciler, ICaller caller, IDivisions divisions, IProjects projects)
{
    private const int MostRows = 200; // of one identity

    /// <summary>The last run that had begun by then.</summary>
    public async Task<ReconciliationAnswer> LastAsync(DateTimeOffset until, CancellationToken ct)
    {
        await using var db = database.Read();
        var last = await db.Set<Reconciliation>().AsNoTracking().Where(r => r.StartedAt <= until).OrderByDescending(r => r.StartedAt).ThenByDescending(r => r.RunId).FirstOrDefaultAsync(ct);
        if (last is null) return new(Definitions.Definition.Difference, null, null, null, [.. reconciler.Identities.Select(i => Answer(i, null, []))]);

        var said = await db.Set<Reconciliation>().AsNoTracking().Where(r => r.RunId == last.RunId).ToDictionaryAsync(r => r.Identity, StringComparer.Ordinal, ct);
        var differences = await db.Set<ReconciliationDifference>().AsNoTracking().Where(d => d.RunId == last.RunId).OrderBy(d => d.No).ToListAsync(ct);
        var named = await projects.FindAsync(db, [.. differences.Select(ProjectKey).OfType<long>().Distinct()], ct);
        var rows = differences.Where(d => caller.Sees(d.DivisionPath)).ToLookup(d => d.Identity, StringComparer.Ordinal);
        return new(
            Definitions.Definition.Difference, last.RunId, last.StartedAt, last.ByName,
            [.. reconciler.Identities.Select(i => Answer(i, said.GetValueOrDefault(i.Code), [.. rows[i.Code].Take(MostRows).Select(d => Row(d, named))]))]);
    }

    private static IdentityAnswer Answer(IIdentity identity, Reconciliation? said, IReadOnlyList<DifferenceAnswer> rows) => new(
        identity.Code, identity.Says.Chinese, identity.Says.English,
        said is null ? IdentityState.Unchecked : said.Differences == 0 ? IdentityState.Holds : IdentityState.Differs,
        identity.IsCounted ? "count" : identity.IsPercent ? "percent" : "yuan", said?.Differences ?? 0, rows);

    // The ledger knows projects by their keys; readers know them by their codes.
    private static long? ProjectKey(ReconciliationDifference d) =>
        d.Identity == Reconcile.Identities.ProjectPaid ? long.Parse(d.Subject, CultureInfo.InvariantCulture) : null;

    private DifferenceAnswer Row(ReconciliationDifference d, IReadOnlyDictionary<long, ProjectFacts> named)
    {
        var code = d.DivisionPath.TrimEnd('/').Split('/')[^1];
        var (expected, found) = (new Money(d.ExpectedFen), new Money(d.FoundFen));
        return new(DivisionView.Of(code, DivisionLevel.Central, divisions), (ProjectKey(d) is { } key ? named.GetValueOrDefault(key)?.Code : null) ?? d.Subject, expected.InYuan, found.InYuan, (found - expected).InYuan);
    }
}

/// <summary>GET /reconciliation: what the last run, or the last one by a moment, said about every identity, with its differences.</summary>
internal sealed class SeeReconciliation(ReconciliationView view, Sights sights, TimeProvider time) : Endpoint<SeeReconciliationRequest, ReconciliationAnswer>
{
    public override void Configure()
    {
        Get("/reconciliation");
        Permissions(May.SeeLedger);
        Description(d => d.WithTags("Ledger"));
        Summary(s => s.Summary = "The last reconciliation (勾稽核对), or the last one until a day or an instant: every identity, whether it holds, and where it does not.");
    }

    public override async Task HandleAsync(SeeReconciliationRequest req, CancellationToken ct)
    {
        if (await sights.OwnAsync(HttpContext, req) is { } sight) await Send.OkAsync(await view.LastAsync(sight.Moment.Until(time.GetUtcNow()), ct), ct);
    }
}

/// <summary>POST /reconciliation: checks every identity now, and answers what it found.</summary>
internal sealed class ReconcileNow(Reconciler reconciler, ReconciliationView view, ICaller caller, TimeProvider time) : EndpointWithoutRequest<ReconciliationAnswer>
{
    public override void Configure()
    {
        Post("/reconciliation");
        Permissions(May.HandleWarnings);
        Description(d => d.WithTags("Ledger"));
        Summary(s => s.Summary = "Reconciles now: checks every identity over the whole ledger, and answers what it found.");
    }

    public override async Task HandleAsync(CancellationToken ct)
    {
        await reconciler.RunAsync(Guid.CreateVersion7(time.GetUtcNow()).ToString(), caller.Id, caller.Name, ct);
        await Send.OkAsync(await view.LastAsync(time.GetUtcNow(), ct), ct);
    }
}
