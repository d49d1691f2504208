namespace SunLedger.Categories;

/// <summary>The same sentence in Chinese, which is binding, and in English.</summary>
/// <param name="Chinese">What the office reads.</param>
/// <param name="English">The same for everybody else.</param>
public readonly record struct Bilingual(string Chinese, string English)
{
    /// <summary>The sentence in the asked language.</summary>
    public string In(Language language) => language == Language.Chinese ? Chinese : English;
}
