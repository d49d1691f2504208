namespace SunLedger.TestPlugins;

/// <summary>Floods standard output.</summary>
public sealed class WritesForever : FundCategory
{
    public WritesForever() : base("test-writes-forever", "不停输出", "Writes forever", "测试")
    {
        using var output = Console.OpenStandardOutput();
        var rubbish = new byte[64 * 1024];
        while (true) output.Write(rubbish);
    }
}
