using SunLedger.Categories;
using SunLedger.Messages.Ledger;
using SunLedger.Messages.Projects;

namespace SunLedger.Messages.Persons;

/// <summary>What the platform knows of a person line 发放明细 when it is judged. Money is whole fen; who somebody is stands in it as digests alone.</summary>
public sealed class PersonLineFacts
{
    /// <summary>1-based row in its batch; 0 in a sweep.</summary>
    public int Row { get; init; }

    /// <summary>The caller's id.</summary>
    public required string Id { get; init; }

    /// <summary>The indicator that it is paid from.</summary>
    public required IndicatorFacts Indicator { get; init; }

    /// <summary>The project that it belongs to; null when none was named.</summary>
    public ProjectFacts? Project { get; init; }

    /// <summary>The payment by which it was paid; null while it is not known.</summary>
    public PaymentFacts? Payment { get; init; }

    /// <summary>Amount.</summary>
    public required Money Amount { get; init; }

    /// <summary>Day on which it was paid; null while it only stands on the list.</summary>
    public DateOnly? PaidOn { get; init; }

    /// <summary>Month that it is for, 2018-09.</summary>
    public string? PayMonth { get; init; }

    /// <summary>The list that it stands on.</summary>
    public string? BatchId { get; init; }

    /// <summary>The person's name as it may be shown: 张*.</summary>
    public required string ShownName { get; init; }

    /// <summary>Digest of the identity number.</summary>
    public required long PersonKey { get; init; }

    /// <summary>Digest of the household's number.</summary>
    public long? HouseholdKey { get; init; }

    /// <summary>Digest of the account, the one that payments have.</summary>
    public long? AccountKey { get; init; }

    /// <summary>Whether the account is in the person's own name; null when the list does not say.</summary>
    public bool? IsOwnAccount { get; init; }

    /// <summary>First day of the month of birth.</summary>
    public DateOnly? BornIn { get; init; }

    /// <summary>What is drawn.</summary>
    public string? Item { get; init; }

    /// <summary>In which tier.</summary>
    public string? Tier { get; init; }

    /// <summary>Town or village.</summary>
    public string? PlaceCode { get; init; }

    /// <summary>How many lines of the same entry have account numbers that follow each other.</summary>
    public int AccountRun { get; init; } = 1;

    /// <summary>Category fields that say of nobody who they are, as canonical JSON; null when there are none.</summary>
    public string? Fields { get; init; }

    /// <summary>Category fields that do, by code: 16 hex digits of the digest each; null when there are none.</summary>
    public IReadOnlyDictionary<string, string>? PersonalFields { get; init; }

    /// <summary>Full years on the day of pay, by month of birth.</summary>
    public int? Age => BornIn is { } born && PaidOn is { } day ? day.Year - born.Year - (day.Month < born.Month ? 1 : 0) : null;
}
