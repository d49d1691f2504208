namespace SunLedger.Categories;

/// <summary>How grave a suspicion is.</summary>
public enum Level
{
    /// <summary>黄: explain.</summary>
    Yellow = 1,
    /// <summary>橙: explain with evidence.</summary>
    Orange = 2,
    /// <summary>红: stop and open a handling slip.</summary>
    Red = 3,
}
