using System.Globalization;
using SunLedger.Approval.Domain;
using SunLedger.Approval.Storage;
using SunLedger.Messages.Approval;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Approval.Chains;

/// <summary>A chain as it is and as it would be, side by side, step by step.</summary>
internal static class ChainChanges
{
    public static IReadOnlyList<Change> Between(ChainRow? before, ChainDraft after)
    {
        var (was, becomes) = (before is null ? [] : ChainText.Steps(before.Steps), after.Rules());
        (string Field, string Chinese, string? Before, string? After)[] fields =
        [
            ("name", "流程名称", before?.Name, after.Name!.Trim()),
            ("kind", "单据类型", before?.Kind, after.Kind),
            ("categoryCode", "资金类别", before?.CategoryCode, after.CategoryCode),
            ("level", "区划级次", Level(before?.Level), Level(after.Level)),
            ("from", "金额下限", Yuan(before?.FromFen), Yuan(after.From is { } from ? Money.FromYuan(from).Fen : null)),
            ("below", "金额上限", Yuan(before?.BelowFen), Yuan(after.Below is { } below ? Money.FromYuan(below).Fen : null)),
            ("isRetired", "状态", before is null ? null : State(before.IsRetired), State(after.IsRetired ?? false)),
            .. Enumerable.Range(0, Math.Max(was.Count, becomes.Count)).Select(i =>
                ($"steps[{i}]", $"第 {i + 1} 步", i < was.Count ? Step(was[i]) : null, i < becomes.Count ? Step(becomes[i]) : null)),
        ];
        return [.. fields.Where(f => f.Before != f.After).Select(f => new Change(f.Field, f.Chinese, f.Before, f.After))];
    }

    private static string Step(StepRule step) => string.Concat(
        $"{step.Name}：{string.Join('、', step.Roles.Select(RoleNames.Chinese))}",
        step.NeedsAll ? "会签" : "",
        step.At is { } at ? $"，在{Level(at)}办理" : "",
        step.WorkingDays is { } days ? $"，{days} 个工作日" : "",
        step.LeastDays > 0 ? $"，不少于 {step.LeastDays} 日" : "",
        step.EscalateTo is { } above ? $"，逾期上报{RoleNames.Chinese(above)}" : "");

    private static string State(bool isRetired) => isRetired ? "停用" : "使用";

    private static string? Yuan(long? fen) => fen is { } amount ? new Money(amount).InYuan.ToString("#,##0.00", CultureInfo.InvariantCulture) + " 元" : null;

    private static string? Level(DivisionLevel? level) => level switch
    {
        null => null,
        DivisionLevel.Central => "中央",
        DivisionLevel.Province => "省级",
        DivisionLevel.City => "市级",
        DivisionLevel.County => "县级",
        DivisionLevel.Township => "乡镇",
        _ => "村",
    };
}
