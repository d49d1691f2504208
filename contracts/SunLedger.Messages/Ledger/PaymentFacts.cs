using SunLedger.Categories;
using SunLedger.Messages.Projects;

namespace SunLedger.Messages.Ledger;

/// <summary>What the platform knows about a treasury payment when it is judged. Money is whole fen.</summary>
public sealed record PaymentFacts
{
    /// <summary>1-based row in its batch.</summary>
    public required int Row { get; init; }

    /// <summary>The caller's id.</summary>
    public required string Id { get; init; }

    /// <summary>The indicator it draws on.</summary>
    public required IndicatorFacts Indicator { get; init; }

    /// <summary>The project it pays for; null when none was named.</summary>
    public ProjectFacts? Project { get; init; }

    /// <summary>The contract that it is paid on; null when none was named.</summary>
    public ContractFacts? Contract { get; init; }

    /// <summary>Amount; negative for a return.</summary>
    public required Money Amount { get; init; }

    /// <summary>True when later returns have given all of it back. The ledger fills it in for payments that stand in the ledger.</summary>
    public bool IsReturned { get; init; }

    /// <summary>The day on which the last return gave all of it back. The ledger fills it in for payments that stand in the ledger.</summary>
    public DateOnly? ReturnedOn { get; init; }

    /// <summary>What later returns have given back of it. Filled in as <see cref="IsReturned"/> is.</summary>
    public Money Returned { get; init; }

    /// <summary>Paid from the indicator before this payment.</summary>
    public Money PaidBefore { get; set; }

    /// <summary>Paid for the project before this payment.</summary>
    public Money PaidBeforeOnProject { get; set; }

    /// <summary>Paid on the contract before this payment.</summary>
    public Money PaidBeforeOnContract { get; set; }

    /// <summary>Assigned from this indicator to this project; zero when it is not assigned.</summary>
    public Money AssignedHere { get; init; }

    /// <summary>Treasury book date.</summary>
    public required DateOnly PaidOn { get; init; }

    /// <summary>Voucher date.</summary>
    public DateOnly? VoucherDate { get; init; }

    /// <summary>Payee's name as sent.</summary>
    public required string PayeeName { get; init; }

    /// <summary>Keyed digest of the payee's account (or of the name when no account was sent): equal accounts have equal keys. Never the number itself.</summary>
    public required long PayeeKey { get; init; }

    /// <summary>Kind of payee, a word of <c>Known.Payment.PayeeKind</c>.</summary>
    public string? PayeeKind { get; init; }

    /// <summary>What the money is for.</summary>
    public string? Use { get; init; }

    /// <summary>Functional classification, 7 digits.</summary>
    public string? FunctionSubject { get; init; }

    /// <summary>Government economic classification, 5 digits.</summary>
    public string? GovEconomic { get; init; }

    /// <summary>Department economic classification, 5 digits.</summary>
    public string? DepEconomic { get; init; }

    /// <summary>Invoice or receipt number.</summary>
    public string? InvoiceNo { get; init; }

    /// <summary>Settlement mode, a word of <c>Known.Payment.SettleMode</c>.</summary>
    public string? SettleMode { get; init; }

    /// <summary>Payment type, a word of <c>Known.Payment.PayType</c>.</summary>
    public string? PayType { get; init; }

    /// <summary>The roll of persons that the payment is for.</summary>
    public string? PersonBatchId { get; init; }

    /// <summary>What was entered of its persons; null where nobody brings person lines, or before it was asked.</summary>
    public Persons.Roll? Roll { get; init; }

    /// <summary>Payments besides this one for which a file with the same digest was brought; null outside a sweep, and where none was brought for this one.</summary>
    public int? SharedFiles { get; init; }

    /// <summary>Category fields as canonical JSON; null when there are none.</summary>
    public string? Fields { get; init; }
}
