namespace SunLedger.Modules;

/// <summary>Chinese by default, English when the caller asks for it.</summary>
public static class Languages
{
    /// <summary>True when <c>Accept-Language</c> puts English first.</summary>
    public static bool WantsEnglish(this HttpRequest request)
    {
        var first = request.GetTypedHeaders().AcceptLanguage?.OrderByDescending(l => l.Quality ?? 1).FirstOrDefault()?.Value.Value;
        return first is not null && first.StartsWith("en", StringComparison.OrdinalIgnoreCase);
    }
}
