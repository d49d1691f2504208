using SunLedger.Messages.Projects;

namespace SunLedger.Messages.Performance;

/// <summary>What the platform knows about a performance measure (绩效指标), and what was last reported of it.</summary>
public sealed record MeasureFacts
{
    /// <summary>The caller's id.</summary>
    public required string Id { get; init; }

    /// <summary>The project that it measures; null when it measures a fund of a division.</summary>
    public ProjectFacts? Project { get; init; }

    /// <summary>The fund that it measures; null for a project's.</summary>
    public string? FundCode { get; init; }

    /// <summary>Category of the project or the fund.</summary>
    public required string CategoryCode { get; init; }

    /// <summary>Its division.</summary>
    public required string DivisionCode { get; init; }

    /// <summary>Path of that division.</summary>
    public required string DivisionPath { get; init; }

    /// <summary>Year of the target.</summary>
    public required int Year { get; init; }

    /// <summary>一级指标, a word of <c>Known.Measure.Group</c>.</summary>
    public required string Group { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>True for what is graded instead of counted.</summary>
    public required bool IsQualitative { get; init; }

    /// <summary>Which values are good.</summary>
    public required MeasureDirection Direction { get; init; }

    /// <summary>The planned value; null of what is graded.</summary>
    public decimal? Planned { get; init; }

    /// <summary>Unit of planned and reported value; "%" for a ratio.</summary>
    public string? Unit { get; init; }

    /// <summary>The day by which it is to be reached.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>The value last reported.</summary>
    public decimal? Value { get; init; }

    /// <summary>The grade last reported, a word of <c>Known.Measure.Grade</c>.</summary>
    public string? Grade { get; init; }

    /// <summary>How many were asked, of a survey.</summary>
    public int? Sample { get; init; }

    /// <summary>Whether the last report came with evidence; null while nothing was reported.</summary>
    public bool? HasEvidence { get; init; }

    /// <summary>The day of the last report.</summary>
    public DateOnly? ReportedOn { get; init; }

    /// <summary>Category fields as canonical JSON; null when there are none.</summary>
    public string? Fields { get; init; }

    /// <summary>Whether planned and reported value are percentages.</summary>
    public bool IsRatio => Unit is "%" or "％";

    /// <summary>How much of the target was reached, 1 for all of it; null while nothing was reported, and where a target of zero says nothing.</summary>
    public decimal? Achieved => Value is not { } value || Planned is not { } planned ? null : Direction switch
    {
        MeasureDirection.AtLeast => planned == 0 ? null : value / planned,
        // Less is better: half of what was allowed is twice the target, and nothing at all is all of it.
        MeasureDirection.AtMost => value == 0 ? 1 : planned / value,
        _ => planned == 0 ? (value == 0 ? 1 : 0) : Math.Max(0, 1 - Math.Abs(value - planned) / planned),
    };
}

/// <summary>Which values of a measure are good.</summary>
public enum MeasureDirection
{
    /// <summary>≥: as planned or more.</summary>
    AtLeast = 1,

    /// <summary>≤: as planned or less.</summary>
    AtMost = 2,

    /// <summary>＝: exactly as planned.</summary>
    Exactly = 3,
}
