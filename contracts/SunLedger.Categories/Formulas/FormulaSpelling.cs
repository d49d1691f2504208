namespace SunLedger.Categories;

/// <summary>How a formula is spelt: the canonical way, with English words and full names.</summary>
internal class FormulaSpelling
{
    public static FormulaSpelling Canonical { get; } = new();

    /// <summary>A word of the language.</summary>
    public virtual string Word(string english) => english;

    /// <summary>A field.</summary>
    public virtual string Field(IField field) => field.FullName;

    /// <summary>A parameter, a word list or a curve.</summary>
    public virtual string Sourced(ISourced sourced) => "@" + sourced.Code;
}

/// <summary>Chinese words and Chinese names, wherever a name says exactly one thing.</summary>
internal sealed class ChineseSpelling(FormulaScope scope, Subject subject) : FormulaSpelling
{
    public override string Word(string english) => RuleWords.Chinese(english);

    public override string Field(IField field)
    {
        var qualified = $"{Subjects.Name(field.Subject).Chinese}.{field.Name}";
        if (field.Subject == subject && Means(field.Name, field)) return Written(field.Name);
        return Means(qualified, field) ? Written(qualified) : field.FullName;
    }

    public override string Sourced(ISourced sourced) =>
        FormulaScope.IsQuotable(sourced.Name) && scope.Sourced(sourced.Name) is [var only] && only == sourced ? "@" + Written(sourced.Name) : base.Sourced(sourced);

    private bool Means(string name, IField field) => FormulaScope.IsQuotable(name) && scope.Named(name, subject) is [var only] && ReferenceEquals(only, field);

    private static string Written(string name) => FormulaScope.IsPlain(name) ? name : $"「{name}」";
}
