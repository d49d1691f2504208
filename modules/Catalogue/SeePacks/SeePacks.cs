using SunLedger.Catalogue.Packs;
using SunLedger.Catalogue.Packs.Forms;
using SunLedger.Catalogue.Storage;

namespace SunLedger.Catalogue.SeePacks;

/// <summary>A version of a pack.</summary>
/// <param name="Division">Code of the division.</param>
/// <param name="Version">From 1, per division.</param>
/// <param name="Hash">SHA-256 of the canonical text.</param>
/// <param name="From">The first day on which it is in force.</param>
/// <param name="IsInForce">True when it is in force today.</param>
/// <param name="PutAt">When it was put.</param>
/// <param name="PutBy">Who put it.</param>
/// <param name="TakenBackAt">When it was taken back.</param>
/// <param name="TakenBackBy">Who took it back.</param>
/// <param name="TakenBackWhy">Why.</param>
internal sealed record PackVersion(
    string Division, int Version, string Hash, DateOnly From, bool IsInForce, DateTimeOffset PutAt, string PutBy, DateTimeOffset? TakenBackAt, string? TakenBackBy, string? TakenBackWhy)
{
    public static PackVersion Of(PackRow p, bool isInForce) => new(p.DivisionCode, p.Version, p.Hash, p.From, isInForce, p.PutAt, p.PutByName, p.TakenBackAt, p.TakenBackByName, p.TakenBackWhy);
}

/// <summary>What of a pack in force cannot hold over the definition that lies below it now.</summary>
internal sealed record PackAside(string Division, string Category, IReadOnlyList<PackFaultAnswer> Faults);

/// <summary>The packs that the caller may see.</summary>
/// <param name="Versions">Every version, the newest of each division first.</param>
/// <param name="SetAside">What cannot hold since the centre changed something.</param>
internal sealed record PacksAnswer(IReadOnlyList<PackVersion> Versions, IReadOnlyList<PackAside> SetAside);

/// <summary>GET /packs: packs of the caller's branch, with every version.</summary>
internal sealed class SeePacks(IDatabase database, TimeProvider time, ICaller caller) : EndpointWithoutRequest<PacksAnswer>
{
    public override void Configure()
    {
        Get("/packs");
        Permissions(May.SeeLedger);
        Description(d => d.WithTags("Packs"));
        Summary(s => s.Summary = "Packs of divisions at, below and above the caller's, with every version, and what of them the centre has overtaken.");
    }

    public override async Task HandleAsync(CancellationToken ct)
    {
        await using var db = database.Read();
        var rows = (await db.Set<PackRow>().AsNoTracking().ToListAsync(ct)).Where(row => IsFor(row.DivisionPath)).ToArray();
        var inForce = PackForce.InForce(rows, time.Today()).Select(row => row.Key).ToHashSet();
        var aside = (await db.Set<EffectiveRow>().AsNoTracking().Where(e => e.Until == null && e.SetAside != null).ToListAsync(ct)).Where(e => IsFor(e.DivisionPath));
        await Send.OkAsync(
            new(
                [.. rows.OrderBy(r => r.DivisionCode, StringComparer.Ordinal).ThenByDescending(r => r.Version).Select(r => PackVersion.Of(r, inForce.Contains(r.Key)))],
                [.. aside.Select(e => new PackAside(e.DivisionCode, e.CategoryCode, [.. PackForce.SetAside(e.SetAside).Select(PackFaultAnswer.Of)]))]),
            ct);
    }

    private bool IsFor(string path) => caller.Sees(path) || caller.DivisionPath.StartsWith(path, StringComparison.Ordinal);
}

/// <summary>Which pack, which version of it, and how it is to be written.</summary>
/// <param name="Division">Code of the division.</param>
/// <param name="Version">A version; the one in force when absent.</param>
/// <param name="Form">json, yaml or xlsx.</param>
internal sealed record SeePackRequest(string Division, int? Version, PackForm? Form);

/// <summary>GET /packs/{division}: the pack as a file. What is exported can be imported, and is exported again byte for byte.</summary>
internal sealed class SeePack(IDatabase database, TimeProvider time, ICaller caller) : Endpoint<SeePackRequest>
{
    public override void Configure()
    {
        Get("/packs/{division}");
        Permissions(May.SeeLedger);
        Description(d => d.WithTags("Packs").Produces(200, contentType: "application/json", additionalContentTypes: [.. PackBody.Types[1..]]));
        Summary(s => s.Summary = "A pack as JSON, YAML or XLSX: ?form=, ?version=.");
    }

    public override async Task HandleAsync(SeePackRequest req, CancellationToken ct)
    {
        await using var db = database.Read();
        var rows = await db.Set<PackRow>().AsNoTracking().Where(p => p.DivisionCode == req.Division).ToListAsync(ct);
        var row = req.Version is { } version ? rows.Find(p => p.Version == version) : PackForce.InForce(rows, time.Today()).FirstOrDefault();
        if (row is null || !(caller.Sees(row.DivisionPath) || caller.DivisionPath.StartsWith(row.DivisionPath, StringComparison.Ordinal)))
        {
            await Problem.WriteAsync(HttpContext, PackRefusals.Nothing, "division", req.Division);
            return;
        }
        var form = req.Form ?? PackForm.Json;
        var pack = PackFile.Read(System.Text.Encoding.UTF8.GetBytes(row.Text)).Pack!;
        HttpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{row.DivisionCode}-v{row.Version}.{form.ToString().ToLowerInvariant()}\"";
        await Send.BytesAsync(PackFile.Write(pack, form), contentType: PackForms.TypeOf(form), cancellation: ct);
    }
}
