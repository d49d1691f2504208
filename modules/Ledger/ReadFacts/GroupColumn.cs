using SunLedger.Ledger.Storage;
using SunLedger.Messages.Ledger;

namespace SunLedger.Ledger.ReadFacts;

/// <summary>A field by which payments are grouped: its column, and its value in facts.</summary>
/// <param name="Field">The field.</param>
/// <param name="Name">Column of the payments.</param>
/// <param name="Number">The value of a payment where it is a number; null when the payment has none, and then it stands in no group.</param>
/// <param name="Text">The same where it is a text.</param>
internal sealed record GroupColumn(IField Field, string Name, Func<PaymentFacts, long?>? Number, Func<PaymentFacts, string?>? Text)
{
    private static readonly Dictionary<string, GroupColumn> ByField = new[]
    {
        OfNumber(Known.Payment.PayeeAccount, "payee_key", p => p.PayeeKey),
        OfNumber(Known.Payment.Amount, "amount_fen", p => p.Amount.Fen),
        OfNumber(Known.Project.Code, "project_key", p => p.Project?.Key) with { IsBroad = true },
        OfText(Known.Payment.InvoiceNo, "invoice_no", p => p.InvoiceNo),
        OfText(Known.Payment.PayeeName, "payee_name", p => p.PayeeName),
        OfText(Known.Payment.PayeeKind, "payee_kind", p => p.PayeeKind),
        OfText(Known.Payment.Use, "purpose", p => p.Use),
        OfText(Known.Payment.FunctionSubject, "function_subject", p => p.FunctionSubject),
        OfText(Known.Payment.GovEconomic, "gov_economic", p => p.GovEconomic),
        OfText(Known.Payment.DepEconomic, "dep_economic", p => p.DepEconomic),
        OfText(Known.Payment.SettleMode, "settle_mode", p => p.SettleMode),
        OfText(Known.Payment.PayType, "pay_type", p => p.PayType),
    }.ToDictionary(c => c.Field.FullName);

    /// <summary>True when any number of payments may have the same value, and an index stands over it all the same.</summary>
    public bool IsBroad { get; private init; }

    /// <summary>An empty column for the values of payments that are looked for.</summary>
    public ProbeColumn Open() => Number is null ? ProbeColumn.OfTexts(Parameter) : ProbeColumn.OfNumbers(Parameter);

    /// <summary>True when the payment has a value.</summary>
    public bool IsIn(PaymentFacts payment) => Number is null ? Text!(payment) is not null : Number(payment) is not null;

    /// <summary>Adds the value of a payment that has one.</summary>
    public void Add(PaymentFacts payment, ProbeColumn to)
    {
        if (to is ProbeColumn<long> numbers) numbers.Add(Number!(payment)!.Value);
        else ((ProbeColumn<string>)to).Add(Text!(payment)!);
    }

    private static GroupColumn OfNumber(IField field, string name, Func<PaymentFacts, long?> value) => new(field, name, value, null);

    private static GroupColumn OfText(IField field, string name, Func<PaymentFacts, string?> value) => new(field, name, null, value);

    /// <summary>What the value is called in the statement's parameter.</summary>
    public string Parameter { get; } = $"g_{Name}";

    /// <summary>The column of a field.</summary>
    /// <exception cref="NotSupportedException">Payments are not stored by this field.</exception>
    public static GroupColumn Of(IField field) =>
        ByField.GetValueOrDefault(field.FullName) ?? throw new NotSupportedException($"Payments cannot be grouped by {field.FullName}; they can by {string.Join(", ", ByField.Keys)}.");
}
