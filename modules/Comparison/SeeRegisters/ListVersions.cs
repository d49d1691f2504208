using System.Globalization;
using SunLedger.Comparison.Digests;
using SunLedger.Comparison.Storage;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Comparison.SeeRegisters;

/// <summary>Which versions to list.</summary>
/// <param name="Code">Code of the register.</param>
/// <param name="Cursor">Where the page begins.</param>
/// <param name="Limit">Rows per page.</param>
internal sealed record ListVersionsRequest(string Code, string? Cursor, int? Limit);

/// <summary>GET /registers/{code}/versions: the newest first.</summary>
internal sealed class ListVersions(IDatabase database, IDivisions divisions, RegisterKeys keys, ICaller caller) : Endpoint<ListVersionsRequest, Page<RegisterVersionView>>
{
    public override void Configure()
    {
        Get("/registers/{code}/versions");
        Permissions(May.SeeLedger, May.KeepRegisters, May.CheckRegisters);
        Description(d => d.WithTags("Comparison"));
        Summary(s => s.Summary = "Versions of a register that speak about the own division, newest first.");
    }

    public override async Task HandleAsync(ListVersionsRequest req, CancellationToken ct)
    {
        if (Registers.Find(req.Code) is not { } register)
        {
            await Problem.WriteAsync(HttpContext, ComparisonRefusals.UnknownRegister, "code", req.Code);
            return;
        }
        await using var db = database.Read();
        var (limit, path) = (Cursor.Limit(req.Limit), caller.DivisionPath);
        var rows = db.Set<VersionRow>().AsNoTracking().Where(v => v.Register == register.Code && (v.DivisionPath.StartsWith(path) || path.StartsWith(v.DivisionPath)));
        if (Cursor.Number(req.Cursor) is { } after) rows = rows.Where(v => v.Key < after);
        var page = await rows.OrderByDescending(v => v.Key).Take(limit + 1).ToListAsync(ct);
        var next = page.Count > limit ? Cursor.After(page[limit - 1].Key.ToString(CultureInfo.InvariantCulture)) : null;
        await Send.OkAsync(new([.. page.Take(limit).Select(v => RegisterVersionView.Of(v, divisions, keys.Mark))], next), ct);
    }
}
