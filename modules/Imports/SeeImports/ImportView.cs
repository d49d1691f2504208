using System.Text.Json;
using SunLedger.Imports.Checks;
using SunLedger.Imports.Reading;
using SunLedger.Imports.Running;
using SunLedger.Imports.Storage;

namespace SunLedger.Imports.SeeImports;

/// <summary>An import as its sender sees it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="State">queued, running, done, refused (nothing written, or stopped at a row that could not be read), failed.</param>
/// <param name="Kind">payments, projects, …</param>
/// <param name="Mode">all or partial.</param>
/// <param name="DryRun">True when nothing was to be written.</param>
/// <param name="FileName">Name of the file.</param>
/// <param name="FileBytes">Its size.</param>
/// <param name="FileHash">SHA-256 of the file.</param>
/// <param name="Format">How the file was read; null until it was opened.</param>
/// <param name="Mapping">Name of the mapping; null when it was guessed or came with the request.</param>
/// <param name="MappingVersion">Its version.</param>
/// <param name="Rows">Rows below the header; an estimate until the end.</param>
/// <param name="Done">Rows whose fate is decided.</param>
/// <param name="Accepted">Rows written; in a dry run, rows that would be.</param>
/// <param name="Duplicates">Rows that were there already.</param>
/// <param name="Refused">Rows refused.</param>
/// <param name="RefusedKept">Of these, so many are kept with their cells and reasons, the first ones; the others are only counted.</param>
/// <param name="Skipped">Rows that are no entries: empty, left out by the mapping, totals.</param>
/// <param name="Totals">Money written, in yuan, by field.</param>
/// <param name="Sums">Money in yuan by field and fate.</param>
/// <param name="Rounded">Amounts that the mapping's rule for decimals moved.</param>
/// <param name="RoundedYuan">By how much in sum.</param>
/// <param name="Warnings">How often each rule warned about a row.</param>
/// <param name="Checks">Published totals, checked.</param>
/// <param name="Problem">Why the whole was refused or broke off.</param>
/// <param name="Restarts">How often it went on after a restart of the host.</param>
/// <param name="By">Who sent it.</param>
/// <param name="CreatedAt">When it was sent.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="FinishedAt">When it ended.</param>
internal sealed record ImportView(
    string Id, JobState State, string Kind, BatchMode Mode, bool DryRun, string FileName, long FileBytes, string FileHash, SheetFacts? Format,
    string? Mapping, int? MappingVersion, int Rows, int Done, int Accepted, int Duplicates, int Refused, int RefusedKept, int Skipped,
    IReadOnlyDictionary<string, decimal> Totals, IReadOnlyDictionary<string, FieldSums> Sums, int Rounded, decimal RoundedYuan,
    IReadOnlyDictionary<string, int> Warnings, IReadOnlyList<CheckResult> Checks, ProblemError? Problem,
    int Restarts, string By, DateTimeOffset CreatedAt, DateTimeOffset? StartedAt, DateTimeOffset? FinishedAt)
{
    public static ImportView Of(ImportJob job, ImportProgress progress, ImportSettings settings, bool english)
    {
        var tally = ImportJson.Read<Tally>(job.Tally);
        var live = progress.Of(job.Id);
        return new(
            job.Id, job.State, job.Kind, job.Mode, job.DryRun, job.FileName, job.FileBytes, job.FileHash, Maybe<SheetFacts>(job.Facts),
            job.MappingName, job.MappingVersion, live?.Rows ?? job.Rows, live?.Done ?? job.RowsDone, tally.Accepted, tally.Duplicates, tally.Refused, tally.KeptOf(settings).Rows, tally.Skipped,
            tally.Sums.ToDictionary(s => s.Key, s => s.Value.Accepted), tally.Sums, tally.Rounded, tally.RoundedYuan,
            tally.Warnings, Maybe<CheckResult[]>(job.Checks) ?? [], Maybe<Fault>(job.Fault)?.In(english),
            job.Restarts, job.CallerName, job.CreatedAt, job.StartedAt, job.FinishedAt);
    }

    private static T? Maybe<T>(string? json) where T : class => json is null ? null : JsonSerializer.Deserialize<T>(json, ImportJson.Options);
}
