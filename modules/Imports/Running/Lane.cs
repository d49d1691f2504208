namespace SunLedger.Imports.Running;

/// <summary>Two imports run beside each other: whichever is next, and one that is small.</summary>
internal enum Lane
{
    /// <summary>Any file, in the order in which they came.</summary>
    Any,

    /// <summary>Small files alone: ten rows do not wait for somebody else's gigabyte.</summary>
    Small,
}
