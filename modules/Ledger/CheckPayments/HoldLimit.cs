using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace SunLedger.Ledger.CheckPayments;

/// <summary>How long a pre-payment check may hold money: <c>SunLedger:HoldMinutes</c>, 30 when it is not set.</summary>
/// <param name="MostMinutes">The longest, in minutes.</param>
internal sealed record HoldLimit(int MostMinutes)
{
    public const int Default = 30;

    public static HoldLimit Of(IConfiguration? settings) =>
        settings?["SunLedger:HoldMinutes"] is { } minutes ? new(Math.Clamp(int.Parse(minutes, CultureInfo.InvariantCulture), 1, ReserveMoney.ReservationDraft.MostMinutes)) : new(Default);
}
