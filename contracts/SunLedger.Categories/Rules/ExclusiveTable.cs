namespace SunLedger.Categories;

/// <summary>A table of benefits that exclude each other 互斥待遇: whoever draws one must not draw the other. What is on no line of it may be drawn together.</summary>
public sealed class ExclusiveTable : ISourced
{
    private readonly Draft _draft;
    private readonly List<ExclusivePair> _pairs = [];
    private readonly List<CompatiblePair> _together = [];
    private readonly List<string> _benefits = [];

    internal ExclusiveTable(Draft draft, string code, string name, string english)
    {
        _draft = draft;
        (Code, Name, English) = (code, name, english);
        Sourcing = new Sourcing(draft);
    }

    /// <inheritdoc/>
    public string Code { get; }
    /// <inheritdoc/>
    public string Name { get; }
    /// <inheritdoc/>
    public string English { get; }
    /// <summary>Its pairs.</summary>
    public IReadOnlyList<ExclusivePair> Pairs => _pairs;
    /// <summary>Pairs that somebody might take for exclusive and that may be drawn together: who reads the table sees that they were meant, and nobody adds them to it.</summary>
    public IReadOnlyList<CompatiblePair> MayGoTogether => _together;
    /// <summary>Every benefit that excludes another.</summary>
    public IReadOnlyList<string> Benefits => _benefits;
    /// <inheritdoc/>
    public Sourcing Sourcing { get; }

    /// <summary>Whether a city may add pairs.</summary>
    public bool IsOpenToCities { get; private set; }

    /// <summary>A city may add pairs; it never takes one away.</summary>
    public ExclusiveTable CitiesMayAdd()
    {
        _draft.Change();
        IsOpenToCities = true;
        return this;
    }

    /// <summary>Two benefits that exclude each other from a day on. A benefit with itself means: only once.</summary>
    public ExclusiveTable Pair(string one, string other, DateOnly from, Status status, string source, DateOnly? until = null)
    {
        _draft.Change();
        _pairs.Add(new ExclusivePair(one, other, from, until, status, source));
        foreach (var benefit in new[] { one, other })
            if (!_benefits.Contains(benefit)) _benefits.Add(benefit);
        return this;
    }

    /// <summary>Two benefits that may be drawn together, and by which document. They exclude nothing without it, either; with it, no division says that they do.</summary>
    public ExclusiveTable Together(string one, string other, Status status, string source)
    {
        _draft.Change();
        _together.Add(new CompatiblePair(one, other, status, source));
        return this;
    }

    /// <summary>Whether the table says that two benefits may be drawn together.</summary>
    public bool Allows(string one, string other) => _together.Exists(pair => pair.One == one && pair.Other == other || pair.One == other && pair.Other == one);

    /// <summary>Whether one excludes the other on a day.</summary>
    public bool Excludes(string one, string other, DateOnly day)
    {
        foreach (var pair in _pairs)
            if (pair.From <= day && (pair.Until is not { } end || day < end) && (pair.One == one && pair.Other == other || pair.One == other && pair.Other == one)) return true;
        return false;
    }
}

/// <summary>Two benefits that exclude each other.</summary>
/// <param name="One">One of them, as the field says it that is looked up: a fund, an item.</param>
/// <param name="Other">The other.</param>
/// <param name="From">The first day on which they do.</param>
/// <param name="Until">The first day on which they no longer do; null while they do.</param>
/// <param name="Status">How sure it is.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record ExclusivePair(string One, string Other, DateOnly From, DateOnly? Until, Status Status, string Source);

/// <summary>Two benefits that may be drawn together.</summary>
/// <param name="One">One of them.</param>
/// <param name="Other">The other.</param>
/// <param name="Status">How sure it is.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record CompatiblePair(string One, string Other, Status Status, string Source);
