namespace SunLedger.Categories.Cases;

/// <summary>Whatever can judge the items of a case: the exact judge, or the engine that must agree with it.</summary>
public interface ICaseJudge
{
    /// <summary>What every rule of the subject, by its code, says about the first item; the others stand beside it for rules on groups.</summary>
    IReadOnlyDictionary<string, Verdict> Judge(CategoryDefinition definition, Subject subject, IReadOnlyList<IFacts> items);
}
