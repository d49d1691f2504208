using SunLedger.Messages.Catalogue;
using SunLedger.Modules;

namespace SunLedger.Messages.Monitoring;

/// <summary>Counts open warnings for the screens of other modules. Whoever asks can do without: where nobody monitors, nobody warns.</summary>
public interface IOpenWarnings
{
    /// <summary>Warnings of the budget year at or below the path that are open, or were open at an instant, by the path of their division.</summary>
    Task<IReadOnlyDictionary<string, int>> CountByDivisionAsync(SunLedgerDb db, string divisionPath, int year, DateTimeOffset? instant, CancellationToken ct);

    /// <summary>The same of what a division reaches, as it is now, asked on a trip with other questions: it is there when the trip is over.</summary>
    IReadOnlyList<(string DivisionPath, int Count)> CountByDivision(RoundTrip trip, Dialect dialect, Reach reach, int year);

    /// <summary>Codes of the rules with an open warning about these payments, by the payment's id.</summary>
    Task<ILookup<string, string>> RulesOfPaymentsAsync(SunLedgerDb db, IReadOnlyCollection<string> ids, CancellationToken ct);
}
