using SunLedger.Approval.Working;

namespace SunLedger.Approval.Inbox;

/// <summary>How much waits, counted up to a hundred.</summary>
/// <param name="Mine">For the caller to decide.</param>
/// <param name="Section">For the caller's roles.</param>
/// <param name="Overdue">Late, of these.</param>
internal sealed record CountsAnswer(int Mine, int Section, int Overdue);

/// <summary>GET /approval/counts: how much waits.</summary>
internal sealed class CountDocuments(IDatabase database, Actors actors, Matters matters, ICaller caller, TimeProvider time) : EndpointWithoutRequest<CountsAnswer>
{
    private const int Most = 100;

    public override void Configure()
    {
        Get("/approval/counts");
        Permissions(May.TakePart, May.DecideGrants);
        Description(d => d.WithTags("Approval"));
        Summary(s => s.Summary = "How much waits, documents and what is decided elsewhere, counted up to a hundred.");
    }

    public override async Task HandleAsync(CancellationToken ct)
    {
        await using var db = database.Read();
        var boxes = new Boxes(db, await actors.OfAsync(db, caller, ct), time.Today());
        var (mine, section, overdue) = (await boxes.MineAsync(null, Most, ct), await boxes.SectionAsync(null, Most, ct), await boxes.OverdueAsync(null, Most, ct));
        var (elsewhere, late) = ((await matters.OfAsync(db, "mine", caller, ct)).Count, (await matters.OfAsync(db, "overdue", caller, ct)).Count);
        await Send.OkAsync(new(Math.Min(Most, mine.Count + elsewhere), Math.Min(Most, section.Count + elsewhere), Math.Min(Most, overdue.Count + late)), ct);
    }
}
