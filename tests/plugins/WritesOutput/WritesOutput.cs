namespace SunLedger.TestPlugins;

/// <summary>Talks while it defines.</summary>
public sealed class WritesOutput : FundCategory
{
    public WritesOutput() : base("test-writes", "写输出", "Writes output", "测试") => Console.WriteLine("loading tables … {\"text\": 1}");
}
