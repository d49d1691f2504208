using SunLedger.Catalogue.Memory;
using SunLedger.Catalogue.Packs;

namespace SunLedger.Catalogue.PreviewUpgrade;

/// <summary>The next version of a category.</summary>
/// <param name="Code">The category.</param>
/// <param name="Text">Canonical text of the next version, as <c>define</c> prints it.</param>
/// <param name="Hash">Or the hash of a definition that the platform has seen.</param>
internal sealed record PreviewUpgradeRequest(string Code, string? Text, string? Hash);

/// <summary>What a new version does to the pack of a division.</summary>
/// <param name="Division">Code of the division.</param>
/// <param name="Kept">Local items that are kept.</param>
/// <param name="Conflicts">Local items that cannot be kept as they are, and what to do.</param>
internal sealed record UpgradeOf(string Division, IReadOnlyList<string> Kept, IReadOnlyList<PackFaultAnswer> Conflicts);

/// <summary>What a new version changes.</summary>
/// <param name="From">Hash of the version in force.</param>
/// <param name="To">Hash of the next one.</param>
/// <param name="Central">What the centre changes.</param>
/// <param name="Packs">What that does to every pack over it that the caller may see.</param>
internal sealed record UpgradeAnswer(string From, string To, IReadOnlyList<string> Central, IReadOnlyList<UpgradeOf> Packs);

/// <summary>POST /categories/{code}/upgrade-preview: compares the version in force, the next one, and what divisions have laid over it.</summary>
internal sealed class PreviewUpgrade(CategoryBook categories, PackBook packs, ICaller caller) : Endpoint<PreviewUpgradeRequest, UpgradeAnswer>
{
    public override void Configure()
    {
        Post("/categories/{code}/upgrade-preview");
        Permissions(May.SeeLedger);
        Description(d => d.WithTags("Packs"));
        Summary(s => s.Summary = "What a next version of a category keeps of local additions, and which conflicts it makes. Nothing is written.");
    }

    public override async Task HandleAsync(PreviewUpgradeRequest req, CancellationToken ct)
    {
        if (categories.Terms.GetValueOrDefault(req.Code)?.Definition is not { } old)
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "code");
            return;
        }
        CategoryDefinition? next;
        try
        {
            next = req.Text is { } text ? CategoryDefinition.Read(text) : req.Hash is { } hash ? await categories.ByHashAsync(hash, ct) : null;
        }
        catch (DefinitionException e)
        {
            await Problem.WriteAsync(
                HttpContext, StatusCodes.Status422UnprocessableEntity,
                [.. e.Faults.Select(f => Fault.Of(PackRefusals.Item, f.Line > 0 ? f.Line : null, f.Where, f.Where.Length == 0 ? req.Code : f.Where, f.Hint.Chinese, f.Hint.English, f.Kind, $"第{f.Line}行", $"line {f.Line}"))], ct);
            return;
        }
        if (next is null || next.Code != old.Code)
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "hash");
            return;
        }
        // Packs above stay laid between the centre and those below.
        var over = packs.All.Where(p => p.Pack.Categories.Any(c => c.Code == old.Code && !c.IsOwn)).ToArray();
        await Send.OkAsync(
            new(
                old.Hash, next.Hash, Overlaying.Differences(old, next),
                [.. over.Where(p => caller.Sees(p.Row.DivisionPath) || caller.DivisionPath.StartsWith(p.Row.DivisionPath, StringComparison.Ordinal)).Select(p => Of(p, over, old, next))]),
            ct);
    }

    private static UpgradeOf Of(PackInForce pack, IReadOnlyList<PackInForce> all, CategoryDefinition old, CategoryDefinition next)
    {
        Overlay[] above = [.. all.Where(p => p != pack && pack.Row.DivisionPath.StartsWith(p.Row.DivisionPath, StringComparison.Ordinal)).Select(OverlayOf)];
        var upgrade = Overlaying.Upgrade(Overlaying.Apply(old, above).Definition, Overlaying.Apply(next, above).Definition, [OverlayOf(pack)]);
        return new(pack.Row.DivisionCode, upgrade.Kept, [.. upgrade.Conflicts.Select(PackFaultAnswer.Of)]);

        Overlay OverlayOf(PackInForce p) => p.Pack.Categories.First(c => c.Code == old.Code).Overlay;
    }
}
