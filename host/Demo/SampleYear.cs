using SunLedger.Messages.Imports;
using SunLedger.Messages.Monitoring;
using SunLedger.Modules;

namespace SunLedger.Host.Demo;

/// <summary>
/// The sample year: Zaozhuang 2018, written by tools/demo as import files and loaded here by the very path that an office's own files take.
/// Names of persons and firms are made up; divisions are real.
/// </summary>
internal static class SampleYear
{
    /// <summary>Files in the order in which money moves.</summary>
    private static readonly (string Kind, string File)[] Files =
    [
        ("projects", "projects.csv.gz"),
        ("contracts", "contracts.csv.gz"),
        ("indicators", "indicators.csv"),
        ("releases", "releases.csv.gz"),
        ("receipts", "receipts.csv.gz"),
        ("assignments", "assignments.csv.gz"),
        ("payments", "payments.csv.gz"),
        ("clearing-notes", "clearing-notes.csv.gz"),
        ("person-lines", "person-lines.csv"),
        ("observations", "observations.csv"),
    ];

    /// <summary>The last day of the year: what is due later is nobody's fault here.</summary>
    public static DateOnly LastDay { get; } = new(2018, 12, 31);

    public static async Task LoadAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var importer = scope.ServiceProvider.GetRequiredService<IImporter>();
        var caller = new SystemCaller();
        var accepted = 0;
        foreach (var (kind, file) in Files)
        {
            // Loading again is harmless: every row has its id, and rows that are there already are duplicates.
            var report = await importer.RunAsync(kind, Path.Combine(AppContext.BaseDirectory, "demo", file), BatchMode.Partial, caller, ct);
            Console.WriteLine($"  {file,-20} accepted {report.Accepted,6}  duplicates {report.Duplicates,6}  refused {report.Refused,4}");
            if (report.Accepted + report.Duplicates == 0)
                throw new InvalidOperationException($"The sample year does not load: {file} was refused. {report.FirstFaults[0].MessageEn} {report.FirstFaults[0].HintEn}");
            accepted += report.Accepted;
        }
        if (accepted > 0) await scope.ServiceProvider.GetRequiredService<ISweep>().RunAsync("/000000/", LastDay.Year, LastDay, ct);
    }
}
