using SunLedger.Messages.Performance;

namespace SunLedger.Performance.Storage;

/// <summary>What a measure said at one version. Never changed, never deleted: a change is the next version.</summary>
internal sealed class MeasureRow
{
    public long Key { get; init; }

    /// <summary>The caller's id, the same through all versions.</summary>
    public required string Id { get; init; }
    public required int Version { get; init; }
    public string? ProjectCode { get; init; }
    public string? FundCode { get; init; }
    public required string CategoryCode { get; init; }
    public required string DivisionCode { get; init; }
    public required string DivisionPath { get; init; }
    public string? UnitCode { get; init; }
    public required int Year { get; init; }
    public required string Group { get; init; }
    public string? Subgroup { get; init; }
    public required string Name { get; init; }
    public required bool IsQualitative { get; init; }
    public required MeasureDirection Direction { get; init; }

    /// <summary>Planned value in ten-thousandths; null of what is graded.</summary>
    public long? Planned { get; init; }
    public string? Unit { get; init; }

    /// <summary>Weight in hundredths of a per cent; null while nobody has weighed it.</summary>
    public int? Weight { get; init; }
    public required DateOnly DueOn { get; init; }

    /// <summary>Category fields as canonical JSON.</summary>
    public string? Fields { get; init; }

    /// <summary>Why it changed; null of the first version.</summary>
    public string? Reason { get; init; }
    public required long ContentHash { get; init; }
    [Recorded]
    public required DateTimeOffset At { get; init; }
    public required string By { get; init; }
}

/// <summary>What was reported of a measure, once. Never changed: the next report counts instead.</summary>
internal sealed class ReportRow
{
    public long Key { get; init; }
    public required string Id { get; init; }
    public required string MeasureId { get; init; }

    /// <summary>Value in ten-thousandths; null of what is graded.</summary>
    public long? Value { get; init; }
    public string? Grade { get; init; }
    public int? Sample { get; init; }
    public required DateOnly ReportedOn { get; init; }
    public string? Note { get; init; }

    /// <summary>Files with their digests, as JSON.</summary>
    public string? Evidence { get; init; }
    public required long ContentHash { get; init; }
    [Recorded]
    public required DateTimeOffset At { get; init; }
    public required string By { get; init; }
}

/// <summary>What a unit or a division said of itself for a year. Never changed: the next one counts instead.</summary>
internal sealed class EvaluationRow
{
    public long Key { get; init; }
    public required string Id { get; init; }
    public string? ProjectCode { get; init; }
    public string? FundCode { get; init; }
    public required string CategoryCode { get; init; }
    public required string DivisionCode { get; init; }
    public required string DivisionPath { get; init; }
    public string? UnitCode { get; init; }
    public required int Year { get; init; }

    /// <summary>Score in hundredths of a point.</summary>
    public required int Score { get; init; }
    public string? Conclusion { get; init; }
    public required DateOnly SubmittedOn { get; init; }
    public string? Evidence { get; init; }
    public required long ContentHash { get; init; }
    [Recorded]
    public required DateTimeOffset At { get; init; }
    public required string By { get; init; }
}

/// <summary>Who said when that the targets of a project, or of a fund in a division, are complete for a year, or open again. Never changed: the next one counts instead.</summary>
internal sealed class DeclarationRow
{
    public long Key { get; init; }
    public required string Id { get; init; }
    public string? ProjectCode { get; init; }
    public string? FundCode { get; init; }
    public required string CategoryCode { get; init; }
    public required string DivisionCode { get; init; }
    public required string DivisionPath { get; init; }
    public string? UnitCode { get; init; }
    public required int Year { get; init; }

    /// <summary>False: its targets are open again.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>What the form keeps for the execution of the budget (预算执行率), in hundredths of a per cent.</summary>
    public required int ExecutionWeight { get; init; }

    /// <summary>Why they are open again.</summary>
    public string? Reason { get; init; }
    public required long ContentHash { get; init; }
    [Recorded]
    public required DateTimeOffset At { get; init; }
    public required string By { get; init; }
}
