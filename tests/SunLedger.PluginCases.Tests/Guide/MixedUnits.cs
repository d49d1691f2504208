namespace SunLedger.PluginCases.Tests.Guide;

/// <summary>Wrong on purpose: money is compared with money per mu.</summary>
public sealed class MixedUnits : FundCategory
{
    /// <summary>Says everything about the category.</summary>
    public MixedUnits() : base("mixed-units", "单位错误", "Mixed units", basis: "示例")
    {
        var perMu = Parameter("subsidy_per_mu", "每亩补助标准", "Subsidy per mu", Unit.Yuan / Unit.Mu, 500).Assumed("示例");
        Of(Subject.Project).Warn("MU-01", "补助超标准", "Subsidy above the standard").About(Risk.AboveStandard).From("示例")
            .Yellow(Known.Project.Approved > perMu);
    }
}
