namespace SunLedger.Modules;

/// <summary>The address of the list behind a number: what was asked for, and what the number counts of it.</summary>
public static class ListAddress
{
    /// <summary>Writes it.</summary>
    /// <param name="list">The list, as it is called in addresses: <c>person-lines</c>.</param>
    /// <param name="asked">What was asked for, by parameter; what is null or empty was not.</param>
    /// <param name="cell">What the number counts: it stands for what was asked under the same name, and null takes that away.</param>
    public static string Of(string list, IReadOnlyDictionary<string, string?> asked, IEnumerable<(string Name, string? Value)> cell)
    {
        var parts = new Dictionary<string, string?>(asked);
        foreach (var (name, value) in cell) parts[name] = value;
        return $"/api/v1/{list}?{string.Join('&', parts.Where(p => !string.IsNullOrEmpty(p.Value)).Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value!)}"))}";
    }
}
