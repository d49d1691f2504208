namespace SunLedger.Demo.Year;

/// <summary>Who is paid.</summary>
internal sealed record Payee(string Name, string Account, string Bank, string Kind);

/// <summary>What a payment is booked under.</summary>
internal sealed record BudgetSubjects(string Function, string Government, string Department);

/// <summary>A payment of the sample year. Its id is given when the year is closed, in the order of days.</summary>
internal sealed record Payment
{
    public string Id { get; set; } = "";
    public required string IndicatorId { get; init; }
    public required string? ProjectCode { get; init; }
    public required Money Amount { get; init; }
    public required DateOnly PaidOn { get; init; }
    public required Payee Payee { get; init; }
    public required string Use { get; init; }
    public required BudgetSubjects Subjects { get; init; }
    public string? InvoiceNo { get; set; }
    public string? PersonBatch { get; init; }

    /// <summary>The contract that it is paid on.</summary>
    public string? ContractCode { get; set; }

    /// <summary>The payment that this one returns.</summary>
    public Payment? Returns { get; init; }
}
