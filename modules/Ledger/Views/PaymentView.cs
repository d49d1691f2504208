using System.Text.Json;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Projects;

namespace SunLedger.Ledger.Views;

/// <summary>A payment as the API shows it. Money is in yuan; of the payee's account the last four characters are shown.</summary>
internal sealed record PaymentView
{
    public required string Id { get; init; }
    public required string IndicatorId { get; init; }
    public required string DocNo { get; init; }
    public string? ProjectCode { get; init; }
    public string? ProjectName { get; init; }

    /// <summary>The contract that it was paid on.</summary>
    public string? ContractCode { get; init; }
    public required string FundCode { get; init; }
    public required string CategoryCode { get; init; }
    public required DivisionView Division { get; init; }
    public required decimal Amount { get; init; }
    public required DateOnly PaidOn { get; init; }
    public DateOnly? VoucherDate { get; init; }
    public string? VoucherNo { get; init; }
    public required string PayeeName { get; init; }
    public string? PayeeAccount { get; init; }
    public string? PayeeBank { get; init; }
    public string? PayeeKind { get; init; }
    public string? Use { get; init; }
    public string? FunctionSubject { get; init; }
    public string? GovEconomic { get; init; }
    public string? DepEconomic { get; init; }
    public string? InvoiceNo { get; init; }
    public string? SettleMode { get; init; }
    public string? PayType { get; init; }
    public string? PersonBatchId { get; init; }

    /// <summary>The payment that this one returns.</summary>
    public string? Returns { get; init; }

    /// <summary>The correction that took it back; it stays, and no longer counts.</summary>
    public string? CorrectedBy { get; init; }

    public required JsonElement Fields { get; init; }

    /// <summary>Code of what the amount counts (口径), which see in /definitions; in a list it stands with the page.</summary>
    public string? Definition { get; init; }

    /// <summary>When the newest batch of the books was posted; in a list it stands with the page.</summary>
    public DateTimeOffset? DataTime { get; init; }

    /// <summary>Rules with an open warning about it.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    public static PaymentView Of(PaymentRow row, ProjectFacts? project, string? contractCode, IEnumerable<string> warnings, IDivisions divisions, ICaller caller)
    {
        var (p, i) = (row.Payment, row.Indicator);
        return new()
        {
            Id = p.Id,
            IndicatorId = i.Id,
            DocNo = i.DocNo,
            ProjectCode = project?.Code,
            ProjectName = project?.Name,
            ContractCode = contractCode,
            FundCode = i.FundCode,
            CategoryCode = i.CategoryCode,
            Division = DivisionView.Of(i.DivisionCode, i.Level, divisions),
            Amount = new Money(p.AmountFen).InYuan,
            PaidOn = p.PaidOn,
            VoucherDate = p.VoucherDate,
            VoucherNo = p.VoucherNo,
            PayeeName = PayeeNames.Shown(p.PayeeName, p.PayeeKind, caller),
            PayeeAccount = p.PayeeLast4 is null ? null : Masking.Account($"*{p.PayeeLast4}"),
            PayeeBank = p.PayeeBank,
            PayeeKind = p.PayeeKind,
            Use = p.Purpose,
            FunctionSubject = p.FunctionSubject,
            GovEconomic = p.GovEconomic,
            DepEconomic = p.DepEconomic,
            InvoiceNo = p.InvoiceNo,
            SettleMode = p.SettleMode,
            PayType = p.PayType,
            PersonBatchId = p.PersonBatchId,
            Returns = row.Returns,
            CorrectedBy = row.CorrectedBy,
            Fields = JsonFields.Read(p.Fields),
            Warnings = [.. warnings.Distinct().Order(StringComparer.Ordinal)],
        };
    }
}

/// <summary>A payment with what it drew on.</summary>
internal sealed record PaymentRow(Payment Payment, Indicator Indicator, string? Returns, string? CorrectedBy);
