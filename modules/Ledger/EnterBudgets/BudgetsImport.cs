using SunLedger.Messages.Imports;

namespace SunLedger.Ledger.EnterBudgets;

/// <summary>Files of approved budgets and expected transfers, on the path of POST /budgets.</summary>
internal sealed class BudgetsImport(BudgetPath path) : IImportTarget
{
    public string Kind => "budgets";

    public IReadOnlyList<string> Permissions { get; } = [May.MoveIndicators];

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("id", "登记编号", ColumnType.Text, true, "编号"),
        new("divisionCode", "区划代码", ColumnType.Text, true, "区划"),
        new("year", "预算年度", ColumnType.Whole, true, "年度"),
        new("approvedOn", "预算批准日期", ColumnType.Date, false, "批准日期", "人大批准日期"),
        new("fundCode", "资金代码", ColumnType.Text, false),
        new("expected", "预计转移支付", ColumnType.Money, false, "预计数", "预计转移支付（元）"),
        new("docNo", "文号", ColumnType.Text, true, "批准文件", "依据文号"),
        new("corrects", "更正编号", ColumnType.Text, false),
        new("reason", "更正原因", ColumnType.Text, false),
    ];

    public async Task<IReadOnlyList<RowResult>> TakeAsync(SunLedgerDb db, IReadOnlyList<ImportRow> rows, BatchMode mode, ICaller caller, CancellationToken ct)
    {
        var results = await path.TakeAsync(db, [.. rows.Select(Sent)], mode, caller, ct);
        return [.. results.Select((result, i) => result.At(rows[i].Row))];
    }

    private static BudgetRequest Sent(ImportRow r) => new(
        r.Text("id"), r.Text("divisionCode"), r.Int("year") ?? -1, r.Value<DateOnly>("approvedOn"), r.Text("fundCode"),
        r.Value<Money>("expected")?.InYuan, r.Text("docNo"), r.Text("corrects"), r.Text("reason"));
}
