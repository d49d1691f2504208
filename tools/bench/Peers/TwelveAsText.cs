namespace SunLedger.Bench.Peers;

/// <summary>The twelve rules of the tests of speed once more, as expressions over <c>payment</c> that RulesEngine and NRules both take: neither knows what is unknown, so that each looks for it itself.</summary>
internal static class TwelveAsText
{
    private const string After = "(payment.PaidBeforeOnProject.Fen + payment.Amount.Fen)";
    private const string HasContract = "payment.Project != null && payment.Project.Contract != null";

    public static IReadOnlyList<string> Rules { get; } =
    [
        $"payment.Amount.Fen > 0 && payment.Project != null && (!({AnyOf("payment.Project.LibraryState", "已入库", "已安排", "实施", "完工", "验收", "移交")})"
            + " || payment.Project.LibraryYear < payment.Indicator.OriginYear || payment.Project.LibraryYear > payment.Indicator.Year)",
        "payment.Amount.Fen > 0 && (payment.Project == null || payment.AssignedHere.Fen <= 0)",
        "payment.Amount.Fen > 0 && payment.PaidBefore.Fen + payment.Amount.Fen + payment.Indicator.Balances.Reserved.Fen > payment.Indicator.Balances.Available.Fen - payment.Indicator.Balances.Released.Fen",
        $"{HasContract} && payment.Project.AcceptedOn == null && {After} * 100 > payment.Project.Contract.Value.Fen * 97",
        $"{HasContract} && payment.Project.Progress != null && {After} * 1.0m / payment.Project.Contract.Value.Fen > payment.Project.Progress.Value + 0.10m",
        $"payment.Use != null && ({Each("payment.Use.Contains(\"{0}\")", "楼堂馆所", "小汽车", "招待费", "烟酒", "礼品", "出国", "奖金", "通讯设备")})",
        $"payment.FunctionSubject != null && ({Each("payment.FunctionSubject.StartsWith(\"{0}\", StringComparison.Ordinal)", "205", "206", "208")})",
        "payment.SettleMode == \"现金\" && payment.Amount.Fen > 100000",
        AnyOf("payment.PayeeKind", "单位实有资金", "专户"),
        "payment.Amount.Fen > 50000000 && payment.VoucherDate != null && payment.PaidOn.DayNumber - payment.VoucherDate.Value.DayNumber > 30",
        "payment.Amount.Fen > payment.AssignedHere.Fen - payment.PaidBeforeOnProject.Fen",
        "payment.Project != null && payment.Project.AcceptedOn != null && 736966 - payment.Project.AcceptedOn.Value.DayNumber > 365 && payment.Project.Fields.Contains(\"\\\"accepted\\\":true\")",
    ];

    private static string AnyOf(string field, params string[] values) => Each($"{field} == \"{{0}}\"", values);

    private static string Each(string question, params string[] values) => string.Join(" || ", values.Select(value => question.Replace("{0}", value, StringComparison.Ordinal)));
}
