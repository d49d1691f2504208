namespace SunLedger.Host.Tests.Authorisation;

/// <summary>
/// How a route is called to see who may, and of whose rows. A reading route is read. A writing route is sent something that it must refuse once it has let
/// the caller in and looked the row up, or that changes nothing the second time.
/// </summary>
/// <param name="Reach">How far the route reaches.</param>
/// <param name="Path">The path, with marks as <see cref="World.Fill"/> knows them.</param>
/// <param name="Bodies">The body, or none; where it depends on what the caller may, the first whose permission they hold.</param>
internal sealed record Call(Reach Reach, string Path, params (string? Permission, string Json)[] Bodies)
{
    /// <summary>What of a place must stand in a list, for the own place and those below, and must not of the others.</summary>
    public string? Mark { get; init; }

    /// <summary>True when the divisions above are shown, too: everybody may know what holds for them.</summary>
    public bool ShowsAbove { get; init; }

    /// <summary>True when what is below stays with those below.</summary>
    public bool HidesBelow { get; init; }

    /// <summary>True when it leads to a row of one unit: the people of another unit do not see it, wherever it is.</summary>
    public bool KeepsToUnits { get; init; }

    /// <summary>True when somebody of a unit sees what they sent themselves, and nothing of their division's.</summary>
    public bool KeepsToSenders { get; init; }

    /// <summary>True when a program reaches itself alone.</summary>
    public bool KeepsToClients { get; init; }

    /// <summary>Who does not hold it reaches nothing but what they made themselves.</summary>
    public string? Business { get; init; }

    /// <summary>The refusal of a foreign division, where it is told apart from one that does not exist: the codes of divisions are no secret.</summary>
    public string? Elsewhere { get; init; }

    /// <summary>Who holds none of these is told that in every place alike, before anything is looked up.</summary>
    public IReadOnlyList<string>? Makers { get; init; }

    /// <summary>True when a program has nothing of the kind, and is refused.</summary>
    public bool IsForPeople { get; init; }

    /// <summary>True when it names something of somebody else's: it is 404 for everybody.</summary>
    public bool NamesAnothers { get; init; }

    /// <summary>How it takes a file, when it takes one.</summary>
    public string? FileType { get; init; }

    /// <summary>True when it ends the session that asks: it is asked by another one of the same person.</summary>
    public bool EndsTheSession { get; init; }

    /// <summary>Its sign in the document.</summary>
    public string Sign => Reach switch { Reach.Row or Reach.Named => "◐", Reach.List => "◑", Reach.Self => "◇", _ => "○" };

    /// <summary>The body that somebody with these permissions sends.</summary>
    public string? BodyOf(IReadOnlyList<string> may) => Bodies.Length == 0 ? null : Bodies.FirstOrDefault(b => b.Permission is null || may.Contains(b.Permission), Bodies[^1]).Json;
}
