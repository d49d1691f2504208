namespace SunLedger.Categories;

/// <summary>How <see cref="Comparison"/> compares.</summary>
public enum ComparisonOperator
{
    /// <summary>&gt;</summary>
    More,
    /// <summary>&gt;=</summary>
    AtLeast,
    /// <summary>&lt;</summary>
    Less,
    /// <summary>&lt;=</summary>
    AtMost,
    /// <summary>=</summary>
    Same,
    /// <summary>&lt;&gt;</summary>
    Differs,
}
