using SunLedger.Catalogue.Approvals;
using SunLedger.Catalogue.Memory;
using SunLedger.Catalogue.Packs;
using SunLedger.Catalogue.Packs.Forms;
using SunLedger.Catalogue.SeePacks;

namespace SunLedger.Catalogue.PutPack;

/// <summary>POST /packs: puts a division's pack in force, today or from a later day. The same pack again changes nothing.</summary>
[Asks("from", typeof(DateOnly))]
internal sealed class PutPack(IDatabase database, PackJudge judge, PackStore store, Demanded demands, Shelf shelf, TimeProvider time, ICaller caller) : EndpointWithoutRequest<PackVersion>
{
    public override void Configure()
    {
        Post("/packs");
        Permissions(May.KeepCatalogue);
        Description(d => d.WithTags("Packs").Accepts<object>(PackBody.Types[0], PackBody.Types[1..]));
        Summary(s => s.Summary = "Puts a pack (JSON, YAML or XLSX) in force; ?from= a later day. It replaces the division's pack as a whole.");
    }

    public override async Task HandleAsync(CancellationToken ct)
    {
        if (await PackBody.ReadAsync(HttpContext.Request, ct) is not { } bytes)
        {
            await Problem.WriteAsync(HttpContext, PackRefusals.TooLarge);
            return;
        }
        var from = Query<DateOnly?>("from", isRequired: false) ?? time.Today();
        if (from < time.Today())
        {
            await Problem.WriteAsync(HttpContext, PackRefusals.Retroactive, "from", from.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            return;
        }
        var judged = judge.Judge(PackFile.Read(bytes), caller);
        if (judged.Faults.Count > 0)
        {
            await Problem.WriteAsync(HttpContext, StatusCodes.Status422UnprocessableEntity, [.. judged.Faults.Select(PackRefusals.Of)], ct);
            return;
        }
        var division = judged.Division!.Code;
        var put = await database.WriteAsync(
            async (db, token) => (await demands.DivisionsAsync(db, RuleChangeDocument.KindCode, caller, token)).Contains(division)
                ? ((Storage.PackRow Row, bool IsNew)?)null : await store.PutAsync(db, judged, from, caller, token),
            ct);
        if (put is not var (row, isNew))
        {
            await Problem.WriteAsync(HttpContext, CatalogueRefusals.ApprovalDemanded, "division", division, RuleChangeDocument.KindCode);
            return;
        }
        await shelf.RefreshAsync(ct);
        await Send.ResponseAsync(PackVersion.Of(row, row.From <= time.Today()), isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK, ct);
    }
}
