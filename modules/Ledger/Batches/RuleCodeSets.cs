namespace SunLedger.Ledger.Batches;

/// <summary>
/// The rule codes that rows were warned by, each once and in order. Ten thousand rows of a file share a few sets, so each set is made once, when the first row comes to it.
/// </summary>
internal sealed class RuleCodeSets
{
    private readonly Dictionary<(IReadOnlyList<string> Set, string Code), IReadOnlyList<string>> _next = [];
    private readonly Dictionary<string, IReadOnlyList<string>> _known = new(StringComparer.Ordinal);

    /// <summary>The set of which nothing is known yet.</summary>
    public IReadOnlyList<string> None { get; } = [];

    /// <summary>The set that holds the code besides; the very same for the same codes, in whatever order they come.</summary>
    public IReadOnlyList<string> With(IReadOnlyList<string> set, string code)
    {
        if (_next.TryGetValue((set, code), out var next)) return next;
        string[] codes = [.. set.Append(code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var text = string.Join('\n', codes);
        if (!_known.TryGetValue(text, out next)) _known[text] = next = codes;
        return _next[(set, code)] = next;
    }
}
