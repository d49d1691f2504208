using SunLedger.Messages.Ledger;

namespace SunLedger.Ledger.ReadFacts;

/// <summary>A field by which payments are grouped: its column, and its value in facts.</summary>
/// <param name="Field">The field.</param>
/// <param name="Name">Column of the payments.</param>
/// <param name="Type">Its type in SQL.</param>
/// <param name="Value">The value of a payment; null when it has none, and then it stands in no group.</param>
internal sealed record GroupColumn(IField Field, string Name, string Type, Func<PaymentFacts, object?> Value)
{
    private static readonly Dictionary<string, GroupColumn> ByField = new GroupColumn[]
    {
        new(Known.Payment.PayeeAccount, "payee_key", "bigint", p => p.PayeeKey),
        new(Known.Payment.Amount, "amount_fen", "bigint", p => p.Amount.Fen),
        new(Known.Project.Code, "project_key", "bigint", p => p.Project?.Key),
        new(Known.Payment.InvoiceNo, "invoice_no", "text", p => p.InvoiceNo),
        new(Known.Payment.PayeeName, "payee_name", "text", p => p.PayeeName),
        new(Known.Payment.PayeeKind, "payee_kind", "text", p => p.PayeeKind),
        new(Known.Payment.Use, "purpose", "text", p => p.Use),
        new(Known.Payment.FunctionSubject, "function_subject", "text", p => p.FunctionSubject),
        new(Known.Payment.GovEconomic, "gov_economic", "text", p => p.GovEconomic),
        new(Known.Payment.DepEconomic, "dep_economic", "text", p => p.DepEconomic),
        new(Known.Payment.SettleMode, "settle_mode", "text", p => p.SettleMode),
        new(Known.Payment.PayType, "pay_type", "text", p => p.PayType),
    }.ToDictionary(c => c.Field.FullName);

    /// <summary>What the value is called in the statement's parameter.</summary>
    public string Parameter { get; } = $"g_{Name}";

    /// <summary>The column of a field.</summary>
    /// <exception cref="NotSupportedException">Payments are not stored by this field.</exception>
    public static GroupColumn Of(IField field) =>
        ByField.GetValueOrDefault(field.FullName) ?? throw new NotSupportedException($"Payments cannot be grouped by {field.FullName}; they can by {string.Join(", ", ByField.Keys)}.");
}
