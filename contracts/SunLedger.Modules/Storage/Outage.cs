namespace SunLedger.Modules;

/// <summary>Why the database does not serve for a while. Nobody's data are at fault: the same call is right again later.</summary>
public enum Outage
{
    /// <summary>It cannot be reached, or does not take calls at the moment.</summary>
    Unreachable,

    /// <summary>There is no room left on a disk.</summary>
    DiskFull,

    /// <summary>Others were in the way each time that it was tried: they lock, or wrote, the same rows.</summary>
    Contention,
}
