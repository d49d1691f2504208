namespace SunLedger.TestPlugins;

/// <summary>Compares yuan with kilometres.</summary>
public sealed class UnitError : FundCategory
{
    public UnitError() : base("test-unit", "单位错误", "Unit error", "测试")
    {
        var project = Of(Subject.Project);
        var length = project.Quantity("length_km", "里程", "Length", Unit.Kilometre);
        project.Warn("TU-01", "错", "Wrong").About(Risk.ImpreciseUse).Red(Known.Project.Paid > length).From("测试")
            .MayBeInnocent("无", "None").ClearedBy("无", "None");
    }
}
