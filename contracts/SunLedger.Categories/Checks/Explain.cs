namespace SunLedger.Categories;

/// <summary>Says a formula in words, alone or with the values it was judged on.</summary>
public static class Explain
{
    /// <summary>The formula in words: 已付金额 &gt; 合同金额 × (1 − 质量保证金比例).</summary>
    public static string Words(Formula formula, Language language) => new ExplainText(null, language).Write(formula);

    /// <summary>The formula in words with its values: 已付金额 850,000.00元 &gt; 合同金额 800,000.00元 × (1 − 质量保证金比例 3%). Personal values are not shown.</summary>
    public static string With(Formula formula, IFacts facts, Language language) => new ExplainText(facts, language).Write(formula);

    /// <summary>The whole definition in words, in both languages, one property on a line: the text that is approved.</summary>
    public static string Definition(CategoryDefinition definition) => DefinitionWords.Write(definition);

    /// <summary>A value as people read it with its unit: 850,000.00元, 3%, 12公里.</summary>
    public static string Value(decimal value, Unit? unit, Language language) => ExplainText.Value(value, unit, language);
}
