namespace SunLedger.TestPlugins;

/// <summary>Never comes to an end.</summary>
public sealed class Hangs : FundCategory
{
    public Hangs() : base("test-hangs", "死循环", "Hangs", "测试")
    {
        using var never = new ManualResetEventSlim();
        never.Wait();
    }
}
