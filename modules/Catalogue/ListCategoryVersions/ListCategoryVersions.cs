using SunLedger.Catalogue.Memory;
using SunLedger.Catalogue.Storage;

namespace SunLedger.Catalogue.ListCategoryVersions;

/// <summary>Of which category; with a division, also what was in force there alone; the caller's own when absent.</summary>
internal sealed record ListCategoryVersionsRequest(string Code, string? Division);

/// <summary>A version of a category's definition that the platform keeps.</summary>
/// <param name="Hash">Its hash: what warnings name, and what a back-test asks for.</param>
/// <param name="Short">The first twelve digits of it, for people.</param>
/// <param name="ContractVersion">The version of the language in which it is written.</param>
/// <param name="IsReadable">False when it is written in a newer language than this host's: it cannot be tried here.</param>
/// <param name="IsInForce">True when it judges now, the division or all that have none of their own.</param>
/// <param name="FirstSeenAt">When the platform first saw it.</param>
/// <param name="Terms">When it was in force, the latest first; empty when it never was.</param>
internal sealed record CategoryVersion(string Hash, string Short, int ContractVersion, bool IsReadable, bool IsInForce, DateTimeOffset FirstSeenAt, IReadOnlyList<CategoryTerm> Terms);

/// <summary>A time during which a version was in force.</summary>
/// <param name="Division">The division that judged by it alone; absent when all did that had none of their own.</param>
/// <param name="Source">Where it came from: a plugin with its version, a pack, or the platform itself.</param>
/// <param name="Since">From when.</param>
/// <param name="Until">Until when; absent while it is in force.</param>
internal sealed record CategoryTerm(string? Division, string Source, DateTimeOffset Since, DateTimeOffset? Until);

/// <summary>GET /categories/{code}/versions: by what the category was ever judged, so that nobody needs to know a hash to try or read a version.</summary>
internal sealed class ListCategoryVersions(IDatabase database, PackBook packs, DivisionBook divisions, ICaller caller) : Endpoint<ListCategoryVersionsRequest, IReadOnlyList<CategoryVersion>>
{
    public override void Configure()
    {
        Get("/categories/{code}/versions");
        Permissions(May.SeeLedger, May.SeeOwn);
        Description(d => d.WithTags("Catalogue"));
        Summary(s => s.Summary = "The versions of a category's definition: from when to when each was in force, where it came from, and in which version of the language it is written. ?division= adds what a division judged by alone; the caller's own when absent.");
    }

    public override async Task HandleAsync(ListCategoryVersionsRequest req, CancellationToken ct)
    {
        var path = string.IsNullOrEmpty(req.Division) ? caller.DivisionPath : divisions.Latest(req.Division)?.Path;
        if (path is null || !(caller.Sees(path) || caller.DivisionPath.StartsWith(path, StringComparison.Ordinal)))
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "division");
            return;
        }
        var versions = packs.HiddenFrom(caller).Contains(req.Code) ? [] : await VersionsAsync(req.Code, path, ct);
        if (versions.Count == 0)
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "code");
            return;
        }
        await Send.OkAsync(versions, ct);
    }

    private async Task<IReadOnlyList<CategoryVersion>> VersionsAsync(string code, string path, CancellationToken ct)
    {
        await using var db = database.Read();
        var terms = (await db.Set<TermRow>().AsNoTracking().Where(t => t.CategoryCode == code).ToListAsync(ct)).Select(t => (t.Hash, Term: new CategoryTerm(null, t.Source, t.Since, t.Until)));
        var local = await db.Set<EffectiveRow>().AsNoTracking().Where(e => e.CategoryCode == code).ToListAsync(ct);
        // What lies beside the asked branch is others' own; what lies over it is what the division has.
        var own = local.Where(e => path.StartsWith(e.DivisionPath, StringComparison.Ordinal)).Select(e => (e.Hash, Term: new CategoryTerm(e.DivisionCode, e.DivisionCode, e.Since, e.Until)));
        var byHash = terms.Concat(own).ToLookup(t => t.Hash, t => t.Term);
        var elsewhere = local.Select(e => e.Hash).ToHashSet();

        var kept = await db.Set<DefinitionRow>().AsNoTracking().Where(d => d.CategoryCode == code).Select(d => new { d.Hash, d.ContractVersion, d.FirstSeenAt }).ToListAsync(ct);
        return
        [
            .. kept.Where(d => byHash.Contains(d.Hash) || !elsewhere.Contains(d.Hash))
                .Select(d => new CategoryVersion(
                    d.Hash, d.Hash[..12], d.ContractVersion, d.ContractVersion <= Contract.Version, byHash[d.Hash].Any(t => t.Until is null), d.FirstSeenAt,
                    [.. byHash[d.Hash].OrderByDescending(t => t.Since)]))
                .OrderByDescending(v => v.IsInForce).ThenByDescending(v => v.Terms.Select(t => t.Since).DefaultIfEmpty(v.FirstSeenAt).First()).ThenBy(v => v.Hash, StringComparer.Ordinal),
        ];
    }
}
