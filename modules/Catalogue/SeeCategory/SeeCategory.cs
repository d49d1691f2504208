using SunLedger.Catalogue.Memory;

namespace SunLedger.Catalogue.SeeCategory;

/// <summary>Which category; with a hash, the definition that once had it; with a division, the one by which that division judges.</summary>
internal sealed record SeeCategoryRequest(string Code, string? Hash, string? Division);

/// <summary>GET /categories/{code}: the whole definition, as a screen shows it.</summary>
internal sealed class SeeCategory(CategoryBook categories, FundBook funds, PackBook packs, DivisionBook divisions, ICaller caller) : Endpoint<SeeCategoryRequest, DefinitionAnswer>
{
    public override void Configure()
    {
        Get("/categories/{code}");
        Permissions(May.SeeLedger, May.SeeOwn);
        Description(d => d.WithTags("Catalogue"));
        Summary(s => s.Summary = "A category's definition: fields, parameters with their sources, elements, and rules in words and as formulas. ?hash= asks for a past one, ?division= for the one by which that division judges; the caller's own when absent.");
    }

    public override async Task HandleAsync(SeeCategoryRequest req, CancellationToken ct)
    {
        var term = categories.Terms.GetValueOrDefault(req.Code);
        var path = string.IsNullOrEmpty(req.Division) ? caller.DivisionPath : divisions.Latest(req.Division)?.Path;
        if (path is null || !(caller.Sees(path) || caller.DivisionPath.StartsWith(path, StringComparison.Ordinal)))
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "division");
            return;
        }
        // What a division lays over a category is part of what its people enter and are warned by.
        if (term is not null && categories.Current.Find(req.Code, path) is { } here) term = term with { Definition = here };
        if (req.Hash is not null && req.Hash != term?.Definition.Hash)
            term = await categories.ByHashAsync(req.Hash, ct) is { } past && past.Code == req.Code ? new(past, "", default) : null;
        if (term is null || packs.HiddenFrom(caller).Contains(req.Code))
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "code");
            return;
        }
        await Send.OkAsync(DefinitionAnswer.Of(term, code => funds.Find(code)?.Name), ct);
    }
}
