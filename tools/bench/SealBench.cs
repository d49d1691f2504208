using SunLedger.Host;

namespace SunLedger.Bench;

/// <summary>The import of payments with their accounts sealed, beside the same host that seals nothing, in turn.</summary>
internal static class SealBench
{
    public static async Task RunAsync(string db, int rows)
    {
        Report.Line($"import of {rows:N0} payments with and without sealed accounts, {db}");
        for (var round = 1; round <= 2; round++)
        {
            Report.Line($"  without  {await ImportBench.TimeAsync(db, rows, Without.Seals):F1} s");
            Report.Line($"  with     {await ImportBench.TimeAsync(db, rows, Composition.Modules()):F1} s");
        }
    }
}
