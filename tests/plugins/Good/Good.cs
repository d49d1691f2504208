namespace SunLedger.TestPlugins;

/// <summary>Nothing is wrong with it: it must load whatever stands beside it.</summary>
public sealed class Good : FundCategory
{
    public Good() : base("test-good", "正常插件", "Good", "测试")
    {
        var project = Of(Subject.Project);
        project.Warn("TG-01", "未见合同", "No contract").About(Risk.ImpreciseUse)
            .Yellow(Known.Project.Paid > 0 & !Known.Project.Contract.IsKnown).From("测试")
            .MayBeInnocent("零星采购", "Small purchase").ClearedBy("补登合同", "Enter the contract");
    }
}
