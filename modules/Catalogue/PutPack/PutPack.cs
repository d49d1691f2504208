using SunLedger.Catalogue.Memory;
using SunLedger.Catalogue.Packs;
using SunLedger.Catalogue.Packs.Forms;
using SunLedger.Catalogue.SeePacks;
using SunLedger.Catalogue.Storage;
using SunLedger.Messages.Audit;

namespace SunLedger.Catalogue.PutPack;

/// <summary>POST /packs: puts a division's pack in force, today or from a later day. The same pack again changes nothing.</summary>
internal sealed class PutPack(IDatabase database, PackJudge judge, PackForce force, Shelf shelf, IAuditTrail trail, TimeProvider time, ICaller caller) : EndpointWithoutRequest<PackVersion>
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
            await Problem.WriteAsync(HttpContext, StatusCodes.Status422UnprocessableEntity, [.. judged.Faults.Select(Fault)], ct);
            return;
        }
        var (row, isNew) = await database.WriteAsync((db, token) => PutAsync(db, judged, from, token), ct);
        await shelf.RefreshAsync(ct);
        await Send.ResponseAsync(PackVersion.Of(row, row.From <= time.Today()), isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK, ct);
    }

    private static Fault Fault(PackFault f) =>
        Modules.Fault.Of(PackRefusals.Item, f.Place.Line, f.Path, f.Path.Length == 0 ? "本地包" : f.Path, f.Hint.Chinese, f.Hint.English, f.Code, f.Place.Words.Chinese, f.Place.Words.English);

    private async Task<(PackRow Row, bool IsNew)> PutAsync(SunLedgerDb db, JudgedPack judged, DateOnly from, CancellationToken ct)
    {
        // Writers queue at the list's row, so that two versions at once do not take the same number.
        await db.BumpAsync(ListRow.Categories, ct);
        var (division, text) = (judged.Division!, PackFile.Text(judged.Pack!));
        var versions = await db.Set<PackRow>().Where(p => p.DivisionCode == division.Code).OrderBy(p => p.Version).ToListAsync(ct);
        var hash = PackFile.Hash(text);
        if (versions.LastOrDefault(v => v.TakenBackAt is null) is { } last && last.Hash == hash && last.From <= from) return (last, false);

        var row = new PackRow
        {
            DivisionCode = division.Code,
            DivisionPath = division.Path,
            Version = versions.Count + 1,
            Hash = hash,
            Text = text,
            From = from,
            PutAt = time.GetUtcNow(),
            PutById = caller.Id,
            PutByName = caller.Name,
        };
        db.Add(row);
        await db.SaveChangesAsync(ct);
        await force.RenewAsync(db, ct);
        await trail.RecordAsync(db, PackActs.Put(row, versions.LastOrDefault(v => v.TakenBackAt is null)), ct);
        return (row, true);
    }
}
