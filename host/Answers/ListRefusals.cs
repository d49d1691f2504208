using FastEndpoints;
using SunLedger.Modules;

namespace SunLedger.Host.Answers;

/// <summary>GET /refusals: every published code with its sentence and what to do.</summary>
internal sealed class ListRefusals(IEnumerable<IRefusals> lists) : EndpointWithoutRequest<IReadOnlyList<RefusalText>>
{
    public override void Configure()
    {
        Get("/refusals");
        AllowAnonymous();
        Description(d => d.WithTags("System"));
        Summary(s => s.Summary = "Every published refusal code, what it means and what to do, in Chinese and English.");
    }

    public override Task HandleAsync(CancellationToken ct) =>
        Send.OkAsync([.. lists.SelectMany(l => l.All).DistinctBy(r => r.Code).OrderBy(r => r.Code, StringComparer.Ordinal)], ct);
}
