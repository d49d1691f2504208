namespace SunLedger.Categories;

/// <summary>The languages in which definitions and explanations are printed.</summary>
public enum Language
{
    /// <summary>中文, the binding one.</summary>
    Chinese,
    /// <summary>English.</summary>
    English,
}
