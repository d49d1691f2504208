using SunLedger.Monitoring.Domain;

namespace SunLedger.Monitoring.Kernel;

// How long the handling of a warning may take: what KG-04 counts by.
internal sealed partial class KernelRules
{
    private static readonly (HandlingStep Step, string Name, string English, int Red, int Orange, int Yellow, string Reason)[] HandlingDays =
    [
        (HandlingStep.Sign, "签收时限", "Days to sign", 1, 2, 3, "无文件规定，运行口径：自预警之日起"),
        (HandlingStep.Explain, "说明时限", "Days to explain", 3, 5, 10, "无文件规定，运行口径：自预警之日起"),
        (HandlingStep.Decide, "认定时限", "Days to decide", 3, 5, 10, "无文件规定，与说明时限相同：自说明或整改完成之日起"),
        (HandlingStep.Rectify, "整改时限", "Days to put right", 15, 30, 30, "无文件规定，运行口径：自责令整改之日起"),
    ];

    /// <summary>The parameter that says how long a step may take.</summary>
    public static string DaysCode(HandlingStep step, Level level) => $"{step}_{level}_days".ToLowerInvariant();

    private void HandlingClocks()
    {
        foreach (var h in HandlingDays)
            foreach (var (level, name, days) in new[] { (Level.Red, "红", h.Red), (Level.Orange, "橙", h.Orange), (Level.Yellow, "黄", h.Yellow) })
                Parameter(DaysCode(h.Step, level), $"{h.Name}（{name}）", $"{h.English} ({level.ToString().ToLowerInvariant()})", Unit.WorkingDay, days).CitiesMaySet(1, days, Strict.Lower).Assumed(h.Reason + "；地方只可收紧，不短于1个工作日");
        Parameter(ExemptionDays, "豁免最长期限", "Longest exemption", Unit.Day, 365).CitiesMaySet(30, 365, Strict.Lower).Assumed("无文件规定，运行口径：豁免须有期限，到期另行申请；地方只可收紧，不短于30日");
    }
}
