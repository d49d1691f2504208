namespace SunLedger.Monitoring.Domain;

/// <summary>A reason as the list of reasons publishes it.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Name">What a clerk reads.</param>
/// <param name="English">The same in English.</param>
/// <param name="Says">What it says about the rule.</param>
internal sealed record SettleReasonText(SettleReason Reason, string Name, string English, HitQuality Says);

/// <summary>The published list.</summary>
internal static class SettleReasons
{
    public static IReadOnlyList<SettleReasonText> All { get; } =
    [
        new(SettleReason.Rectified, "情况属实，已整改", "True, and put right", HitQuality.Problem),
        new(SettleReason.Referred, "情况属实，已移送", "True, and referred", HitQuality.Problem),
        new(SettleReason.Lawful, "情况属实，符合规定", "True, and allowed", HitQuality.FalseHit),
        new(SettleReason.DataError, "数据有误", "The data were wrong", HitQuality.FalseHit),
        new(SettleReason.RuleUnfit, "规则不适用", "The rule does not fit", HitQuality.FalseHit),
        new(SettleReason.Duplicate, "与其他预警重复", "Another warning says the same", HitQuality.Neither),
    ];

    public static SettleReasonText Of(SettleReason reason) => All.Single(r => r.Reason == reason);
}
