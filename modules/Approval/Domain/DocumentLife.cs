namespace SunLedger.Approval.Domain;

/// <summary>Where a document stands in its life, as a value. <see cref="Deciding.Next"/> is the only way on.</summary>
internal sealed record DocumentLife
{
    public required DocumentState State { get; init; }

    /// <summary>How often it was submitted.</summary>
    public required int Round { get; init; }

    /// <summary>The step at which it waits, from 1; 0 while it is with whoever submitted it.</summary>
    public required int Step { get; init; }

    public required IReadOnlyList<Step> Steps { get; init; }

    public required string SubmitterId { get; init; }

    /// <summary>SHA-256 of what everybody agrees to.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The agreements that stand, in their order.</summary>
    public IReadOnlyList<Agreement> Agreements { get; init; } = [];

    /// <summary>Who has received it at this step; null while nobody has.</summary>
    public string? ReceivedById { get; init; }

    /// <summary>When it came to this step.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>Last day of this step; null when it has none.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>True when it was late at this step and moved one level up.</summary>
    public bool IsEscalated { get; init; }

    /// <summary>When it ends by itself.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Whether the document above it was granted; null when there is none.</summary>
    public bool? ParentGranted { get; init; }

    /// <summary>The step at which it waits.</summary>
    public Step Now => Steps[Step - 1];

    /// <summary>True while somebody is to decide.</summary>
    public bool IsPending => State == DocumentState.Pending;

    /// <summary>True when it is with whoever submitted it.</summary>
    public bool IsWithSubmitter => State is DocumentState.Returned or DocumentState.Withdrawn;

    /// <summary>Where it waits: the division of the step, or the one above that it passed on to.</summary>
    public string WaitsAt => Now.PassesUp ? Now.EscalatedAt : Now.DivisionCode;

    /// <summary>Roles that have yet to agree at this step.</summary>
    public IEnumerable<string> OpenSeats =>
        !IsPending ? [] : Now is { Rule.NeedsAll: true, PassesUp: false }
            ? Now.Rule.Roles.Except(Agreements.Where(a => a.Step == Step).Select(a => a.Role)).Concat(Now.Seats(IsEscalated).Except(Now.Rule.Roles))
            : Now.Seats(IsEscalated);
}
