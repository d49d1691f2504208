namespace SunLedger.Categories;

/// <summary>监控要素: evidence that must exist by a day; a missing one is a warning by itself.</summary>
public sealed class Element
{
    private readonly Draft _draft;
    private readonly List<string> _basis = [];

    internal Element(Draft draft, string code, string name, string english)
    {
        _draft = draft;
        (Code, Name, English) = (code, name, english);
    }

    /// <summary>The code that never changes.</summary>
    public string Code { get; }
    /// <summary>The Chinese name.</summary>
    public string Name { get; }
    /// <summary>The English name.</summary>
    public string English { get; }
    /// <summary>What it belongs to; null until it is said.</summary>
    public Subject? Subject { get; private set; }
    /// <summary>How many days after <see cref="After"/> it must exist.</summary>
    public int? DueDays { get; private set; }
    /// <summary>The day from which the days count.</summary>
    public DateField? After { get; private set; }
    /// <summary>Whether the public must see it.</summary>
    public bool IsPublished { get; private set; }
    /// <summary>The clauses it stands on.</summary>
    public IReadOnlyList<string> Basis => _basis;

    /// <summary>What it belongs to.</summary>
    public Element On(Sheet sheet) => On(sheet.Subject);

    /// <summary>It must exist so many days after a day.</summary>
    public Element Due(int days, DateField after) { _draft.Change(); (DueDays, After) = (days, after); return this; }

    /// <summary>The public must see it.</summary>
    public Element Published() { _draft.Change(); IsPublished = true; return this; }

    /// <summary>The clauses it stands on.</summary>
    public Element From(params string[] basis) { _draft.Change(); _basis.AddRange(basis); return this; }

    internal Element On(Subject subject) { _draft.Change(); Subject = subject; return this; }
}
