namespace SunLedger.TestPlugins;

/// <summary>Looks for what it could take with it, and tells.</summary>
public sealed class Curious : FundCategory
{
    public Curious() : base("test-curious", "好奇", "Curious", "测试") =>
        throw new InvalidOperationException($"secret={Environment.GetEnvironmentVariable("SUNLEDGER_TEST_SECRET") ?? "none"} input={Console.In.Read()}");
}
