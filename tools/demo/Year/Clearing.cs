namespace SunLedger.Demo.Year;

/// <summary>What the treasury cleared of a payment, or took back of it.</summary>
/// <param name="Payment">The payment, or the return.</param>
/// <param name="ClearedOn">The working day after it was paid; nothing is cleared after the year.</param>
/// <param name="Amount">As the treasury has it; below zero for a return.</param>
internal sealed record Clearing(Payment Payment, DateOnly ClearedOn, Money Amount)
{
    /// <summary>台儿庄区, the one county whose treasury sends its clearing notes.</summary>
    public const string Treasury = "370405";

    /// <summary>What the treasury cleared too little of one payment: the one voucher of the year that does not agree.</summary>
    public static readonly Money Short = Money.FromYuan(1_000);

    /// <summary>The voucher: a return is cleared under that of its payment.</summary>
    public string Voucher => VoucherOf(Payment.Returns ?? Payment);

    public static string VoucherOf(Payment payment) => $"V{payment.Id[1..]}";

    /// <summary>The notes of the year: of what the ledger takes, not of what it refuses.</summary>
    public static IReadOnlyList<Clearing> Of(Book book)
    {
        var refused = book.Faults.Where(f => f.IsRefused).Select(f => f.Id()).ToHashSet(StringComparer.Ordinal);
        var paid = book.Payments.Where(p => p.IndicatorId.EndsWith($"-{Treasury}", StringComparison.Ordinal) && !refused.Contains(p.Id)).ToArray();
        var lacking = Lacking(book);
        return [.. paid.Select(p => new Clearing(p, WorkDays.OnOrAfter(p.PaidOn.AddDays(1)), p == lacking ? p.Amount - Short : p.Amount))];
    }

    /// <summary>The payment of which too little was cleared: the first that is large enough.</summary>
    public static Payment Lacking(Book book) => book.Payments.First(p => p.IndicatorId.EndsWith($"-{Treasury}", StringComparison.Ordinal) && p.Amount > Short && !book.Faults.Any(f => f.Id() == p.Id));
}
