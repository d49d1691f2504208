using SunLedger.Ledger.Batches;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Ledger;
using SunLedger.Messages.Projects;

namespace SunLedger.Ledger.PostPayments;

/// <summary>Shows payments of a run to the rules.</summary>
internal static class PaidFacts
{
    /// <summary>A payment that is asked for, with accounts as they stand now.</summary>
    public static PaymentFacts Of(PaymentDraft asked, int row, FoundForPayment found) =>
        Of(asked, row, found, Facts.Of(found.Account!), found.Project?.Now, found.Account!.Now.Balances.Paid, found.Project?.Paid ?? Money.Zero, null);

    /// <summary>Posted payments: balances before them as they were, indicator and project as the whole run left them.</summary>
    public static IReadOnlyList<PaymentFacts> Of(IReadOnlyList<PaidLine> lines)
    {
        var indicators = new Dictionary<AccountInHand, IndicatorFacts>();
        var projects = new Dictionary<ProjectInHand, ProjectFacts>();
        var facts = new PaymentFacts[lines.Count];
        for (var i = 0; i < facts.Length; i++)
        {
            var (line, found) = (lines[i], lines[i].Found);
            if (!indicators.TryGetValue(found.Account!, out var indicator)) indicators.Add(found.Account!, indicator = Facts.Of(found.Account!));
            if (!projects.TryGetValue(found.Project!, out var project)) projects.Add(found.Project!, project = found.Project!.Now);
            facts[i] = Of(line.Asked, line.Row, found, indicator, project, new(line.Payment.PaidBeforeFen), new(line.Payment.PaidBeforeOnProjectFen), line.Payment.Fields);
        }
        return facts;
    }

    private static PaymentFacts Of(
        PaymentDraft asked, int row, FoundForPayment found, IndicatorFacts indicator, ProjectFacts? project, Money paidBefore, Money paidBeforeOnProject, string? fields) => new()
    {
        Row = row,
        Id = asked.Id,
        Indicator = indicator,
        Project = project,
        Amount = asked.Amount,
        PaidBefore = paidBefore,
        PaidBeforeOnProject = paidBeforeOnProject,
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
        Fields = fields,
    };
}
