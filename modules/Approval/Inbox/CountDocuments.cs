using SunLedger.Approval.Working;

namespace SunLedger.Approval.Inbox;

/// <summary>How much waits, counted up to a hundred.</summary>
/// <param name="Mine">For the caller to decide.</param>
/// <param name="Section">For the caller's roles.</param>
/// <param name="Overdue">Late, of these.</param>
internal sealed record CountsAnswer(int Mine, int Section, int Overdue);

/// <summary>GET /approval/counts: how much waits.</summary>
internal sealed class CountDocuments(IDatabase database, Actors actors, ICaller caller, TimeProvider time) : EndpointWithoutRequest<CountsAnswer>
{
    private const int Most = 100;

    public override void Configure()
    {
        Get("/approval/counts");
        Permissions(May.TakePart);
        Description(d => d.WithTags("Approval"));
        Summary(s => s.Summary = "How many documents wait, counted up to a hundred.");
    }

    public override async Task HandleAsync(CancellationToken ct)
    {
        await using var db = database.Read();
        var boxes = new Boxes(db, await actors.OfAsync(db, caller, ct), caller.OrganisationCode, time.Today());
        var (mine, section, overdue) = (await boxes.MineAsync(null, Most, ct), await boxes.SectionAsync(null, Most, ct), await boxes.OverdueAsync(null, Most, ct));
        await Send.OkAsync(new(mine.Count, section.Count, overdue.Count), ct);
    }
}
