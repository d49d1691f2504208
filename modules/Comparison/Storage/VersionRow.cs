using SunLedger.Messages.Registers;

namespace SunLedger.Comparison.Storage;

/// <summary>A version of a register. Once it is decided it never changes, and its entries never do.</summary>
internal sealed class VersionRow
{
    public long Key { get; init; }

    /// <summary>The caller's id.</summary>
    public required string Id { get; init; }
    public required string Register { get; init; }
    public required string DivisionCode { get; init; }
    public required string DivisionPath { get; init; }

    /// <summary>First day of which it speaks.</summary>
    public required DateOnly CoversFrom { get; init; }

    /// <summary>Last day of which it may be asked.</summary>
    public required DateOnly CoversTo { get; init; }
    public required string Source { get; init; }

    /// <summary>Mark of the key of its digests: with another key it can never be asked.</summary>
    public required string KeyMark { get; init; }
    public VersionState State { get; set; }
    public int Entries { get; set; }
    public required string LoadedBy { get; init; }
    public required string LoadedByName { get; init; }
    public required DateTimeOffset LoadedAt { get; init; }
    public string? DecidedBy { get; set; }
    public string? DecidedByName { get; set; }
    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>Why it was rejected.</summary>
    public string? Reason { get; set; }

    public bool Covers(DateOnly day) => CoversFrom <= day && day <= CoversTo;

    public RegisterVersion ToFacts() => new(Id, Register, DivisionCode, CoversFrom, CoversTo, Source);
}
