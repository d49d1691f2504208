namespace SunLedger.Categories.Cases;

/// <summary>What reaches some items and not others.</summary>
public enum ReachKind
{
    /// <summary>A field that must be given of some items only.</summary>
    Needs,
    /// <summary>A monitoring element that some items owe, and others do not.</summary>
    Owes,
    /// <summary>Persons who are entitled, and whom some projects pay.</summary>
    Pays,
}
