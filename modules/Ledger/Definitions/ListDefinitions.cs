using SunLedger.Messages.Definitions;

namespace SunLedger.Ledger.Definitions;

/// <summary>What the numbers count, of every module.</summary>
internal sealed record DefinitionsAnswer(IReadOnlyList<NumberDefinition> Items);

/// <summary>GET /definitions: what each number counts, by the code that stands beside it.</summary>
internal sealed class ListDefinitions(IEnumerable<INumberDefinitions> modules) : EndpointWithoutRequest<DefinitionsAnswer>
{
    public override void Configure()
    {
        Get("/definitions");
        Permissions(May.SeeLedger);
        Description(d => d.WithTags("Ledger"));
        Summary(s => s.Summary = "What each number counts (口径), in both languages, with its unit.");
    }

    public override Task HandleAsync(CancellationToken ct) => Send.OkAsync(new([.. modules.SelectMany(m => m.All)]), ct);
}
