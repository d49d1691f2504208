using SunLedger.Catalogue.Approvals;
using SunLedger.Catalogue.Memory;
using SunLedger.Catalogue.Packs;
using SunLedger.Catalogue.SeePacks;

namespace SunLedger.Catalogue.TakeBackPack;

/// <summary>Which version is taken back, and why.</summary>
/// <param name="Division">Code of the division.</param>
/// <param name="Version">Which version.</param>
/// <param name="Why">The reason, at most 500 characters.</param>
internal sealed record TakeBackPackRequest(string Division, int Version, string? Why);

/// <summary>POST /packs/{division}/{version}/take-back: the version before it is in force again. Own funds stay, with the money registered under them.</summary>
internal sealed class TakeBackPack(IDatabase database, PackStore store, Demanded demands, Shelf shelf, ICaller caller) : Endpoint<TakeBackPackRequest, PackVersion>
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
        var (isDemanded, row) = await database.WriteAsync(
            async (db, token) => (await demands.DivisionsAsync(db, RuleChangeDocument.KindCode, caller, token)).Contains(req.Division)
                ? (true, null) : (false, await store.TakeBackAsync(db, req.Division, req.Version, req.Why!.Trim(), caller, token)),
            ct);
        if (isDemanded)
        {
            await Problem.WriteAsync(HttpContext, CatalogueRefusals.ApprovalDemanded, "division", req.Division, RuleChangeDocument.KindCode);
            return;
        }
        await shelf.RefreshAsync(ct);
        if (row is null) await Problem.WriteAsync(HttpContext, PackRefusals.Nothing, "version", req.Division);
        else await Send.OkAsync(PackVersion.Of(row, isInForce: false), ct);
    }
}
