namespace SunLedger.TestPlugins;

/// <summary>Throws in its constructor.</summary>
public sealed class Throws : FundCategory
{
    public Throws() : base("test-throws", "抛出异常", "Throws", "测试") => throw new InvalidOperationException("no such table");
}
