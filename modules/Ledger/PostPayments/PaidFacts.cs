using SunLedger.Messages.Ledger;

namespace SunLedger.Ledger.PostPayments;

/// <summary>Shows payments of a run to the rules.</summary>
internal static class PaidFacts
{
    /// <summary>A payment that is asked for, with accounts as they stand now.</summary>
    public static PaymentFacts Of(PaymentDraft asked, int row, FoundForPayment found)
    {
        // What is held for it is not held against it.
        var indicator = found.Free is { } free ? found.Account!.Facts with { Balances = free.Here.Balances } : found.Account!.Facts;
        return Of(asked, row, found, indicator, found.Account.Now.Balances.Paid, found.Project?.Paid ?? Money.Zero, found.Contract?.Paid ?? Money.Zero, asked.PayeeKind, fields: null);
    }

    /// <summary>A posted payment: balances before it as they were, indicator and project as the whole run left them.</summary>
    public static PaymentFacts Of(PaidLine line) =>
        Of(line.Asked, line.Row, line.Found, line.Found.Account!.Facts, line.PaidBefore, line.PaidBeforeOnProject, line.PaidBeforeOnContract, line.PayeeKind, line.Fields);

    private static PaymentFacts Of(
        PaymentDraft asked, int row, FoundForPayment found, IndicatorFacts indicator, Money paidBefore, Money paidBeforeOnProject, Money paidBeforeOnContract, string? payeeKind, string? fields) => new()
    {
        Row = row,
        Id = asked.Id,
        Indicator = indicator,
        Project = found.Project?.Now,
        Contract = found.Contract?.Now,
        Amount = asked.Amount,
        PaidBefore = paidBefore,
        PaidBeforeOnProject = paidBeforeOnProject,
        PaidBeforeOnContract = paidBeforeOnContract,
        AssignedHere = found.Share?.Now.Assigned ?? Money.Zero,
        PaidOn = asked.PaidOn,
        VoucherDate = asked.VoucherDate,
        PayeeName = asked.PayeeName,
        PayeeKey = found.Payee.Key,
        PayeeKind = payeeKind,
        Use = asked.Use,
        FunctionSubject = asked.FunctionSubject,
        GovEconomic = asked.GovEconomic,
        DepEconomic = asked.DepEconomic,
        InvoiceNo = asked.InvoiceNo,
        SettleMode = asked.SettleMode,
        PayType = asked.PayType,
        PersonBatchId = asked.PersonBatchId,
        Fields = fields,
    };
}
