using System.Globalization;
using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Moments;

namespace SunLedger.Ledger.Views;

/// <summary>Where a page of moved lines ended: an adjustment may move two accounts, and is a line of each.</summary>
internal static class LineCursor
{
    /// <summary>The last line of the page before; null for the first page.</summary>
    public static (long No, long Key)? Read(string? cursor) => Cursor.Numbers(cursor);

    /// <summary>After this line.</summary>
    public static string After(MovedLine line) => Cursor.After(line.No.ToString(CultureInfo.InvariantCulture), line.IndicatorKey.ToString(CultureInfo.InvariantCulture));

    /// <summary>What the adjustment was; null for a line that is none.</summary>
    public static AdjustmentKind? Kind(MovedLine line) => line.Adjustment == 0 ? null : line.Adjustment;
}
