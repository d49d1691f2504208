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

    public static string WriteIndicators(string directory, int count = Indicators) => Write(directory, "indicators.csv", count,
        "指标编号,资金代码,预算年度,区划代码,指标文号,发文日期,金额,可执行,支出功能分类,fields.fund_component",
        i => $"B-I{i:D4},C21,2018,{County},鲁财农〔2018〕{i + 1}号,2018-01-15,900000000.00,是,2130504,扶贫发展");

    public static string WriteProjects(string directory, int count = Indicators) => Write(directory, "projects.csv", count,
        "项目代码,项目名称,资金类别,区划代码,入库状态,入库年度,项目总预算,合同金额,fields.sub_direction,fields.target_village_code,fields.poor_village,fields.forms_asset",
        i => $"B-P{i:D4},村内道路硬化工程{i},special-poverty,{County},已入库,2018,900000000.00,900000000.00,小型公益设施,370481001201,是,否");

    public static string WriteAssignments(string directory, int count = Indicators) => Write(directory, "assignments.csv", count,
        "安排编号,指标编号,项目代码,安排金额,安排日期",
        i => $"B-A{i:D4},B-I{i:D4},B-P{i:D4},900000000.00,2018-02-01");

    /// <summary>The payments; where the file is to be of so many bytes, each says at length what it is for, as far as its 500 characters go.</summary>
    public static string WritePayments(string directory, int rows, long bytes = 0)
    {
        const int UsualBytes = 170, BytesPerCharacter = 3, MostCharacters = 480;
        var more = (int)Math.Clamp((bytes / rows - UsualBytes) / BytesPerCharacter, 0, MostCharacters);
        var atLength = string.Concat(Enumerable.Repeat("按合同约定支付", more / 7 + 1))[..more];
        var random = new Random(20180905); // the day on which the city's notice was printed
        var start = new DateOnly(2018, 3, 1);
        return Write(directory, "payments.csv", rows, "支付编号,指标编号,项目代码,支付金额,支付日期,收款人,收款账号,收款人类别,用途,支出功能分类,结算方式", i =>
        {
            var account = random.Next(Indicators);
            var payee = random.Next(10_000);
            var fen = random.Next(10_000, 4_000_000);
            return string.Create(CultureInfo.InvariantCulture,
                $"B-{i:D9},B-I{account:D4},B-P{account:D4},{fen / 100}.{fen % 100:D2},{start.AddDays(i / (rows / 300 + 1)):yyyy-MM-dd},滕州市第{payee}建筑工程有限公司,3704810001{payee:D8},供应商,村内道路硬化工程进度款{atLength},2130504,转账");
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
