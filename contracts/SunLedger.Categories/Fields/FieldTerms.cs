namespace SunLedger.Categories;

/// <summary>What was agreed about a field: its names, kind, unit, limits, and when it must be given.</summary>
public sealed class FieldTerms
{
    private readonly Draft _draft;

    internal FieldTerms(Draft draft, Subject subject, string code, string name, string english, FieldKind kind, bool isPlatform = false, bool isObserved = false, bool isCounted = false)
    {
        _draft = draft;
        (Subject, Code, Name, English, Kind, IsPlatform, IsObserved, IsCounted) = (subject, code, name, english, kind, isPlatform, isObserved, isCounted);
        FullName = (isCounted ? "entitled" : isObserved ? "observed" : isPlatform ? subject.ToString() : Subjects.Word(subject)) + "." + code;
    }

    /// <summary>What the field is recorded about.</summary>
    public Subject Subject { get; }
    /// <summary>The code that never changes.</summary>
    public string Code { get; }
    /// <summary>The Chinese name.</summary>
    public string Name { get; }
    /// <summary>The English name.</summary>
    public string English { get; }
    /// <summary>How formulas call it.</summary>
    public string FullName { get; }
    /// <summary>What kind of value it holds.</summary>
    public FieldKind Kind { get; }
    /// <summary>Whether the platform knows the value.</summary>
    public bool IsPlatform { get; }
    /// <summary>Whether the value is what was observed of a monitoring element.</summary>
    public bool IsObserved { get; }
    /// <summary>Whether the value is counted of an entitlement.</summary>
    public bool IsCounted { get; }
    /// <summary>The unit of a number.</summary>
    public Unit? Unit { get; internal init; }
    /// <summary>How many decimals a number may have.</summary>
    public int Decimals { get; internal init; }
    /// <summary>How many characters a text may have.</summary>
    public int MaxLength { get; internal init; }
    /// <summary>The form of a code.</summary>
    public Format Format { get; internal init; }
    /// <summary>The options of a choice, in the order in which people see them.</summary>
    public IReadOnlyList<string> Options { get; internal init; } = [];
    /// <summary>Whether the value says who somebody is: it is masked and encrypted.</summary>
    public bool IsPersonal => Format is Format.IdNumber or Format.BankCard or Format.SchoolRoll;

    /// <summary>Whether a value must always be given.</summary>
    public bool IsRequired { get; private set; }
    /// <summary>When a value must be given.</summary>
    public Condition? RequiredWhen { get; private set; }
    /// <summary>The least value.</summary>
    public decimal? Min { get; private set; }
    /// <summary>The greatest value.</summary>
    public decimal? Max { get; private set; }
    /// <summary>The field that this number may not exceed.</summary>
    public NumberField? NotAbove { get; private set; }
    /// <summary>The day before which this one may not lie.</summary>
    public DateField? NotBefore { get; private set; }

    internal void Require() { _draft.Change(); IsRequired = true; }
    internal void Require(Condition when) { _draft.Change(); RequiredWhen = when; }
    internal void Limit(decimal min, decimal max) { _draft.Change(); (Min, Max) = (min, max); }
    internal void Limit(NumberField notAbove) { _draft.Change(); NotAbove = notAbove; }
    internal void Limit(DateField notBefore) { _draft.Change(); NotBefore = notBefore; }
}
