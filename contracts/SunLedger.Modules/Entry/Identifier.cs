namespace SunLedger.Modules;

/// <summary>Ids that callers choose: 1 to 64 of <c>A–Z a–z 0–9 . _ : -</c>.</summary>
public static class Identifier
{
    /// <summary>Most characters.</summary>
    public const int MaxLength = 64;

    /// <summary>True when the text may be an id.</summary>
    public static bool IsOne(string? text) => text is { Length: > 0 and <= MaxLength } && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or ':' or '-');
}
