using SunLedger.Catalogue.Memory;
using SunLedger.Catalogue.Packs;
using SunLedger.Catalogue.SeePacks;
using SunLedger.Catalogue.Storage;
using SunLedger.Messages.Audit;

namespace SunLedger.Catalogue.TakeBackPack;

/// <summary>Which version is taken back, and why.</summary>
/// <param name="Division">Code of the division.</param>
/// <param name="Version">Which version.</param>
/// <param name="Why">The reason, at most 500 characters.</param>
internal sealed record TakeBackPackRequest(string Division, int Version, string? Why);

/// <summary>POST /packs/{division}/{version}/take-back: the version before it is in force again. Own funds stay, with the money registered under them.</summary>
internal sealed class TakeBackPack(IDatabase database, PackForce force, Shelf shelf, IAuditTrail trail, TimeProvider time, ICaller caller) : Endpoint<TakeBackPackRequest, PackVersion>
{
    public override void Configure()
    {
        Post("/packs/{division}/{version}/take-back");
        Permissions(May.KeepCatalogue);
        Description(d => d.WithTags("Packs"));
        Summary(s => s.Summary = "Takes a version of a pack back; the version before it is in force again.");
    }

    public override async Task HandleAsync(TakeBackPackRequest req, CancellationToken ct)
    {
        if (EntryChecks.RequiredText(1, "why", "原因", req.Why, 500) is { } fault)
        {
            await Problem.WriteAsync(HttpContext, StatusCodes.Status422UnprocessableEntity, [fault with { Row = null }], ct);
            return;
        }
        var row = await database.WriteAsync((db, token) => TakeBackAsync(db, req, token), ct);
        await shelf.RefreshAsync(ct);
        if (row is null) await Problem.WriteAsync(HttpContext, PackRefusals.Nothing, "version", req.Division);
        else await Send.OkAsync(PackVersion.Of(row, isInForce: false), ct);
    }

    private async Task<PackRow?> TakeBackAsync(SunLedgerDb db, TakeBackPackRequest req, CancellationToken ct)
    {
        await db.BumpAsync(ListRow.Categories, ct);
        var row = await db.Set<PackRow>().SingleOrDefaultAsync(p => p.DivisionCode == req.Division && p.Version == req.Version, ct);
        if (row is null || !caller.Sees(row.DivisionPath)) return null;
        if (row.TakenBackAt is not null) return row;
        (row.TakenBackAt, row.TakenBackByName, row.TakenBackWhy) = (time.GetUtcNow(), caller.Name, req.Why!.Trim());
        await db.SaveChangesAsync(ct);
        await force.RenewAsync(db, ct);
        await trail.RecordAsync(db, PackActs.TakenBack(row, req.Why!.Trim()), ct);
        return row;
    }
}
