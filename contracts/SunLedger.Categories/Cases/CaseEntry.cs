namespace SunLedger.Categories.Cases;

/// <summary>An entry of a register in a case: who, in which state, from when, and until when.</summary>
/// <param name="Key">Who or what.</param>
/// <param name="State">The state; null when none was said.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The first day on which it is no longer so; null while it is.</param>
internal sealed record CaseEntry(string Key, string? State, DateOnly From, DateOnly? To)
{
    public bool Answers(string key, IReadOnlyList<string> states, DateOnly day) =>
        Key == key && From <= day && (To is not { } end || day < end) && (states.Count == 0 || State is not null && states.Contains(State));
}
