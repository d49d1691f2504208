namespace SunLedger.Categories;

/// <summary>What a field is recorded about and a rule is judged on.</summary>
public enum Subject
{
    /// <summary>预算指标: an authority to spend at one node of the tree.</summary>
    Indicator,
    /// <summary>指标下达: money sent from one level to the next.</summary>
    Release,
    /// <summary>项目.</summary>
    Project,
    /// <summary>合同.</summary>
    Contract,
    /// <summary>支付.</summary>
    Payment,
    /// <summary>发放明细: what one person was paid in a batch.</summary>
    PersonLine,
    /// <summary>绩效指标: a performance measure of a project.</summary>
    Measure,
    /// <summary>监控要素: an element that is due for a subject and a period.</summary>
    Element,
}
