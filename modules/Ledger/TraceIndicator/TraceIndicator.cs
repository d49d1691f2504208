using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;
using SunLedger.Ledger.TraceBack;
using SunLedger.Ledger.Ways;

namespace SunLedger.Ledger.TraceIndicator;

/// <summary>Which indicator.</summary>
internal sealed record TraceIndicatorRequest(string Id) : TimedRequest;

/// <summary>What a node of a trace is.</summary>
internal enum TraceKind
{
    /// <summary>An indicator.</summary>
    Indicator,

    /// <summary>A project.</summary>
    Project,

    /// <summary>Who was paid.</summary>
    Payee,

    /// <summary>Money that nobody was given yet.</summary>
    Undistributed,

    /// <summary>Something that is named and not there.</summary>
    Broken,

    /// <summary>Money that left the books: recalled by a level that keeps none here, or reduced.</summary>
    Gone,

    /// <summary>An indicator of another source, whose money mixes in on the way.</summary>
    Aside,
}

/// <summary>A node of a trace.</summary>
/// <param name="Id">The indicator's id, the project's code, or a name of ours.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">What to show.</param>
/// <param name="Detail">What else to show.</param>
/// <param name="Amount">In yuan: of the indicator, assigned to the project, paid to the payee.</param>
/// <param name="Paid">Of it, paid.</param>
/// <param name="Depth">Below zero towards the source, above zero towards the payee.</param>
internal sealed record TraceNode(string Id, TraceKind Kind, string Name, string? Detail, decimal Amount, decimal Paid, int Depth)
{
    /// <summary>Of an indicator: registered here, and from nowhere else in these books. In yuan.</summary>
    public decimal? Own { get; init; }

    /// <summary>Why money that goes on from here cannot be said to be of one source.</summary>
    public ChainBreak? Break { get; init; }

    /// <summary>Where the lines of a rest are that is not shown one by one: the address of a list.</summary>
    public string? Lines { get; init; }
}

/// <summary>Money between two nodes.</summary>
/// <param name="Source">Where it came from.</param>
/// <param name="Target">Where it went.</param>
/// <param name="Amount">In yuan.</param>
/// <param name="Broken">Why the trace cannot be followed here; absent when it can.</param>
/// <param name="Joined">What there is to say where no release leads from one to the other: a track code, a carry-over, a virement.</param>
/// <param name="Step">Between two indicators: how it came; absent elsewhere.</param>
internal sealed record TraceLink(string Source, string Target, decimal Amount, string? Broken, string? Joined = null, StepKind? Step = null);

/// <summary>
/// Where money came from and where it went. From its beginning down everything that enters a node leaves it or stands on it: own + links into it = links out of it,
/// where what is undistributed and what left the books are nodes too, and a project keeps what it was not yet paid.
/// </summary>
/// <param name="Nodes">Indicators, projects and payees.</param>
/// <param name="Links">Money between them.</param>
/// <param name="IsWhole">True when everything could be followed and nothing mixes.</param>
/// <param name="Definition">Code of what the numbers count (口径); see /definitions.</param>
/// <param name="DataTime">When the newest batch of the books was posted, as far as was recorded by the moment that is asked about.</param>
internal sealed record Trace(IReadOnlyList<TraceNode> Nodes, IReadOnlyList<TraceLink> Links, bool IsWhole, string Definition, DateTimeOffset DataTime);

/// <summary>GET /indicators/{id}/trace: up to the source of the money and down to who was paid.</summary>
internal sealed class TraceIndicator(IDatabase database, Sights sights, TraceBuilder builder) : Endpoint<TraceIndicatorRequest, Trace>
{
    public override void Configure()
    {
        Get("/indicators/{id}/trace");
        Permissions(May.SeeLedger);
        Description(d => d.WithTags("Ledger"));
        Summary(s => s.Summary = "The chain of an indicator: up to the source, down to projects and payees. A broken link says why.");
    }

    public override async Task HandleAsync(TraceIndicatorRequest req, CancellationToken ct)
    {
        if (await sights.OwnAsync(HttpContext, req) is not { } sight) return;
        await using var db = database.Read();
        var visible = sight.Reach.In(db.Set<Indicator>().AsNoTracking()).At(db, sight.Moment);
        if (await visible.SingleOrDefaultAsync(i => i.Id == req.Id, ct) is not { } here)
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "id");
            return;
        }
        await Send.OkAsync(await builder.BuildAsync(db, here, sight, HttpContext.Request.WantsEnglish(), ct), ct);
    }
}
