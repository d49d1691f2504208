namespace SunLedger.Messages.Catalogue;

/// <summary>
/// Where stored paths stand in the tree of a day. A line keeps the division that it was posted in; when another division took that one over, the
/// line stands with the other in every tree from that day on, and with its own in the trees before. Either tree has the same money.
/// </summary>
public sealed class Takeovers
{
    private const int MostSteps = 16; // nobody is taken over so often; a list that goes round in circles ends here

    private readonly (string From, string To)[] _steps;

    private Takeovers((string From, string To)[] steps) => _steps = steps;

    /// <summary>Paths of the divisions that were taken over.</summary>
    public IEnumerable<string> Paths => _steps.Select(s => s.From);

    /// <summary>Those that had happened by the day, as far as they were recorded by an instant.</summary>
    public static Takeovers By(DateOnly day, DateTimeOffset? knownAt, IDivisions divisions) => new(
    [
        .. from old in divisions.TakenOver(day, knownAt)
           let successor = divisions.Find(old.Successor!, old.ValidTo!.Value) ?? divisions.Latest(old.Successor!)
           where successor is not null
           orderby old.Path.Length descending
           select (old.Path, successor.Path),
    ]);

    /// <summary>The path in the tree of that day. What lay below a division goes where the division went.</summary>
    public string Place(string path)
    {
        for (var i = 0; i < MostSteps; i++)
        {
            var step = Array.Find(_steps, s => path.StartsWith(s.From, StringComparison.Ordinal));
            if (step.From is null) return path;
            path = step.To + path[step.From.Length..];
        }
        return path;
    }
}
