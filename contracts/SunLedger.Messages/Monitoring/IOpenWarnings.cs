using SunLedger.Modules;

namespace SunLedger.Messages.Monitoring;

/// <summary>Counts open warnings for the screens of other modules. Whoever asks can do without: where nobody monitors, nobody warns.</summary>
public interface IOpenWarnings
{
    /// <summary>Open warnings of the budget year at or below the path, by the path of their division.</summary>
    Task<IReadOnlyDictionary<string, int>> CountByDivisionAsync(SunLedgerDb db, string divisionPath, int year, CancellationToken ct);

    /// <summary>Codes of the rules with an open warning about these payments, by the payment's id.</summary>
    Task<ILookup<string, string>> RulesOfPaymentsAsync(SunLedgerDb db, IReadOnlyCollection<string> ids, CancellationToken ct);
}
