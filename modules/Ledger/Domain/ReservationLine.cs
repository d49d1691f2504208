using SunLedger.Messages.Ledger;

namespace SunLedger.Ledger.Domain;

/// <summary>A reservation, with what was found about it.</summary>
internal readonly record struct ReservationLine
{
    /// <summary>The id stands for other content.</summary>
    public bool IdTaken { get; init; }

    public PendingKind Kind { get; init; }

    /// <summary>Account of the indicator; null when there is none for this caller.</summary>
    public Account? From { get; init; }

    /// <summary>The receiver of a release is a division or a budget unit.</summary>
    public bool ReceiverFound { get; init; }

    /// <summary>The receiver is directly below, or a budget unit of the same division.</summary>
    public bool IsDirectlyBelow { get; init; }

    /// <summary>The line names a project.</summary>
    public bool NamesProject { get; init; }

    /// <summary>The project is in the library.</summary>
    public bool ProjectFound { get; init; }

    /// <summary>The project lies in the indicator's division or below.</summary>
    public bool ProjectIsHere { get; init; }

    /// <summary>The project's share of the indicator; null when it has none.</summary>
    public Share? Share { get; init; }

    public Money Amount { get; init; }
}

/// <summary>The end of a reservation, with what was found about it.</summary>
internal readonly record struct ReservationEndLine
{
    /// <summary>How it is to end.</summary>
    public ReservationState State { get; init; }

    public PendingKind Kind { get; init; }

    /// <summary>Account of the indicator; null when there is no such reservation for this caller.</summary>
    public Account? From { get; init; }

    /// <summary>The share that a pending payment holds money of.</summary>
    public Share? Share { get; init; }

    /// <summary>It ended before.</summary>
    public bool EndedBefore { get; init; }

    /// <summary>Its time is over.</summary>
    public bool IsLate { get; init; }

    /// <summary>The line that uses the money is what was pending, for that amount or less.</summary>
    public bool LineFits { get; init; }

    /// <summary>What it holds.</summary>
    public Money Amount { get; init; }
}
