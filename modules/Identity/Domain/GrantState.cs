namespace SunLedger.Identity.Domain;

/// <summary>How a grant stands. It goes forward only: what was decided stays readable.</summary>
internal enum GrantState
{
    /// <summary>Proposed, and waiting for a second person.</summary>
    Proposed = 1,

    /// <summary>Agreed: it holds from its first day to its last.</summary>
    Agreed = 2,

    /// <summary>The second person did not agree.</summary>
    Refused = 3,

    /// <summary>Taken back by whoever proposed it, before it was decided.</summary>
    Withdrawn = 4,

    /// <summary>Was agreed, and taken away again.</summary>
    Ended = 5,
}
