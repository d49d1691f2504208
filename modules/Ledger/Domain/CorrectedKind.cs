namespace SunLedger.Ledger.Domain;

/// <summary>A kind of line that a correction can take back. The numbers are stored.</summary>
internal enum CorrectedKind
{
    Indicators = 1,
    Releases = 2,
    Assignments = 3,
    Payments = 4,
    Adjustments = 5,
}
