namespace SunLedger.Monitoring.Domain;

/// <summary>Why a hit is no warning.</summary>
internal enum HeldBack
{
    /// <summary>It is one.</summary>
    Not,

    /// <summary>An exemption holds it back.</summary>
    Exempt,

    /// <summary>Its rule is on trial.</summary>
    Trial,
}
