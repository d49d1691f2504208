namespace SunLedger.Ledger.Domain;

/// <summary>An adjustment, with what was found about it.</summary>
internal readonly record struct AdjustmentLine
{
    /// <summary>The id, or the id of an indicator to open, stands for other content.</summary>
    public bool IdTaken { get; init; }

    /// <summary>The account that the line names; null when there is none for this caller.</summary>
    public Account? Here { get; init; }

    /// <summary>The other account: the parent that recalled or sent back money goes to, the receiver of a virement, the next year's indicator of a carry-over.</summary>
    public Account? There { get; init; }

    /// <summary>What was released to the indicator and not recalled yet; null when nothing was released to it.</summary>
    public Money? LeftOfRelease { get; init; }

    /// <summary>The caller may move money of the other account.</summary>
    public bool ThereIsYours { get; init; }

    /// <summary>The other account is of a kind that this money may go to.</summary>
    public bool ThereFits { get; init; }

    /// <summary>Budget year of the other account.</summary>
    public int YearThere { get; init; }

    /// <summary>The indicator was released from above.</summary>
    public bool IsReleased { get; init; }

    /// <summary>Its arrival was acknowledged.</summary>
    public bool IsReceived { get; init; }

    /// <summary>The line names a project.</summary>
    public bool NamesProject { get; init; }

    /// <summary>The project is in the library.</summary>
    public bool ProjectFound { get; init; }

    /// <summary>The project's share here; null when it has none.</summary>
    public Share? Share { get; init; }

    /// <summary>The project's share there.</summary>
    public Share? ShareThere { get; init; }

    public Money Amount { get; init; }

    /// <summary>Poverty share of the amount.</summary>
    public Money Poverty { get; init; }

    /// <summary>Budget year of the indicator.</summary>
    public int Year { get; init; }

    public DateOnly RegisteredOn { get; init; }

    /// <summary>Business date.</summary>
    public DateOnly MovedOn { get; init; }

    public DateOnly Today { get; init; }

    /// <summary>The line that this one corrects; null when it corrects none.</summary>
    public CorrectedLine? Corrected { get; init; }

    /// <summary>Everything that the line touches.</summary>
    public Stand Stand => new(Here!.Value, There, Share, ShareThere);
}

/// <summary>The line that a correction names, with what was found about it.</summary>
/// <param name="Found">It is in the ledger, for this caller.</param>
/// <param name="CanBeCorrected">It is a line that a correction can take back.</param>
/// <param name="CorrectedBefore">Another correction took it back.</param>
/// <param name="CameBack">Something of it was returned or recalled.</param>
/// <param name="Movement">What it did.</param>
internal readonly record struct CorrectedLine(bool Found, bool CanBeCorrected, bool CorrectedBefore, bool CameBack, MovementKind Movement);

/// <summary>What became of everything that an adjustment touches.</summary>
/// <param name="After">How it stands after the movement; empty when it was refused.</param>
/// <param name="Refusal">Why it was refused.</param>
internal readonly record struct Adjusted(Stand After, LedgerRefusal Refusal)
{
    public Adjusted(Stand after) : this(after, LedgerRefusal.None) { }

    public Adjusted(LedgerRefusal refusal) : this(default, refusal) { }
}
