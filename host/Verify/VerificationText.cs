using SunLedger.Messages.Ledger;

namespace SunLedger.Host.Verify;

/// <summary>A verification as the console shows it: every finding on lines of its own, then the sums.</summary>
internal static class VerificationText
{
    public static void Print(LedgerVerification found, DateTimeOffset now)
    {
        foreach (var finding in found.Findings)
        {
            Console.WriteLine($"{finding.Kind} {finding.Table} {finding.Row} {finding.Id}".TrimEnd());
            Console.WriteLine($"  {finding.Message}");
            Console.WriteLine($"  {finding.MessageEn}");
        }
        if (found.FindingCount > found.Findings.Count) Console.WriteLine($"… 另有 {found.FindingCount - found.Findings.Count} 项 more findings");

        Console.WriteLine();
        Console.WriteLine($"  核对记录 rows        {found.Rows:N0}");
        Console.WriteLine($"  台账 ledgers         {found.Ledgers:N0}");
        Console.WriteLine($"  区块 blocks          {found.Blocks:N0}");
        Console.WriteLine($"  待存证 unsealed      {found.UnsealedRows:N0}{Age(found, now)}");
        Console.WriteLine($"  不符 findings        {found.FindingCount:N0}");
    }

    private static string Age(LedgerVerification found, DateTimeOffset now) =>
        found.OldestUnsealedAt is { } oldest ? $"  (最早 oldest {(now - oldest).TotalSeconds:N0} s)" : "";
}
