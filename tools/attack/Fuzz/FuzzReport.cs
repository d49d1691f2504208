using System.Globalization;

namespace SunLedger.Attack.Fuzz;

/// <summary>What came back so far. It is written to a file between the pieces of a run.</summary>
internal sealed class FuzzReport
{
    /// <summary>Seed of the run.</summary>
    public int Seed { get; init; }

    /// <summary>Requests sent; the next one has this number.</summary>
    public int Sent { get; set; }

    /// <summary>Calls that the document has, without those that are left out.</summary>
    public int Operations { get; set; }

    /// <summary>Calls that are left out.</summary>
    public int LeftOut { get; set; }

    /// <summary>Ids that answers gave, for the next piece.</summary>
    public IReadOnlyList<string> Ids { get; set; } = [];

    /// <summary>How many answers had which status.</summary>
    public SortedDictionary<int, int> Statuses { get; init; } = [];

    /// <summary>Calls that took a request at least once.</summary>
    public SortedSet<string> Came { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Kinds of finding: how often, and the first request that showed it.</summary>
    public Dictionary<string, Finding> Kinds { get; init; } = [];

    /// <summary>One line per kind of finding and call, with the first request that showed it.</summary>
    [System.Text.Json.Serialization.JsonIgnore] public IReadOnlyList<string> Findings => [.. Kinds.Select(f => $"{f.Key} × {f.Value.Times}\n    {f.Value.First}")];

    public int Status(Func<int, bool> which) => Statuses.Where(s => which(s.Key)).Sum(s => s.Value);

    public void Count(Operation operation, int status)
    {
        Statuses[status] = Statuses.GetValueOrDefault(status) + 1;
        if (status < 400) Came.Add($"{operation.Method} {operation.Path}");
    }

    public void Found(string what, Request request, int status, string body)
    {
        var key = $"{what}: {request.Operation.Method} {request.Operation.Path} {status}";
        var known = Kinds.GetValueOrDefault(key);
        Kinds[key] = new((known?.Times ?? 0) + 1, known?.First ?? $"{Sent}: {request}\n    → {(body.Length > 400 ? body[..400] : body)}");
    }

    /// <summary>Something that is no single answer's.</summary>
    public void Found(string what) => Kinds[what] = new(1, "");

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"seed {Seed}: {Sent} requests to {Operations} calls ({LeftOut} left out), {Came.Count} of them accepted one at least; {string.Join(", ", Statuses.Select(s => $"{s.Value} × {s.Key}"))}; {Kinds.Count} findings");
}

/// <summary>How often something was found, and the first request that showed it.</summary>
internal sealed record Finding(int Times, string First);
