using SunLedger.Messages.Monitoring;

namespace SunLedger.Ledger.CheckPayments;

/// <summary>What a payment may expect, from good to bad.</summary>
internal enum CheckVerdict
{
    /// <summary>可以支付: nothing stands against it.</summary>
    Allow,

    /// <summary>预警: it may be paid, and a warning will be raised.</summary>
    Warn,

    /// <summary>须附证明材料: it may be paid with evidence attached.</summary>
    EvidenceRequired,

    /// <summary>拦截: it waits for a decision.</summary>
    Hold,

    /// <summary>禁止: it would be refused.</summary>
    Prohibit,
}

/// <summary>What became of a check, row by row.</summary>
internal sealed record CheckAnswer(IReadOnlyList<CheckedPayment> Results);

/// <summary>What a payment may expect.</summary>
/// <param name="Row">1-based row.</param>
/// <param name="Id">The payment's id.</param>
/// <param name="Verdict">allow, warn, evidenceRequired, hold or prohibit.</param>
/// <param name="IsPosted">It stands in the ledger already.</param>
/// <param name="Reasons">Why: refusals of the ledger, then findings of rules.</param>
/// <param name="ReservationId">The reservation that holds its money; absent when none does.</param>
internal sealed record CheckedPayment(int Row, string? Id, CheckVerdict Verdict, bool IsPosted, IReadOnlyList<CheckReason> Reasons, string? ReservationId);

/// <summary>One reason.</summary>
/// <param name="Code">Refusal code, or the rule's code.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Hint">What to do.</param>
/// <param name="Field">The field that is wrong.</param>
/// <param name="Level">Level of the rule's warning.</param>
/// <param name="Enforcement">What the rule does to the payment.</param>
/// <param name="Evidence">What was brought for the payment, where the rule asks for it.</param>
internal sealed record CheckReason(string Code, string Message, string? Hint, string? Field, string? Level, Enforcement? Enforcement, IReadOnlyList<CheckEvidence>? Evidence = null);

/// <summary>A file that was brought as evidence.</summary>
/// <param name="Id">The file: GET /evidence/{id}.</param>
/// <param name="Name">Its name.</param>
/// <param name="Proves">What it proves.</param>
internal sealed record CheckEvidence(Guid Id, string Name, string Proves);

/// <summary>Makes answers out of what posting would have said.</summary>
internal static class Verdicts
{
    /// <param name="result">What posting would have answered.</param>
    /// <param name="findings">What the rules found.</param>
    /// <param name="evidence">What was brought for the payment.</param>
    /// <param name="english">The reader's language.</param>
    public static CheckedPayment Of(RowResult result, IReadOnlyList<Finding> findings, IReadOnlyList<PaymentEvidence> evidence, bool english) => new(
        result.Row, result.Id, Of(result, findings, evidence), result.Outcome == Outcome.Duplicate,
        [.. result.Faults.Select(f => Reason(f, english)), .. findings.OrderByDescending(f => f.Enforcement).ThenBy(f => f.RuleCode, StringComparer.Ordinal).Select(f => Reason(f, evidence, english))],
        ReservationId: null);

    /// <summary>A refusal as a reason.</summary>
    public static CheckReason Reason(Fault fault, bool english)
    {
        var error = fault.In(english);
        return new(error.Code, error.Message, error.Hint, error.Field, null, null);
    }

    // A refusal by a rule that only holds waits for a decision; any other refusal is final.
    private static CheckVerdict Of(RowResult result, IReadOnlyList<Finding> findings, IReadOnlyList<PaymentEvidence> evidence)
    {
        var worst = findings.Count == 0 ? CheckVerdict.Allow : findings.Max(f => Of(f, evidence));
        if (result.Outcome != Outcome.Refused) return worst;
        var isStopped = result.Faults.All(f => f.Code == Refusals.LedgerRefusals.Of(Domain.LedgerRefusal.StoppedByRule).Code);
        return isStopped && worst == CheckVerdict.Hold ? CheckVerdict.Hold : CheckVerdict.Prohibit;
    }

    // What was asked for and is there leaves a warning: people look at it, and the payment need not wait.
    private static CheckVerdict Of(Finding finding, IReadOnlyList<PaymentEvidence> evidence) => finding.Enforcement switch
    {
        Enforcement.Record => CheckVerdict.Allow,
        Enforcement.Warn => CheckVerdict.Warn,
        Enforcement.WarnWithEvidence when evidence.Any(e => e.RuleCode == finding.RuleCode) => CheckVerdict.Warn,
        Enforcement.WarnWithEvidence => CheckVerdict.EvidenceRequired,
        Enforcement.Hold => CheckVerdict.Hold,
        _ => CheckVerdict.Prohibit,
    };

    private static CheckReason Reason(Finding f, IReadOnlyList<PaymentEvidence> evidence, bool english) => new(
        f.RuleCode, english ? f.English : f.Name, english ? null : f.ClearedBy, null, f.Level, f.Enforcement,
        [.. evidence.Where(e => e.RuleCode == f.RuleCode).Select(e => new CheckEvidence(e.Id, e.Name, e.Proves))]);
}
