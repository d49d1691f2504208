namespace SunLedger.Categories;

/// <summary>Where a number or a list comes from, and how sure we are of it.</summary>
public sealed class Sourcing
{
    private readonly Draft _draft;

    internal Sourcing(Draft draft) => _draft = draft;

    /// <summary>How sure we are; null until it is said.</summary>
    public Status? Status { get; private set; }
    /// <summary>The document, or the reason of an assumption.</summary>
    public string Source { get; private set; } = "";

    internal void Say(Status status, string source)
    {
        _draft.Change();
        (Status, Source) = (status, source);
    }
}
