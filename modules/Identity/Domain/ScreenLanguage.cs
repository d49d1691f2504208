namespace SunLedger.Identity.Domain;

/// <summary>The languages of the screens.</summary>
internal static class ScreenLanguage
{
    public const string Default = "zh-CN";

    public static bool IsKnown(string language) => language is Default or "en";
}
