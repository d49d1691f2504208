namespace SunLedger.Modules;

/// <summary>What keeps a packed file from being opened.</summary>
public enum PackedFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It is not what it says that it is.</summary>
    Damaged,

    /// <summary>Its end is missing.</summary>
    Truncated,

    /// <summary>It names too many files.</summary>
    TooManyEntries,

    /// <summary>It unpacks to too much, for itself or beside its own size.</summary>
    TooLargeUnpacked,
}
