using SunLedger.Catalogue.Memory;

namespace SunLedger.Catalogue.SeeCategory;

/// <summary>Which category; with a hash, the definition that once had it.</summary>
internal sealed record SeeCategoryRequest(string Code, string? Hash);

/// <summary>GET /categories/{code}: the whole definition, as a screen shows it.</summary>
internal sealed class SeeCategory(CategoryBook categories, FundBook funds) : Endpoint<SeeCategoryRequest, DefinitionAnswer>
{
    public override void Configure()
    {
        Get("/categories/{code}");
        Permissions(May.SeeLedger, May.SeeOwn);
        Description(d => d.WithTags("Catalogue"));
        Summary(s => s.Summary = "A category's definition: fields, parameters with their sources, elements, and rules in words and as formulas. ?hash= asks for a past one.");
    }

    public override async Task HandleAsync(SeeCategoryRequest req, CancellationToken ct)
    {
        var term = categories.Terms.GetValueOrDefault(req.Code);
        if (req.Hash is not null && req.Hash != term?.Definition.Hash)
            term = await categories.ByHashAsync(req.Hash, ct) is { } past && past.Code == req.Code ? new(past, "", default) : null;
        if (term is null)
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "code");
            return;
        }
        await Send.OkAsync(DefinitionAnswer.Of(term, code => funds.Find(code)?.Name), ct);
    }
}
