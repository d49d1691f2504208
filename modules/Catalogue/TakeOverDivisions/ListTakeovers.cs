using SunLedger.Catalogue.Memory;
using SunLedger.Catalogue.Storage;

namespace SunLedger.Catalogue.TakeOverDivisions;

/// <summary>A row that says who took a division over.</summary>
/// <param name="No">Its number; grows.</param>
/// <param name="Code">The division that ended.</param>
/// <param name="Name">Its name.</param>
/// <param name="Successor">Who took it over; absent when the row takes an earlier one back.</param>
/// <param name="SuccessorName">That one's name.</param>
/// <param name="EffectiveOn">First day on which it was no more.</param>
/// <param name="DocNo">The notice that says so.</param>
/// <param name="Reason">Why it was entered.</param>
/// <param name="EnteredAt">When.</param>
/// <param name="EnteredBy">By whom.</param>
/// <param name="Holds">False when a later row about the division stands instead.</param>
internal sealed record TakeoverAnswer(
    long No, string Code, string Name, string? Successor, string? SuccessorName, DateOnly EffectiveOn, string DocNo, string Reason, DateTimeOffset EnteredAt, string EnteredBy, bool Holds);

/// <summary>GET /divisions/takeovers: every takeover that was entered, the newest first.</summary>
internal sealed class ListTakeovers(IDatabase database, DivisionBook divisions) : EndpointWithoutRequest<IReadOnlyList<TakeoverAnswer>>
{
    public override void Configure()
    {
        Get("/divisions/takeovers");
        Permissions(May.SeeLedger, May.Administer);
        Description(d => d.WithTags("Catalogue"));
        Summary(s => s.Summary = "Every takeover of a division (撤并) that was entered, the newest first; those of the seed stand with the divisions.");
    }

    public override async Task HandleAsync(CancellationToken ct)
    {
        await using var db = database.Read();
        var rows = await db.Set<TakeoverRow>().AsNoTracking().OrderByDescending(t => t.No).ToListAsync(ct);
        var newest = rows.GroupBy(t => t.Code).Select(g => g.First().No).ToHashSet();
        await Send.OkAsync(
            [
                .. rows.Select(t => new TakeoverAnswer(
                    t.No, t.Code, NameOf(t.Code)!, t.Successor, NameOf(t.Successor), t.EffectiveOn, t.DocNo, t.Reason, t.EnteredAt, t.EnteredByName, newest.Contains(t.No))),
            ], ct);
    }

    private string? NameOf(string? code) => code is null ? null : divisions.Latest(code)?.Name ?? code;
}
