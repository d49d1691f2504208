namespace SunLedger.Categories;

/// <summary>Which way a city may move a parameter inside its bounds.</summary>
public enum Strict
{
    /// <summary>Both ways.</summary>
    Either,
    /// <summary>Lower is stricter: a city may only lower the national value.</summary>
    Lower,
    /// <summary>Higher is stricter: a city may only raise the national value.</summary>
    Higher,
}
