using SunLedger.Imports.Checks;
using SunLedger.Imports.Storage;

namespace SunLedger.Imports.Running;

/// <summary>How an import ended.</summary>
/// <param name="State">Done, Refused or Failed.</param>
/// <param name="LastRow">The last row read; null when the counts stand where they stood.</param>
/// <param name="Tally">Counts and sums; null when they stand where they stood.</param>
/// <param name="Checks">Published totals; null when the file was not read to its end.</param>
/// <param name="Fault">Why it did not succeed.</param>
internal sealed record JobEnd(JobState State, int? LastRow, Tally? Tally, IReadOnlyList<CheckResult>? Checks, Fault? Fault)
{
    /// <summary>Before the end of the file.</summary>
    public static JobEnd Early(JobState state, Fault fault) => new(state, null, null, null, fault);

    /// <summary>At the end of the file; a file without rows is refused, for nobody sends one on purpose.</summary>
    public static JobEnd Read(int lastRow, Tally tally, IReadOnlyList<CheckResult> checks) => lastRow > 0
        ? new(JobState.Done, lastRow, tally, checks, null)
        : new(JobState.Refused, lastRow, tally, checks, Fault.Of(ImportsRefusals.NoRows, null, null));
}
