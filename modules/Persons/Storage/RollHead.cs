namespace SunLedger.Persons.Storage;

/// <summary>How many persons whoever sent a list (发放清单) says stand on it. Never changed, never deleted: a correction is the next version and names the one before.</summary>
internal sealed class RollHead
{
    public long Key { get; init; }

    /// <summary>The caller's id.</summary>
    public required string Id { get; init; }

    /// <summary>The list, by the id that its lines and payments carry.</summary>
    public required string BatchId { get; init; }

    /// <summary>1 for the first, one more for each correction.</summary>
    public required int Version { get; init; }
    public required string DivisionCode { get; init; }
    public required string DivisionPath { get; init; }

    /// <summary>Persons, each once, however many months they are paid for.</summary>
    public required int Heads { get; init; }
    public string? Corrects { get; init; }
    public string? Reason { get; init; }
    [Recorded]
    public required DateTimeOffset EnteredAt { get; init; }
    public required string EnteredBy { get; init; }

    /// <summary>Whether it says the same as another with the same id.</summary>
    public bool SaysWhat(RollHead other) => (BatchId, DivisionCode, Heads, Corrects, Reason) == (other.BatchId, other.DivisionCode, other.Heads, other.Corrects, other.Reason);
}
