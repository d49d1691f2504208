using SunLedger.Catalogue.Memory;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Catalogue.Switching;

/// <summary>Which switch somebody thinks of.</summary>
/// <param name="Kind">module, category or fund.</param>
/// <param name="Code">Its code.</param>
/// <param name="Division">For this division and all below it; absent for the whole system.</param>
internal sealed record PreviewSwitchRequest(SwitchKind? Kind, string? Code, string? Division);

/// <summary>What stands on it.</summary>
/// <param name="Kind">module, category or fund.</param>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="English">The same in English.</param>
/// <param name="Year">The budget year that was looked at.</param>
/// <param name="Lines">What would be touched.</param>
internal sealed record SwitchPreview(SwitchKind Kind, string Code, string Name, string English, int Year, IReadOnlyList<ImpactLine> Lines);

/// <summary>One thing that would be touched; money is yuan.</summary>
internal sealed record ImpactLine(string Code, string Name, string English, long Count, decimal? Amount);

/// <summary>GET /switches/impact: what would be touched by switching something off.</summary>
internal sealed class PreviewSwitch(
    IDatabase database, SwitchBook book, IReadOnlyList<SunModule> modules, DivisionBook divisions, FundBook funds, PackBook packs, IEnumerable<IImpact> impacts, ICaller caller, TimeProvider time)
    : Endpoint<PreviewSwitchRequest, SwitchPreview>
{
    public override void Configure()
    {
        Get("/switches/impact");
        Permissions(May.Administer, May.KeepCatalogue);
        Description(d => d.WithTags("Switches"));
        Summary(s => s.Summary = "What stands on a module, category or fund: open warnings, indicators and payments of this year, projects, observations, documents in approval, exemptions, rules on trial, packs, files, API clients.");
    }

    public override async Task HandleAsync(PreviewSwitchRequest req, CancellationToken ct)
    {
        var asked = CheckedSwitch.Of(req.Kind, req.Code, req.Division, book, modules, divisions, caller);
        if (asked.Fault is { } fault)
        {
            await Problem.WriteAsync(HttpContext, asked.Status, [fault], ct);
            return;
        }
        var fund = asked.Kind == SwitchKind.Fund ? funds.Find(asked.Code) : null;
        var category = asked.Kind == SwitchKind.Category ? asked.Code : fund?.CategoryCode;
        var (today, path) = (time.Today(), asked.Place.Path.Length == 0 ? new SystemCaller().DivisionPath : asked.Place.Path);
        var reach = new SwitchReach(asked.Kind, asked.Code, category, fund?.Code, Reach.Of(path, today, knownAt: null, divisions), today.Year);
        await using var db = database.Read();
        var lines = new List<Impact>();
        foreach (var impact in impacts) lines.AddRange(await impact.OfAsync(db, reach, ct));
        if (asked.Kind == SwitchKind.Category) lines.Add(new("packs", "对该类别有补充规定的本地包", "Packs of divisions that lay something over it", packs.All.Count(p =>
            reach.Within.Sees(p.Row.DivisionPath) && p.Pack.Categories.Any(c => c.Code == asked.Code))));
        if (asked.Kind == SwitchKind.Category) lines.Add(new("funds", "所属资金", "Funds that belong to it", funds.All.Count(f => f.CategoryCode == asked.Code)));
        await Send.OkAsync(
            new(asked.Kind, asked.Code, asked.Name.Chinese, asked.Name.English, reach.Year, [.. lines.Select(l => new ImpactLine(l.Code, l.Name, l.English, l.Count, l.Amount?.InYuan))]), ct);
    }
}
