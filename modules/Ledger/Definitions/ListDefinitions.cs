namespace SunLedger.Ledger.Definitions;

/// <summary>What the numbers of the ledger count.</summary>
internal sealed record DefinitionsAnswer(IReadOnlyList<Definition> Items);

/// <summary>GET /definitions: what each number counts, by the code that stands beside it.</summary>
internal sealed class ListDefinitions : EndpointWithoutRequest<DefinitionsAnswer>
{
    public override void Configure()
    {
        Get("/definitions");
        Permissions(May.SeeLedger);
        Description(d => d.WithTags("Ledger"));
        Summary(s => s.Summary = "What each number of the ledger counts (口径), in both languages, with its unit.");
    }

    public override Task HandleAsync(CancellationToken ct) => Send.OkAsync(new(Definitions.Definition.All), ct);
}
