using System.Text.Json;

namespace SunLedger.Categories;

/// <summary>One refused value.</summary>
/// <param name="Field">The code of the field.</param>
/// <param name="Kind">Why.</param>
/// <param name="Hint">What to do.</param>
public sealed record FieldFault(string Field, FieldFaultKind Kind, Bilingual Hint)
{
    /// <summary>The kind as answers spell it: <c>too_many_decimals</c>.</summary>
    public string Code => JsonNamingPolicy.SnakeCaseLower.ConvertName(Kind.ToString());
}
