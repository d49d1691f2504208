using SunLedger.Messages.Approval;
using SunLedger.Projects.Domain;

namespace SunLedger.Projects.Approvals;

/// <summary>Two versions of a project, side by side.</summary>
internal static class ProjectChanges
{
    private static readonly (string Field, string Chinese, Func<ProjectContent, string?> Text)[] Fields =
    [
        ("name", "项目名称", p => p.Name),
        ("categoryCode", "资金类别", p => p.CategoryCode),
        ("divisionCode", "区划代码", p => p.DivisionCode),
        ("libraryYear", "入库年度", p => $"{p.LibraryYear}"),
        ("libraryState", "入库状态", p => p.LibraryState),
        ("budget", "项目总预算", p => Yuan(p.BudgetFen)),
        ("contract", "合同金额", p => p.ContractFen is { } fen ? Yuan(fen) : null),
        ("unitCode", "预算单位代码", p => p.UnitCode),
        ("implementUnit", "实施单位", p => p.ImplementUnit),
        ("progress", "形象进度", p => p.ProgressBp is { } bp ? $"{bp / 100m:0.##}%" : null),
        ("planStart", "计划开工日期", p => Day(p.PlanStart)),
        ("planEnd", "计划完工日期", p => Day(p.PlanEnd)),
        ("realStart", "实际开工日期", p => Day(p.RealStart)),
        ("realEnd", "实际完工日期", p => Day(p.RealEnd)),
        ("acceptedOn", "验收日期", p => Day(p.AcceptedOn)),
        ("households", "受益户数", p => p.Households?.ToString()),
        ("persons", "受益人数", p => p.Persons?.ToString()),
        ("poorHouseholds", "受益贫困户数", p => p.PoorHouseholds?.ToString()),
        ("poorPersons", "受益贫困人数", p => p.PoorPersons?.ToString()),
        ("villages", "村代码", p => p.Villages.Count == 0 ? null : string.Join('、', p.Villages)),
        ("content", "建设内容", p => p.Content),
        ("sources", "资金来源", p => p.Sources.Count == 0 ? null : string.Join('；', p.Sources.Select(s => $"{s.Name ?? s.FundCode} {Yuan(s.AmountFen)}"))),
        ("fields", "类别字段", p => p.Fields),
    ];

    /// <summary>The fields that differ; of a new project every field that is filled in.</summary>
    public static IReadOnlyList<Change> Between(ProjectContent? before, ProjectContent after) =>
        [.. Fields.Select(f => new Change(f.Field, f.Chinese, before is null ? null : f.Text(before), f.Text(after))).Where(c => c.Before != c.After)];

    private static string Yuan(long fen) => $"{fen / 100m:#,##0.00} 元";

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd");
}
