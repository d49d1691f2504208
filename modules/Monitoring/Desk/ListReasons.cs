using SunLedger.Monitoring.Domain;

namespace SunLedger.Monitoring.Desk;

/// <summary>A reason for which a warning may be settled.</summary>
/// <param name="Code">Its code; a promise.</param>
/// <param name="Name">What a clerk reads.</param>
/// <param name="English">The same in English.</param>
/// <param name="IsProblem">What it says about the rule: true that it was right, false that it was wrong; absent when it says nothing.</param>
internal sealed record ReasonAnswer(SettleReason Code, string Name, string English, bool? IsProblem)
{
    public static ReasonAnswer Of(SettleReasonText r) => new(r.Reason, r.Name, r.English, r.Says == HitQuality.Neither ? null : r.Says == HitQuality.Problem);
}

/// <summary>GET /warnings/reasons: the reasons for which warnings are settled.</summary>
internal sealed class ListReasons : EndpointWithoutRequest<IReadOnlyList<ReasonAnswer>>
{
    public override void Configure()
    {
        Get("/warnings/reasons");
        Permissions(May.SeeLedger);
        Description(d => d.WithTags("Monitoring"));
        Summary(s => s.Summary = "The reasons for which a warning may be settled, and what each says about the rule.");
    }

    public override Task HandleAsync(CancellationToken ct) => Send.OkAsync([.. SettleReasons.All.Select(ReasonAnswer.Of)], ct);
}
