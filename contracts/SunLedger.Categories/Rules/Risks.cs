namespace SunLedger.Categories;

/// <summary>What the risks are called.</summary>
public static class Risks
{
    /// <summary>Every risk.</summary>
    public static IReadOnlyList<Risk> All { get; } = Enum.GetValues<Risk>();

    /// <summary>What people call it.</summary>
    public static Bilingual Name(Risk risk) => risk switch
    {
        Risk.MistargetedPeople => new("扶贫对象不精准", "mistargeted people"),
        Risk.MistargetedMeasure => new("项目措施不精准", "mistargeted measure"),
        Risk.ImpreciseUse => new("资金使用不精准", "imprecise use of funds"),
        Risk.Encroachment => new("挤占", "encroachment"),
        Risk.Diversion => new("挪用", "diversion"),
        Risk.FalseClaim => new("虚报冒领", "false or impersonated claim"),
        Risk.IrregularRelease => new("违规下达", "irregular release"),
        Risk.PoorStructure => new("结构不合理", "unreasonable structure"),
        Risk.IdleFunds => new("闲置", "idle funds"),
        Risk.PerformanceGap => new("绩效偏离", "performance gap"),
        Risk.AboveStandard => new("超标准", "above the standard"),
        Risk.DoubleBenefit => new("重复享受", "double benefit"),
        _ => throw new ArgumentOutOfRangeException(nameof(risk), risk, "no such risk"),
    };
}
