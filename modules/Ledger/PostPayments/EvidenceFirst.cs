using Microsoft.Extensions.Configuration;

namespace SunLedger.Ledger.PostPayments;

/// <summary>Of which payments the evidence that a rule asks for has to be there before they are posted.</summary>
internal enum EvidenceFirstOf
{
    /// <summary>Of those that were begun here: money was held for them, by a check or for an approval. What the treasury reports was paid already.</summary>
    Held,

    /// <summary>Of all that are posted through the interface; files of the treasury are still taken as they are.</summary>
    Posted,

    /// <summary>Of none: the warning says that nothing was brought.</summary>
    None,
}

/// <summary>The office's choice: <c>SunLedger:EvidenceFirst</c>, held when it is not set.</summary>
internal sealed record EvidenceFirst(EvidenceFirstOf Of)
{
    public static EvidenceFirst By(IConfiguration? settings) =>
        settings?["SunLedger:EvidenceFirst"] is { } of ? new(Enum.Parse<EvidenceFirstOf>(of, ignoreCase: true)) : new(EvidenceFirstOf.Held);
}
