using SunLedger.Catalogue.Memory;
using SunLedger.Catalogue.Storage;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Catalogue.Switching;

/// <summary>Which history.</summary>
/// <param name="Kind">Of this kind alone.</param>
/// <param name="Code">Of this thing alone.</param>
internal sealed record SeeSwitchHistoryRequest(SwitchKind? Kind, string? Code);

/// <summary>A switch that was made.</summary>
/// <param name="No">Its number; grows.</param>
/// <param name="Kind">module, category or fund.</param>
/// <param name="Code">Code of the thing.</param>
/// <param name="Name">Name of the thing.</param>
/// <param name="English">The same in English.</param>
/// <param name="Division">The division for which it was made; absent for the whole system.</param>
/// <param name="DivisionName">That division's name.</param>
/// <param name="IsOn">On or off.</param>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Reason">Why.</param>
internal sealed record SwitchMade(
    long No, SwitchKind Kind, string Code, string Name, string English, string? Division, string? DivisionName, bool IsOn, DateTimeOffset At, string By, string Reason);

/// <summary>GET /switches/history: every switch that was made in the caller's view, newest first.</summary>
internal sealed class SeeSwitchHistory(IDatabase database, SwitchBook book, DivisionBook divisions, ICaller caller) : Endpoint<SeeSwitchHistoryRequest, IReadOnlyList<SwitchMade>>
{
    private const int Most = 500;

    public override void Configure()
    {
        Get("/switches/history");
        Permissions(May.SeeLedger, May.Administer);
        Description(d => d.WithTags("Switches"));
        Summary(s => s.Summary = "Who switched what, when and why: the newest five hundred.");
    }

    public override async Task HandleAsync(SeeSwitchHistoryRequest req, CancellationToken ct)
    {
        await using var db = database.Read();
        var path = caller.DivisionPath;
        // What holds here was switched here, below, or for everybody.
        var rows = await db.Set<SwitchRow>().AsNoTracking()
            .Where(s => (req.Kind == null || s.Kind == req.Kind) && (req.Code == null || s.Code == req.Code))
            .Where(s => s.DivisionPath == "" || s.DivisionPath.StartsWith(path) || path.StartsWith(s.DivisionPath))
            .OrderByDescending(s => s.No).Take(Most).ToListAsync(ct);
        await Send.OkAsync([.. rows.Select(Made)], ct);
    }

    private SwitchMade Made(SwitchRow s)
    {
        var name = book.NameOf(s.Kind, s.Code) ?? new(s.Code, s.Code);
        var division = s.DivisionCode.Length == 0 ? null : s.DivisionCode;
        return new(s.No, s.Kind, s.Code, name.Chinese, name.English, division, division is null ? null : divisions.Latest(division)?.Name, s.IsOn, s.At, s.ByName, s.Reason);
    }
}
