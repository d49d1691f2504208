namespace SunLedger.Persons.Storage;

/// <summary>Running total of the lines of a payment, by which no two batches exceed it together.</summary>
internal sealed class PaymentSum
{
    public required string PaymentId { get; init; }
    public required string DivisionPath { get; init; }
    public long AmountFen { get; set; }
    public int Lines { get; set; }
}
