namespace SunLedger.TestPlugins;

/// <summary>Nothing is wrong with it, but another plugin has its code.</summary>
public sealed class UsesCodeOfGood : FundCategory
{
    public UsesCodeOfGood() : base("test-good", "重复代码", "Uses the code of Good", "测试")
    {
    }
}
