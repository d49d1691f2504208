using SunLedger.Imports.Storage;
using SunLedger.Messages.Audit;

namespace SunLedger.Imports.Running;

/// <summary>What is recorded of an import: that it was begun, and how it ended. A file is one act, never one per row.</summary>
internal static class JobActs
{
    public static Act Started(ImportJob job) => Of("import.start", job) with { After = new { job.Kind, job.Mode, job.DryRun, job.FileName, job.FileBytes, job.FileHash, job.MappingName } };

    /// <summary>It ends long after the request that began it: whoever sent the file has done it.</summary>
    public static Act Ended(ImportJob job, JobEnd end) => Of("import.end", job) with
    {
        By = Actor.Of(new JobCaller(job)),
        After = new { end.State, end.Tally?.Accepted, end.Tally?.Duplicates, end.Tally?.Refused, end.Tally?.Skipped, fault = end.Fault?.Code },
    };

    private static Act Of(string verb, ImportJob job) => new(verb, "import", job.Id) { DivisionPath = job.DivisionPath };
}
