namespace SunLedger.TestPlugins;

/// <summary>Calls itself without end.</summary>
public sealed class OverflowsStack : FundCategory
{
    public OverflowsStack() : base("test-stack", "栈溢出", "Overflows the stack", "测试") => _ = Depth(0);

    private static int Depth(int level) => level < 0 ? level : Depth(level + 1) + Depth(level + 2);
}
