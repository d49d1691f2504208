namespace SunLedger.TestPlugins;

/// <summary>Needs an assembly that does not come with it.</summary>
public sealed class MissingDependency : FundCategory
{
    public MissingDependency() : base("test-missing", Names.Chinese, "Missing dependency", "测试")
    {
    }
}
