namespace SunLedger.TestPlugins;

/// <summary>One of two categories in one assembly.</summary>
public sealed class TwoCategories : FundCategory
{
    public TwoCategories() : base("test-two", "两个类别之一", "One of two", "测试")
    {
    }
}

/// <summary>The other.</summary>
public sealed class OtherCategory : FundCategory
{
    public OtherCategory() : base("test-other", "两个类别之二", "The other", "测试")
    {
    }
}
