namespace SunLedger.Modules;

/// <summary>One thing wrong with what was sent.</summary>
/// <param name="Row">1-based row of the array or file; null when the fault is about the whole.</param>
/// <param name="Field">Name of the field or column; null when it is about the whole row.</param>
/// <param name="Code">Published refusal code.</param>
/// <param name="Message">What is wrong, Chinese.</param>
/// <param name="Hint">What to do, Chinese.</param>
/// <param name="MessageEn">What is wrong, English.</param>
/// <param name="HintEn">What to do, English.</param>
public sealed record Fault(int? Row, string? Field, string Code, string Message, string Hint, string MessageEn, string HintEn)
{
    /// <summary>The fault that a published refusal makes at a row and field, its places filled with <paramref name="values"/>.</summary>
    public static Fault Of(RefusalText text, int? row, string? field, params object?[] values) => new(
        row, field, text.Code, Fill(text.Zh, values), Fill(text.HintZh, values), Fill(text.En, values), Fill(text.HintEn, values));

    /// <summary>The fault on the wire, in one language.</summary>
    public ProblemError In(bool english) => new(Row, Field, Code, english ? MessageEn : Message, english ? HintEn : Hint);

    private static string Fill(string text, object?[] values) =>
        values.Length == 0 ? text : string.Format(System.Globalization.CultureInfo.InvariantCulture, text, values);
}
