namespace SunLedger.TestPlugins;

/// <summary>Ends the process, and says that all is well.</summary>
public sealed class Exits : FundCategory
{
    public Exits() : base("test-exits", "结束进程", "Exits", "测试") => Environment.Exit(0);
}
