namespace SunLedger.Host.OpenApi;

/// <summary>
/// The reads with numbers that cannot be asked for a past moment (asOf and knownAt), and why. The document of the API says so beside each; a read with numbers that neither takes both nor stands
/// here fails tests/SunLedger.ApiClients.Tests.
/// </summary>
internal static class NoPast
{
    /// <summary>What the reason begins with in the document.</summary>
    public const string Begins = "No past: ";

    private const string Terms = "these are terms that somebody set, and no figures; their versions say what they were.";
    private const string OwnFile = "it is what a file said of itself when it was read, and never changes.";
    private const string Submitted = "it is what was submitted; the document never changes, and its steps are dated in it.";

    private static readonly Dictionary<string, string> Reasons = new(StringComparer.Ordinal)
    {
        ["/approval/chains"] = Terms,
        ["/categories/{code}"] = Terms,
        ["/categories/{code}/versions"] = Terms,
        ["/approval/documents"] = Submitted,
        ["/approval/documents/{id}"] = Submitted,
        ["/imports"] = OwnFile,
        ["/imports/{id}"] = OwnFile,
        ["/import-mappings"] = OwnFile,
        ["/import-mappings/{name}"] = OwnFile,
        ["/switches/impact"] = "it says what a switch would do if it were made now.",
        ["/warnings/{id}"] = "it shows one warning with its whole history and the evidence of its last verdict; how it stood at an instant says /warnings?subject=…&state=any&knownAt=….",
        ["/ledger/checkpoints"] = "checkpoints are kept outside, each at its time; the chain holds every block that they name.",
        ["/definitions"] = "it says what the numbers count that are answered today.",
    };

    /// <summary>The description of a read with its reason, where there is one.</summary>
    public static string? Describe(string? description, string? method, string? path)
    {
        if (method != "GET" || path?.StartsWith("api/v1", StringComparison.Ordinal) != true || !Reasons.TryGetValue(path["api/v1".Length..], out var reason)) return description;
        return string.IsNullOrEmpty(description) ? Begins + reason : $"{description} {Begins}{reason}";
    }
}
