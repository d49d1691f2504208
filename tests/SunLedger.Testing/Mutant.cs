using SunLedger.Categories;

namespace SunLedger.Testing;

/// <summary>A rule with one small mistake put into it.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Text">The mistake: the level, what stood there, and what stands there now.</param>
/// <param name="Grades">The grades with the mistake.</param>
public sealed record Mutant(Rule Rule, string Text, IReadOnlyList<Grade> Grades)
{
    /// <summary>The line that a case file would list it by.</summary>
    public override string ToString() => $"{Rule.Code}: {Text}";
}
