using SunLedger.Modules;

namespace SunLedger.Messages.Monitoring;

/// <summary>What was brought to prove that payments may be made though a rule asks for evidence.</summary>
public interface IPaymentEvidence
{
    /// <summary>The evidence of payments with these ids, made or yet to be made, by the payment's id.</summary>
    Task<ILookup<string, PaymentEvidence>> OfAsync(SunLedgerDb db, IReadOnlyCollection<string> paymentIds, CancellationToken ct);
}

/// <summary>A file that speaks for one payment, against one rule.</summary>
/// <param name="PaymentId">The payment.</param>
/// <param name="IndicatorId">The indicator that it is paid from: evidence for another payment with the same id is none.</param>
/// <param name="RuleCode">The rule that asked for it.</param>
/// <param name="Id">The file.</param>
/// <param name="Name">Its name.</param>
/// <param name="Proves">What it proves.</param>
public sealed record PaymentEvidence(string PaymentId, string IndicatorId, string RuleCode, Guid Id, string Name, string Proves);
