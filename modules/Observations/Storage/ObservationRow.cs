namespace SunLedger.Observations.Storage;

/// <summary>What was observed of an element, once. Never changed, never deleted: a correction is another row that names this one.</summary>
internal sealed class ObservationRow
{
    public long Key { get; init; }

    /// <summary>The caller's id.</summary>
    public required string Id { get; init; }
    public required Subject SubjectKind { get; init; }
    public required string SubjectId { get; init; }
    public required string Element { get; init; }

    /// <summary>2018, 2018-09, or once.</summary>
    public required string Period { get; init; }

    /// <summary>1 for the first, one more for each correction.</summary>
    public required int Version { get; init; }

    /// <summary>The value in its canonical spelling.</summary>
    public required string Value { get; init; }
    public required ElementSource Source { get; init; }

    /// <summary>The day on which it was reported, which decides whether it was in time.</summary>
    public required DateOnly ReportedOn { get; init; }

    /// <summary>The observation that it corrects.</summary>
    public string? Corrects { get; init; }
    public string? Note { get; init; }
    public required string CategoryCode { get; init; }
    public string? FundCode { get; init; }
    public required string DivisionCode { get; init; }
    public required string DivisionPath { get; init; }
    [Recorded]
    public required DateTimeOffset RecordedAt { get; init; }
    public required string RecordedBy { get; init; }
    public required string RecordedByName { get; init; }

    /// <summary>Whether it says the same as another with the same id.</summary>
    public bool SaysWhat(ObservationRow other) =>
        (SubjectKind, SubjectId, Element, Period, Value, Source, ReportedOn, Corrects, Note)
        == (other.SubjectKind, other.SubjectId, other.Element, other.Period, other.Value, other.Source, other.ReportedOn, other.Corrects, other.Note);
}
