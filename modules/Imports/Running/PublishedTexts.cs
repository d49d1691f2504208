namespace SunLedger.Imports.Running;

/// <summary>Refusals by their code, to say what is wrong with a cell without quoting it.</summary>
internal sealed class PublishedTexts(IEnumerable<IRefusals> lists)
{
    private static readonly object[] Left = [.. Enumerable.Repeat<object>("…", 10)];

    private readonly Dictionary<string, RefusalText> _byCode = lists.SelectMany(l => l.All).DistinctBy(r => r.Code).ToDictionary(r => r.Code, StringComparer.Ordinal);

    /// <summary>The fault with … where its values stood.</summary>
    public Fault Unquoted(Fault fault) =>
        _byCode.GetValueOrDefault(fault.Code) is { } text ? Fault.Of(text, fault.Row, fault.Field, Left) : fault with { Message = fault.Code, MessageEn = fault.Code, Hint = "", HintEn = "" };
}
