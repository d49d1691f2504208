using SunLedger.Messages.Imports;
using SunLedger.Projects.Domain;

namespace SunLedger.Projects.EnterProjects;

/// <summary>Files of projects, on the path of POST /projects.</summary>
internal sealed class ProjectsImport(ProjectEntry entry) : IImportTarget
{
    private static readonly (string Field, string Name)[] SourceColumns =
    [
        ("sources.central", "中央资金"), ("sources.province", "省级资金"), ("sources.city", "市级资金"), ("sources.county", "县级资金"), ("sources.other", "其他资金"),
    ];

    public string Kind => "projects";

    public IReadOnlyList<string> Permissions { get; } = [May.KeepProjects];

    public Subject? CategoryFieldsOf => Subject.Project;

    public IReadOnlyList<ImportColumn> Columns => All;

    /// <summary>The fields of a project, as clerks call them.</summary>
    public static IReadOnlyList<ImportColumn> All { get; } =
    [
        new("code", "项目代码", ColumnType.Text, true, "项目编码", "项目编号"),
        new("name", "项目名称", ColumnType.Text, true, "名称"),
        new("categoryCode", "资金类别", ColumnType.Text, true, "类别"),
        new("divisionCode", "区划代码", ColumnType.Text, true, "行政区划代码", "区划"),
        new("libraryYear", "入库年度", ColumnType.Whole, true, "年度"),
        new("budget", "项目总预算", ColumnType.Money, true, "总预算", "总投资"),
        new("contract", "合同金额", ColumnType.Money, false, "合同价"),
        new("libraryState", "入库状态", ColumnType.Text, false, "项目状态", "状态"),
        new("unitCode", "预算单位代码", ColumnType.Text, false, "主管单位代码"),
        new("implementUnit", "实施单位", ColumnType.Text, false, "项目实施单位", "施工单位"),
        new("progress", "形象进度", ColumnType.Decimal, false, "工程进度"),
        new("planStart", "计划开工日期", ColumnType.Date, false, "计划开始日期"),
        new("planEnd", "计划完工日期", ColumnType.Date, false, "计划结束日期"),
        new("realStart", "实际开工日期", ColumnType.Date, false, "开工日期"),
        new("realEnd", "实际完工日期", ColumnType.Date, false, "完工日期"),
        new("acceptedOn", "验收日期", ColumnType.Date, false),
        new("households", "受益户数", ColumnType.Whole, false),
        new("persons", "受益人数", ColumnType.Whole, false),
        new("poorHouseholds", "受益贫困户数", ColumnType.Whole, false, "贫困户数"),
        new("poorPersons", "受益贫困人数", ColumnType.Whole, false, "贫困人数"),
        new("villages", "村代码", ColumnType.Text, false, "实施村代码"),
        new("content", "建设内容", ColumnType.Text, false, "项目内容", "建设内容及规模"),
        .. SourceColumns.Select(s => new ImportColumn(s.Field, s.Name, ColumnType.Money, false)),
    ];

    public async Task<IReadOnlyList<RowResult>> TakeAsync(SunLedgerDb db, IReadOnlyList<ImportRow> rows, BatchMode mode, ICaller caller, CancellationToken ct)
    {
        var results = await entry.TakeAsync(db, [.. rows.Select(Draft)], Intent.Enter, mode, caller, ct);
        return [.. results.Select((result, i) => result.At(rows[i].Row))];
    }

    private static ProjectDraft Draft(ImportRow r) => new(
        r.Text("code"), r.Text("name"), r.Text("categoryCode"), r.Text("divisionCode"), r.Text("unitCode"), r.Text("implementUnit"), r.Text("libraryState"),
        r.Int("libraryYear"), r.Value<Money>("budget")?.InYuan, r.Value<Money>("contract")?.InYuan, r.Value<decimal>("progress"),
        r.Value<DateOnly>("planStart"), r.Value<DateOnly>("planEnd"), r.Value<DateOnly>("realStart"), r.Value<DateOnly>("realEnd"), r.Value<DateOnly>("acceptedOn"),
        r.Int("households"), r.Int("persons"), r.Int("poorHouseholds"), r.Int("poorPersons"),
        r.Text("villages")?.Split([' ', ',', '，', '、', ';', '；'], StringSplitOptions.RemoveEmptyEntries), r.Text("content"),
        [.. SourceColumns.Where(s => r.Value<Money>(s.Field) is not null).Select(s => new SourceDraft(null, s.Name, null, r.Value<Money>(s.Field)!.Value.InYuan))], null)
    {
        FieldTexts = r.Values.Where(v => v.Key.StartsWith("fields.", StringComparison.Ordinal)).ToDictionary(v => v.Key["fields.".Length..], v => (string)v.Value),
    };
}
