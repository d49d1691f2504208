namespace SunLedger.Categories;

/// <summary>Something recorded about a subject, by the platform or by a category. Every field is also a formula.</summary>
public interface IField
{
    /// <summary>What it is recorded about.</summary>
    Subject Subject { get; }
    /// <summary>The code that never changes: <c>length_km</c>, or <c>Paid</c> when the platform knows it.</summary>
    string Code { get; }
    /// <summary>The Chinese name.</summary>
    string Name { get; }
    /// <summary>The English name.</summary>
    string English { get; }
    /// <summary>How formulas call it: <c>project.length_km</c>, <c>Project.Paid</c>. Unique within a definition.</summary>
    string FullName { get; }
    /// <summary>Whether the platform knows the value, so that nobody types it.</summary>
    bool IsPlatform { get; }
    /// <summary>Everything else that was agreed about the value.</summary>
    FieldTerms Terms { get; }
    /// <summary>Whether there is a value. This condition is never unknown.</summary>
    Condition IsKnown { get; }
}
