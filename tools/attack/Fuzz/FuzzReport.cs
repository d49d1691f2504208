using System.Globalization;

namespace SunLedger.Attack.Fuzz;

/// <summary>What came back.</summary>
internal sealed class FuzzReport(int seed, int operations, int leftOut)
{
    private readonly SortedDictionary<int, int> _statuses = [];
    private readonly HashSet<Operation> _came = [];
    private readonly Dictionary<string, (int Times, string First)> _findings = [];

    /// <summary>Requests sent.</summary>
    public int Requests => _statuses.Values.Sum();

    /// <summary>One line per kind of finding and call, with the first request that showed it.</summary>
    public IReadOnlyList<string> Findings => [.. _findings.Select(f => $"{f.Key} × {f.Value.Times}\n    {f.Value.First}")];

    /// <summary>Calls of the document that took a request at least once.</summary>
    public int Accepted => _came.Count;

    public int Status(Func<int, bool> which) => _statuses.Where(s => which(s.Key)).Sum(s => s.Value);

    public void Count(Operation operation, int status)
    {
        _statuses[status] = _statuses.GetValueOrDefault(status) + 1;
        if (status < 400) _came.Add(operation);
    }

    public void Found(string what, Request request, int status, string body)
    {
        var key = $"{what}: {request.Operation.Method} {request.Operation.Path} {status}";
        var (times, first) = _findings.GetValueOrDefault(key);
        _findings[key] = (times + 1, first ?? $"{request}\n    → {(body.Length > 400 ? body[..400] : body)}");
    }

    /// <summary>Something that is no single answer's.</summary>
    public void Found(string what) => _findings[what] = (1, "");

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"seed {seed}: {Requests} requests to {operations} calls ({leftOut} left out), {Accepted} of them accepted one at least; {string.Join(", ", _statuses.Select(s => $"{s.Value} × {s.Key}"))}; {_findings.Count} findings");
}
