namespace SunLedger.Categories;

/// <summary>What a warning suspects. A suspicion is never a violation before it is determined.</summary>
public enum Risk
{
    /// <summary>扶贫对象不精准</summary>
    MistargetedPeople,
    /// <summary>项目措施不精准</summary>
    MistargetedMeasure,
    /// <summary>资金使用不精准</summary>
    ImpreciseUse,
    /// <summary>挤占</summary>
    Encroachment,
    /// <summary>挪用</summary>
    Diversion,
    /// <summary>虚报冒领</summary>
    FalseClaim,
    /// <summary>违规下达</summary>
    IrregularRelease,
    /// <summary>结构不合理</summary>
    PoorStructure,
    /// <summary>闲置</summary>
    IdleFunds,
    /// <summary>绩效偏离</summary>
    PerformanceGap,
    /// <summary>超标准</summary>
    AboveStandard,
    /// <summary>重复享受</summary>
    DoubleBenefit,
}
