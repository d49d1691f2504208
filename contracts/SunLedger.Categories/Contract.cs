namespace SunLedger.Categories;

/// <summary>The promise between the platform and its plugins, as a number that a plugin's manifest repeats.</summary>
public static class Contract
{
    /// <summary>The version of the definition language. It grows when a word is added; a word is never redefined.</summary>
    public const int Version = 1;
}
