namespace SunLedger.Categories;

/// <summary>What a warning does to the action that raised it.</summary>
public enum Enforcement
{
    /// <summary>记录: only written down.</summary>
    Record,
    /// <summary>预警: shown, the action goes on.</summary>
    Warn,
    /// <summary>预警并附证明材料: the action goes on with evidence attached.</summary>
    WarnWithEvidence,
    /// <summary>拦截: the action waits for a decision.</summary>
    Hold,
    /// <summary>禁止: the action is refused.</summary>
    Prohibit,
}
