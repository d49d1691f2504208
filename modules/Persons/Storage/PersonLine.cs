namespace SunLedger.Persons.Storage;

/// <summary>A line as it was entered. Never changed, never deleted: what corrects it or takes it back is another row, which names it.</summary>
internal sealed class PersonLine
{
    public long Key { get; init; }

    /// <summary>The caller's id.</summary>
    public required string Id { get; init; }
    public string? BatchId { get; init; }
    public required string IndicatorId { get; init; }
    public string? ProjectCode { get; init; }
    public string? PaymentId { get; init; }
    public required string FundCode { get; init; }
    public required string CategoryCode { get; init; }
    public required int Year { get; init; }
    public required string DivisionCode { get; init; }
    public required string DivisionPath { get; init; }

    public required string Name { get; init; }

    /// <summary>The identity number, sealed.</summary>
    public required byte[] IdNumber { get; init; }

    /// <summary>What may be shown of it: 370402********0011.</summary>
    public required string IdShown { get; init; }

    /// <summary>Its digest.</summary>
    public required long PersonKey { get; init; }

    /// <summary>Year and month of birth, 195006: more of it is nobody's business.</summary>
    public required int BornIn { get; init; }

    /// <summary>The account, sealed.</summary>
    public byte[]? Account { get; init; }
    public string? AccountLast4 { get; init; }
    public long? AccountKey { get; init; }
    public string? AccountName { get; init; }

    /// <summary>Digest of the household's number, of which nothing else is kept.</summary>
    public long? HouseholdKey { get; init; }

    public string? Item { get; init; }
    public string? Tier { get; init; }

    /// <summary>2018-09.</summary>
    public string? PayMonth { get; init; }

    /// <summary>Below zero when the row takes another back.</summary>
    public required long AmountFen { get; init; }
    public DateOnly? PaidOn { get; init; }
    public string? PlaceCode { get; init; }
    public required int AccountRun { get; init; }

    /// <summary>Category fields that say of nobody who they are.</summary>
    public string? PlainFields { get; init; }

    /// <summary>Category fields that do, sealed.</summary>
    public byte[]? PersonalFields { get; init; }

    /// <summary>Their digests by code, as JSON.</summary>
    public string? FieldKeys { get; init; }

    /// <summary>The row that this one takes the place of.</summary>
    public long? Replaces { get; init; }

    /// <summary>True when it only takes the other back.</summary>
    public required bool IsReversal { get; init; }

    /// <summary>Digest of what was sent: the same id with the same content is the same line sent twice.</summary>
    public required long Content { get; init; }
    [Recorded]
    public required DateTimeOffset EnteredAt { get; init; }
    public required string EnteredBy { get; init; }
    public required string EnteredByName { get; init; }
}
