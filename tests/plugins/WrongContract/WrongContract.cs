namespace SunLedger.TestPlugins;

/// <summary>Its manifest says a version of the language that does not exist.</summary>
public sealed class WrongContract : FundCategory
{
    public WrongContract() : base("test-contract", "版本不符", "Wrong contract", "测试")
    {
    }
}
