namespace SunLedger.Categories.Cases;

/// <summary>What a line of a case file says about an item: values by full name, parameters by code, the day, and how many there are.</summary>
internal sealed record CaseItem
{
    public IReadOnlyDictionary<string, object> Values { get; init; } = new Dictionary<string, object>();
    public IReadOnlyDictionary<string, decimal> Parameters { get; init; } = new Dictionary<string, decimal>();
    public IReadOnlyDictionary<string, IReadOnlyList<string>> AddedWords { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
    /// <summary>Who stands in which register: a register that nobody speaks of covers no day.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<CaseEntry>> Registers { get; init; } = new Dictionary<string, IReadOnlyList<CaseEntry>>();
    public DateOnly? AsOf { get; init; }
    public int Count { get; init; } = 1;
}
