using SunLedger.Catalogue.ListDivisions;
using SunLedger.Catalogue.Memory;

namespace SunLedger.Catalogue.SeeDivision;

/// <summary>Which division, on which day.</summary>
internal sealed record SeeDivisionRequest(string Code, DateOnly? AsOf);

/// <summary>GET /divisions/{code}: one division of the caller's branch: their own, those below and those above.</summary>
internal sealed class SeeDivision(DivisionBook divisions, ICaller caller, TimeProvider time) : Endpoint<SeeDivisionRequest, DivisionAnswer>
{
    public override void Configure()
    {
        Get("/divisions/{code}");
        Permissions(May.SeeLedger, May.SeeOwn);
        Description(d => d.WithTags("Catalogue"));
        Summary(s => s.Summary = "One division on a day; without a day as it is today, or as it last was.");
    }

    public override async Task HandleAsync(SeeDivisionRequest req, CancellationToken ct)
    {
        var on = req.AsOf ?? time.Today();
        var division = divisions.Find(req.Code, on) ?? (req.AsOf is null ? divisions.Latest(req.Code) : null);
        if (division is null || !(caller.Sees(division.Path) || caller.DivisionPath.StartsWith(division.Path, StringComparison.Ordinal)))
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "code");
            return;
        }
        await Send.OkAsync(DivisionAnswer.Of(division, divisions.Children(division.Code, on).Count), ct);
    }
}
