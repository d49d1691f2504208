using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Ledger;

namespace SunLedger.Monitoring.Engine;

/// <summary>Where the facts hold what the platform knows of a release.</summary>
internal static class ReleaseReaders
{
    private const string OnActual = "据实结算";

    // 预算法第52条: the law's own days, which no city moves; what a city asks for beyond them are parameters of KA-02.
    private const int RelayedDays = 30, OwnGeneralDays = 30, OwnSpecialDays = 60;

    /// <summary>What is known of a release and of the indicator that it came from.</summary>
    public static IReadOnlyDictionary<string, Reader<ReleaseFacts>> Release { get; } = new Dictionary<string, Reader<ReleaseFacts>>(
        [.. KnownReaders.Indicator.Select(i => KeyValuePair.Create(i.Key, i.Value.From<ReleaseFacts>(release => release.From)))])
    {
        [Known.Release.Amount.FullName] = ReaderOf.Money<ReleaseFacts>((r, _) => r.Amount),
        [Known.Release.PovertyAmount.FullName] = ReaderOf.Money<ReleaseFacts>((r, _) => r.PovertyAmount),
        [Known.Release.ReleasedOn.FullName] = ReaderOf.Date<ReleaseFacts>((r, _) => r.ReleasedOn),
        [Known.Release.ReceivedOn.FullName] = ReaderOf.Date<ReleaseFacts>((r, _) => r.ReceivedOn),
        [Known.Release.DueOn.FullName] = ReaderOf.Date<ReleaseFacts>((r, _) => DueOn(r)),
        [Known.Release.FromLevel.FullName] = ReaderOf.Text<ReleaseFacts>((r, _) => KnownReaders.Name(r.From.Level)),
        [Known.Release.ToLevel.FullName] = ReaderOf.Text<ReleaseFacts>((r, _) => KnownReaders.Name(r.ToLevel)),
        [Known.Release.DistributionMode.FullName] = ReaderOf.Text<ReleaseFacts>((r, _) => r.DistributionMode),
        [Known.Release.DocNo.FullName] = ReaderOf.Text<ReleaseFacts>((r, _) => r.DocNo),
        [Known.Release.IssuerIsFinance.FullName] = ReaderOf.Flag<ReleaseFacts>((r, _) => IssuerIsFinance(r.DocNo)),
    };

    // An organ's word stands before the year: 枣财农指〔2018〕12号 is a finance bureau's, 枣扶办发〔2018〕3号 is not. A number without a word says nothing.
    private static bool? IssuerIsFinance(string docNo)
    {
        var year = docNo.IndexOfAny(['〔', '[', '(']);
        return year <= 0 ? null : docNo.AsSpan(0, year).Contains('财');
    }

    private static DateOnly? DueOn(ReleaseFacts r)
    {
        if (r.DistributionMode == OnActual) return null; // may be released in stages
        var from = r.From;
        if (from.IsOwnBudget) return from.BudgetApprovedOn?.AddDays(from.CategoryCode == KnownReaders.GeneralTransfer ? OwnGeneralDays : OwnSpecialDays);
        return from.Level == DivisionLevel.Province ? from.ReceivedOn?.AddDays(RelayedDays) : null; // below a province the law counts no days
    }
}
