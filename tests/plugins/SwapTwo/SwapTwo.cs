namespace SunLedger.TestPlugins;

/// <summary>Version 2 of a category that is replaced while payments are posted. Its two versions differ in their line alone.</summary>
public sealed class SwapTwo : FundCategory
{
    public SwapTwo() : base("test-swap", "热替换", "Swapped", "测试")
    {
        var line = Parameter("line", "界线", "Line", Unit.Yuan, 50).Assumed("测试");
        Of(Subject.Payment).Warn("SW-01", "超过界线", "Above the line").About(Risk.AboveStandard)
            .Yellow(Known.Payment.Amount > line).From("测试")
            .MayBeInnocent("无", "None").ClearedBy("无", "None");
    }
}
