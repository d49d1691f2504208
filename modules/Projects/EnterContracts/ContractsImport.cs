using SunLedger.Messages.Imports;
using SunLedger.Messages.Projects;
using SunLedger.Projects.Domain;
using SunLedger.Projects.EnterProjects;

namespace SunLedger.Projects.EnterContracts;

/// <summary>Files of contracts, on the path of POST /contracts. A file has one buyer and one supplier to a row; more parties come by the API.</summary>
internal sealed class ContractsImport(ContractEntry entry) : IImportTarget
{
    public string Kind => "contracts";

    public IReadOnlyList<string> Permissions { get; } = [May.KeepProjects];

    public Subject? CategoryFieldsOf => Subject.Contract;

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("code", "合同编号", ColumnType.Text, true, "合同代码", "合同号"),
        new("projectCode", "项目代码", ColumnType.Text, true, "项目编码", "项目编号"),
        new("name", "合同名称", ColumnType.Text, true, "名称"),
        new("kind", "合同类别", ColumnType.Text, true, "采购类别", "类别"),
        new("amount", "合同金额", ColumnType.Money, true, "合同价", "中标金额"),
        new("signedOn", "签订日期", ColumnType.Date, true, "合同签订日期", "签约日期"),
        new("buyerName", "采购人", ColumnType.Text, true, "甲方", "发包人", "采购单位"),
        new("supplierName", "供应商", ColumnType.Text, true, "乙方", "承包人", "中标单位", "供货单位"),
        new("buyerCode", "采购人代码", ColumnType.Text, false, "甲方统一社会信用代码"),
        new("supplierCode", "供应商代码", ColumnType.Text, false, "供应商统一社会信用代码", "乙方统一社会信用代码", "统一社会信用代码"),
        new("procureMode", "采购方式", ColumnType.Text, false),
        new("noticeNo", "采购公告编号", ColumnType.Text, false, "公告编号", "中标通知书编号"),
        new("prepay", "预付款比例", ColumnType.Decimal, false),
        new("retention", "质保金比例", ColumnType.Decimal, false, "质量保证金比例"),
        new("acceptedOn", "履约验收日期", ColumnType.Date, false, "验收日期"),
    ];

    public async Task<IReadOnlyList<RowResult>> TakeAsync(SunLedgerDb db, IReadOnlyList<ImportRow> rows, BatchMode mode, ICaller caller, CancellationToken ct)
    {
        var results = await entry.TakeAsync(db, [.. rows.Select(Draft)], Intent.Enter, mode, caller, ct);
        return [.. results.Select((result, i) => result.At(rows[i].Row))];
    }

    private static ContractDraft Draft(ImportRow r) => new(
        r.Text("code"), r.Text("projectCode"), r.Text("name"), r.Text("kind"), r.Text("procureMode"), r.Text("noticeNo"), r.Value<Money>("amount")?.InYuan,
        r.Value<DateOnly>("signedOn"), r.Value<decimal>("prepay"), r.Value<decimal>("retention"), r.Value<DateOnly>("acceptedOn"),
        [
            new PartyDraft(ContractRoles.Buyer, r.Text("buyerName"), r.Text("buyerCode")),
            new PartyDraft(ContractRoles.Supplier, r.Text("supplierName"), r.Text("supplierCode")),
        ],
        null, null)
    {
        FieldTexts = r.Values.Where(v => v.Key.StartsWith("fields.", StringComparison.Ordinal)).ToDictionary(v => v.Key["fields.".Length..], v => (string)v.Value),
    };
}
