namespace SunLedger.Categories;

/// <summary>One kind of public fund: what is recorded about it, what must be watched, and when to warn. Derive one sealed class per category and say everything in its constructor.</summary>
public abstract class FundCategory
{
    private readonly DefinitionDraft _draft;

    /// <summary>A category.</summary>
    /// <param name="code">The code that never changes: <c>rural-roads</c>.</param>
    /// <param name="name">The Chinese name.</param>
    /// <param name="english">The English name.</param>
    /// <param name="basis">The document it lives under.</param>
    protected FundCategory(string code, string name, string english, string basis) => _draft = new DefinitionDraft(code, name, english, basis);

    /// <summary>The finished definition.</summary>
    /// <exception cref="DefinitionException">The definition has faults; all of them are listed.</exception>
    public CategoryDefinition Define() => _draft.Finish();

    /// <summary>The funds of the fund list that belong to the category: C13, P17, M06.</summary>
    protected void Covers(params string[] fundCodes) => _draft.Covers(fundCodes);

    /// <summary>The sheet of a subject: declare fields and rules on it.</summary>
    protected Sheet Of(Subject subject) => _draft.Of(subject);

    /// <summary>A number that the centre fixes; say where it comes from.</summary>
    protected Parameter Parameter(string code, string name, string english, Unit unit, decimal value) => _draft.Parameter(code, name, english, unit, value);

    /// <summary>A list of words to look for in a text; say where it comes from.</summary>
    protected WordList WordList(string code, string name, string english, params string[] words) => _draft.WordList(code, name, english, words);

    /// <summary>A ratio over the days of a year, from zero on the first of January; say where it comes from.</summary>
    protected Curve Curve(string code, string name, string english, params (int Month, int Day, decimal Value)[] points) =>
        _draft.Curve(code, name, english, points.Select(point => new CurvePoint(point.Month, point.Day, point.Value)));

    /// <summary>A table of standards by day, division and tier; say where it comes from, and each of its rows.</summary>
    protected StandardTable Standards(string code, string name, string english, Unit unit) => _draft.Standard(code, name, english, unit);

    /// <summary>A table of benefits that exclude each other; say where it comes from, and each of its pairs.</summary>
    protected ExclusiveTable Exclusives(string code, string name, string english) => _draft.Exclusive(code, name, english);

    /// <summary>Who must draw a benefit because of the registers on which they stand; say on which, what, and how often.</summary>
    protected Entitlement Entitled(string code, string name, string english) => _draft.Entitlement(code, name, english);

    /// <summary>Evidence that must exist.</summary>
    protected Element Element(string code, string name, string english) => _draft.Element(code, name, english);

    /// <summary>Items of a rule's subject taken together by these keys.</summary>
    protected static ItemGroup ItemsBy(params IField[] fields) => new(fields);
}
