namespace SunLedger.Monitoring.Domain;

/// <summary>What a reason says about the rule.</summary>
internal enum HitQuality
{
    /// <summary>The rule was right.</summary>
    Problem,

    /// <summary>The rule was wrong.</summary>
    FalseHit,

    /// <summary>It says nothing about the rule.</summary>
    Neither,
}
