using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Views;

namespace SunLedger.Ledger.ListPayments;

/// <summary>Payments or returns.</summary>
internal enum PaymentMovement
{
    /// <summary>Paid by the treasury.</summary>
    Pay,

    /// <summary>Given back by a payee.</summary>
    Return,
}

/// <summary>What a trace does not show one by one.</summary>
internal enum PaymentsRest
{
    /// <summary>Payments to payees beyond those who got most.</summary>
    Payees,

    /// <summary>Payments from indicators beyond those that a trace follows.</summary>
    Indicators,
}

/// <summary>Which payments: the newest posted first.</summary>
internal sealed record ListPaymentsRequest : DatedLinesRequest
{
    /// <summary>From this indicator.</summary>
    public string? Indicator { get; init; }

    /// <summary>For this project.</summary>
    public string? Project { get; init; }

    /// <summary>On this contract.</summary>
    public string? Contract { get; init; }

    /// <summary>Payments alone, or returns alone.</summary>
    public PaymentMovement? Movement { get; init; }

    /// <summary>To final payees, only moved on to another public account (into special accounts alone: special), kept back as quality deposits, or to nobody knows what kind of payee.</summary>
    public Destination? Destination { get; init; }

    /// <summary>Of money that came from this indicator, however it moved on.</summary>
    public string? TracedFrom { get; init; }

    /// <summary>Of those that tracedFrom names, only what the trace of the indicator does not show one by one.</summary>
    public PaymentsRest? Rest { get; init; }

    /// <summary>True for those whose project has no share of the indicator that they were paid from: what a sound ledger does not have.</summary>
    public bool? Unmatched { get; init; }

    /// <summary>Paid on this day or later.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Paid on this day or earlier.</summary>
    public DateOnly? To { get; init; }

    /// <summary>An id, a voucher number, or part of the payee's name or of the use.</summary>
    public string? Q { get; init; }

    /// <summary>Of this many yuan or more.</summary>
    public decimal? MinAmount { get; init; }
}

/// <summary>GET /payments: payments of the caller's division and below.</summary>
internal sealed class ListPayments(IDatabase database, Sights sights, PaymentLines lines, TimeProvider time) : LinesEndpoint<ListPaymentsRequest, PaymentView>(database, sights, lines, time)
{
    public override void Configure() => Describe("/payments", "Payments, the newest first.", keepsToOwn: true);
}

/// <summary>GET /payments.csv: the same payments, all of them, as a file.</summary>
internal sealed class ExportPayments(IDatabase database, Sights sights, PaymentLines lines, TimeProvider time) : CsvEndpoint<ListPaymentsRequest, PaymentView>(database, sights, lines, time)
{
    public override void Configure() => Describe("/payments.csv", "The payments of /payments, all pages, as a CSV file.", keepsToOwn: true);
}
