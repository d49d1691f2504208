using System.Globalization;
using SunLedger.Ledger.Domain;

namespace SunLedger.Ledger.Refusals;

/// <summary>Makes faults out of refusals.</summary>
internal static class Refuse
{
    /// <summary>The fault of a row at a field.</summary>
    public static Fault At(this LedgerRefusal refusal, int? row, string? field, params object?[] values) => Fault.Of(LedgerRefusals.Of(refusal), row, field, values);

    /// <summary>A day as the API writes it.</summary>
    public static string Iso(this DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
