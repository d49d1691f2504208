namespace SunLedger.Categories;

/// <summary>
/// Rules as people write them, in English words or in Chinese ones and with the Chinese names of fields: <c>已付金额 ＞ 合同金额 × (1 － @质量保证金比例)</c>.
/// What is read is the very tree that a plugin builds with operators.
/// </summary>
public static class RuleText
{
    /// <summary>The condition that a text says about a subject. A name alone means the subject's own field before one of those above it.</summary>
    /// <exception cref="DefinitionException">The text is not a condition over what the scope knows; it says at which line, column and word, and what was expected.</exception>
    public static Condition Read(string text, FormulaScope scope, Subject subject) => new FormulaReader(text, scope, subject: subject).ReadCondition();

    /// <summary>The formula as text in the asked language, which <see cref="Read"/> understands.</summary>
    public static string Write(Formula formula, FormulaScope scope, Subject subject, Language language) =>
        language == Language.Chinese ? FormulaText.Write(formula, new ChineseSpelling(scope, subject)) : formula.ToString();

    /// <summary>Where the units of a condition do not fit; empty when they do.</summary>
    public static IReadOnlyList<Bilingual> UnitFaults(Condition condition)
    {
        var faults = new List<Bilingual>();
        new UnitCheck(faults.Add).Check(condition);
        return faults;
    }
}
