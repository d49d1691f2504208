using SunLedger.Messages.Ledger;

namespace SunLedger.Ledger.PostPayments;

/// <summary>Shows payments of a run to the rules.</summary>
internal static class PaidFacts
{
    /// <summary>A payment that is asked for, with accounts as they stand now.</summary>
    public static PaymentFacts Of(PaymentDraft asked, int row, FoundForPayment found) => new()
    {
        Row = row,
        Id = asked.Id,
        Indicator = found.Account!.Facts,
        Project = found.Project?.Now,
        Amount = asked.Amount,
        PaidBefore = found.Account.Now.Balances.Paid,
        PaidBeforeOnProject = found.Project?.Paid ?? Money.Zero,
        AssignedHere = found.Share?.Now.Assigned ?? Money.Zero,
        PaidOn = asked.PaidOn,
        VoucherDate = asked.VoucherDate,
        PayeeName = asked.PayeeName,
        PayeeKey = found.Payee.Key,
        PayeeKind = asked.PayeeKind,
        Use = asked.Use,
        FunctionSubject = asked.FunctionSubject,
        GovEconomic = asked.GovEconomic,
        DepEconomic = asked.DepEconomic,
        InvoiceNo = asked.InvoiceNo,
        SettleMode = asked.SettleMode,
        PayType = asked.PayType,
        PersonBatchId = asked.PersonBatchId,
    };

    /// <summary>The balances before it, as they are now that it is its turn.</summary>
    public static void TakeBalances(this PaymentFacts facts, FoundForPayment found) =>
        (facts.PaidBefore, facts.PaidBeforeOnProject) = (found.Account!.Now.Balances.Paid, found.Project?.Paid ?? Money.Zero);

    /// <summary>Indicator, project and share as they are now.</summary>
    public static PaymentFacts TakeStanding(this PaymentFacts facts, FoundForPayment found)
    {
        (facts.Indicator, facts.Project, facts.AssignedHere) = (found.Account!.Facts, found.Project?.Now, found.Share?.Now.Assigned ?? Money.Zero);
        return facts;
    }
}
