using System.Globalization;
using System.Text;

namespace SunLedger.Bench;

/// <summary>
/// Deterministic import files: indicators of one county, their projects and assignments, and the payments. Amounts are small enough that
/// every payment is accepted; payees repeat as they do in real life (ten thousand of them), so that the group rules have work.
/// </summary>
internal static class PaymentsFile
{
    public const string County = "370481";
    private const int Indicators = 200;

    public static string WriteIndicators(string directory) => Write(directory, "indicators.csv", Indicators,
        "指标编号,资金代码,年度,行政区划,指标文号,发文日期,金额,扶贫金额,是否可执行,功能科目",
        i => $"B-I{i:D4},C21,2018,{County},鲁财农〔2018〕{i + 1}号,2018-01-15,900000000.00,900000000.00,是,2130505");

    public static string WriteProjects(string directory) => Write(directory, "projects.csv", Indicators,
        "项目编码,项目名称,资金类别,行政区划,入库状态,入库年度,总投资,fields.fund_component,fields.sub_direction,fields.target_village_code,fields.poor_village,fields.benefit_households,fields.benefit_poor_households,fields.benefit_poor_persons",
        i => $"B-P{i:D4},村内道路硬化工程{i},special-poverty,{County},已入库,2018,900000000.00,扶贫发展,小型公益设施,370481001201,是,120,60,150");

    public static string WriteAssignments(string directory) => Write(directory, "assignments.csv", Indicators,
        "编号,指标编号,项目编码,金额,安排日期",
        i => $"B-A{i:D4},B-I{i:D4},B-P{i:D4},900000000.00,2018-02-01");

    public static string WritePayments(string directory, int rows)
    {
        var random = new Random(20180905); // the day on which the city's notice was printed
        var start = new DateOnly(2018, 3, 1);
        return Write(directory, "payments.csv", rows, "支付编号,指标编号,项目编码,金额,支付日期,收款人名称,收款人账号,收款人类别,用途,功能科目,结算方式", i =>
        {
            var account = random.Next(Indicators);
            var payee = random.Next(10_000);
            var fen = random.Next(10_000, 4_000_000);
            return string.Create(CultureInfo.InvariantCulture,
                $"B-{i:D9},B-I{account:D4},B-P{account:D4},{fen / 100}.{fen % 100:D2},{start.AddDays(i / (rows / 300 + 1)):yyyy-MM-dd},滕州市第{payee}建筑工程有限公司,3704810001{payee:D8},供应商,村内道路硬化工程进度款,2130504,转账");
        });
    }

    private static string Write(string directory, string name, int rows, string header, Func<int, string> row)
    {
        var path = Path.Combine(directory, name);
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 20);
        writer.WriteLine(header);
        for (var i = 0; i < rows; i++) writer.WriteLine(row(i));
        return path;
    }
}
