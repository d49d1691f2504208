using SunLedger.Categories;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Registers;

namespace SunLedger.Messages.Ledger;

/// <summary>What the platform knows about a budget indicator at one moment. Money is whole fen.</summary>
public sealed record IndicatorFacts
{
    /// <summary>The caller's id.</summary>
    public required string Id { get; init; }

    /// <summary>The ledger's own short key.</summary>
    public required long Key { get; init; }

    /// <summary>Fund code: C21.</summary>
    public required string FundCode { get; init; }

    /// <summary>Category code: special-poverty.</summary>
    public required string CategoryCode { get; init; }

    /// <summary>Division that holds it.</summary>
    public required string DivisionCode { get; init; }

    /// <summary>Path of that division in the finance tree.</summary>
    public required string DivisionPath { get; init; }

    /// <summary>Level of that division.</summary>
    public required DivisionLevel Level { get; init; }

    /// <summary>Budget year.</summary>
    public required int Year { get; init; }

    /// <summary>First budget year of the money.</summary>
    public required int OriginYear { get; init; }

    /// <summary>Number of the allotment notice (指标文号).</summary>
    public required string DocNo { get; init; }

    /// <summary>Date of the notice.</summary>
    public required DateOnly DocDate { get; init; }

    /// <summary>Business date on which it was registered.</summary>
    public required DateOnly RegisteredOn { get; init; }

    /// <summary>Date on which this division acknowledged receipt; null while in transit or when it is own budget.</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>Executable (可执行) when true, pending allocation (待分) else.</summary>
    public required bool IsExecutable { get; init; }

    /// <summary>Budget unit, when it has reached one.</summary>
    public string? AgencyCode { get; init; }

    /// <summary>Functional classification, 7 digits.</summary>
    public string? FunctionSubject { get; init; }

    /// <summary>Nature of funds.</summary>
    public string? FundNature { get; init; }

    /// <summary>Where the money was provided for (资金来源): 年初预算, 追加…</summary>
    public string? FundOrigin { get; init; }

    /// <summary>Whether the release that it came by demands money of the division's own; null when nobody said.</summary>
    public bool? MatchingDemanded { get; init; }

    /// <summary>True when it was registered here and names no notice from above: the division's own budget.</summary>
    public bool IsOwnBudget { get; init; }

    /// <summary>The day on which the congress approved the division's budget of the year; null where nobody entered it, and outside a sweep.</summary>
    public DateOnly? BudgetApprovedOn { get; init; }

    /// <summary>True when money of it was released to be settled on actual cost (据实结算); null outside a sweep.</summary>
    public bool? IsSettledOnActual { get; init; }

    /// <summary>The day of its last release down that was not taken back; null when there is none, and outside a sweep.</summary>
    public DateOnly? ReleasedOn { get; init; }

    /// <summary>The day of the last payment or return on it; null when there is none, and outside a sweep.</summary>
    public DateOnly? LastPaidOn { get; init; }

    /// <summary>What the division expects to transfer of the fund next year; stands at the first indicator of fund and division, in a sweep alone.</summary>
    public Money? NextExpected { get; init; }

    /// <summary>Of it, what the division released in advance; known where the expected amount is.</summary>
    public Money? NextReleased { get; init; }

    /// <summary>True when any of it is poverty money.</summary>
    public required bool IsPoverty { get; init; }

    /// <summary>The poverty share.</summary>
    public required Money PovertyAmount { get; init; }

    /// <summary>Balances by bucket.</summary>
    public required Balances Balances { get; init; }

    /// <summary>What was counted of entitlements (<see cref="SunLedger.Categories.Entitlement"/>), by the codes of their fields; null outside a sweep, and where nobody can say.</summary>
    public IReadOnlyDictionary<string, int>? Counted { get; init; }

    /// <summary>The versions of registers by which <see cref="Counted"/> was counted, by the same codes.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<RegisterVersion>>? CountedBy { get; init; }

    /// <summary>Category fields as canonical JSON; null when there are none.</summary>
    public string? Fields { get; init; }
}
