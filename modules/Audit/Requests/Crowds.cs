using SunLedger.Audit.Recording;

namespace SunLedger.Audit.Requests;

/// <summary>
/// Refused requests of nobody, again and again from one address at one route, become one line that says how many they were: a flood from outside is not to fill
/// a table from which nothing is ever deleted. Lines of somebody who was recognised stay one for each.
/// </summary>
internal static class Crowds
{
    public static IReadOnlyList<DraftLine> Together(IReadOnlyList<DraftLine> lines)
    {
        var together = new List<DraftLine>(lines.Count);
        foreach (var crowd in lines.GroupBy(Key))
        {
            var first = crowd.First();
            var many = crowd.Count();
            if (crowd.Key is null) together.AddRange(crowd);
            else together.Add(many == 1 ? first : first with { After = ActJson.Write(new { Times = many }) });
        }
        together.Sort((a, b) => a.At.CompareTo(b.At));
        return together;
    }

    private static object? Key(DraftLine line) =>
        line.By.DivisionPath is null && line.Outcome != DraftLine.Done ? (line.By.Address, line.SubjectKind, line.SubjectId, line.Outcome) : null;
}
