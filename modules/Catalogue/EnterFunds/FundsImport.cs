using SunLedger.Catalogue.Domain;
using SunLedger.Catalogue.Memory;
using SunLedger.Messages.Imports;

namespace SunLedger.Catalogue.EnterFunds;

/// <summary>Files of funds, on the path of POST /funds.</summary>
internal sealed class FundsImport(FundEntry entry, Shelf shelf) : IImportTarget
{
    public string Kind => "funds";

    public IReadOnlyList<string> Permissions { get; } = [May.KeepCatalogue];

    public IReadOnlyList<ImportColumn> Columns => All;

    /// <summary>The fields of a fund.</summary>
    public static IReadOnlyList<ImportColumn> All { get; } =
    [
        new("code", "资金代码", ColumnType.Text, true, "代码", "fund_code"),
        new("name", "资金名称", ColumnType.Text, true, "名称", "fund_name"),
        new("english", "英文名称", ColumnType.Text, false, "english_name"),
        new("categoryCode", "资金类别", ColumnType.Text, true, "类别", "category"),
        new("responsibleDepartment", "归口处室", ColumnType.Text, true, "归口科室", "主管处室", "issuing_division"),
        new("scopeClause", "范围限定", ColumnType.Text, false, "scope_note"),
        new("isPartial", "是否部分", ColumnType.Flag, false, "is_partial"),
        new("note", "备注", ColumnType.Text, false),
    ];

    public async Task<IReadOnlyList<RowResult>> TakeAsync(SunLedgerDb db, IReadOnlyList<ImportRow> rows, BatchMode mode, ICaller caller, CancellationToken ct)
    {
        var results = await entry.TakeAsync(db, [.. rows.Select(Draft)], mode, caller, ct);
        return [.. results.Select((result, i) => result.At(rows[i].Row))];
    }

    public Task CommittedAsync(CancellationToken ct) => shelf.RefreshAsync(ct);

    private static FundDraft Draft(ImportRow row) => new(
        row.Text("code"), row.Text("name"), row.Text("english"), row.Text("categoryCode"),
        row.Text("responsibleDepartment"), row.Text("scopeClause"), row.Value<bool>("isPartial"), row.Text("note"));
}
