using SunLedger.Categories;
using SunLedger.Categories.Cases;

namespace SunLedger.Testing;

/// <summary>A condition of a definition with one small mistake put into it.</summary>
public sealed class Mutant
{
    private readonly Func<Subject, Case, bool> _isNoticed;

    internal Mutant(string of, string text, Func<Subject, Case, bool> isNoticed) => (Of, Text, _isNoticed) = (of, text, isNoticed);

    /// <summary>Whose condition it is: the code of a rule, or a reach as cases call it, <c>owes photos</c>.</summary>
    public string Of { get; }

    /// <summary>The mistake: of a rule the level, then what stood there and what stands there now.</summary>
    public string Text { get; }

    /// <summary>Whether a case says something that is wrong with the mistake.</summary>
    public bool IsNoticedBy(Subject subject, Case @case) => _isNoticed(subject, @case);

    /// <summary>The line that a case file would list it by.</summary>
    public override string ToString() => $"{Of}: {Text}";
}
