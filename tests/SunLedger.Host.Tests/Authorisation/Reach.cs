namespace SunLedger.Host.Tests.Authorisation;

/// <summary>How far a route reaches for whoever may call it. Each has its own sign in the document and its own proof in the matrix.</summary>
internal enum Reach
{
    /// <summary>The path leads to a row of a division, or asks for one: of a foreign one it is 404, of the own one it never is.</summary>
    Row,

    /// <summary>Body or query name rows or a division: a foreign one is answered word for word as one that nobody ever made, the own one otherwise.</summary>
    Named,

    /// <summary>A list: rows of the own division and below stand in it, and none of a foreign one.</summary>
    List,

    /// <summary>The caller's own alone; what is somebody else's is 404.</summary>
    Self,

    /// <summary>The same for everybody: no row of a division is in it.</summary>
    All,
}
