using SunLedger.Ledger.Batches;
using SunLedger.Ledger.Domain;
using SunLedger.Messages.Ledger;

namespace SunLedger.Ledger.Storage;

/// <summary>Shows an indicator to the other modules.</summary>
internal static class Facts
{
    /// <summary>As the database has it.</summary>
    public static IndicatorFacts Of(Indicator i) => Of(i, i.Account, i.ReceivedOn);

    /// <summary>As it stands in the transaction.</summary>
    public static IndicatorFacts Of(AccountInHand account) => Of(account.Indicator, account.Now, account.ReceivedOn);

    private static IndicatorFacts Of(Indicator i, Account account, DateOnly? receivedOn) => new()
    {
        Id = i.Id,
        Key = i.Key,
        FundCode = i.FundCode,
        CategoryCode = i.CategoryCode,
        DivisionCode = i.DivisionCode,
        DivisionPath = i.DivisionPath,
        Level = i.Level,
        Year = i.Year,
        OriginYear = i.OriginYear,
        DocNo = i.DocNo,
        DocDate = i.DocDate,
        RegisteredOn = i.RegisteredOn,
        ReceivedOn = receivedOn,
        IsExecutable = i.IsExecutable,
        AgencyCode = i.AgencyCode,
        FunctionSubject = i.FunctionSubject,
        FundNature = i.FundNature,
        FundOrigin = i.FundOrigin,
        MatchingDemanded = i.MatchingDemanded,
        IsOwnBudget = i.ParentKey is null && i.SupDocNo is null,
        IsPoverty = account.Poverty > Money.Zero,
        PovertyAmount = account.Poverty,
        Balances = account.Balances,
        Fields = i.Fields,
    };
}
