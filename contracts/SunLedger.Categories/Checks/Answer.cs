namespace SunLedger.Categories;

/// <summary>What a condition says: three answers, never two. Silence is never success.</summary>
public enum Answer
{
    /// <summary>It does not hold.</summary>
    No,
    /// <summary>It holds.</summary>
    Yes,
    /// <summary>It cannot be judged: something it needs is missing.</summary>
    Unknown,
}
