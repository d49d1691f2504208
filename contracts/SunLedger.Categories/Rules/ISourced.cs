namespace SunLedger.Categories;

/// <summary>Something that a document says, or that we assume: a parameter, a word list, a curve.</summary>
public interface ISourced
{
    /// <summary>The code that never changes.</summary>
    string Code { get; }
    /// <summary>The Chinese name.</summary>
    string Name { get; }
    /// <summary>The English name.</summary>
    string English { get; }
    /// <summary>Where it comes from.</summary>
    Sourcing Sourcing { get; }
}
