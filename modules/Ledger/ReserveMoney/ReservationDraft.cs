using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Reading;
using SunLedger.Messages.Ledger;

namespace SunLedger.Ledger.ReserveMoney;

/// <summary>A reservation, read.</summary>
internal sealed record ReservationDraft(
    string Id, PendingKind Kind, string IndicatorId, string? ProjectCode, string? Receiver, Money Amount, int Minutes, string? Reason)
{
    /// <summary>The longest that anything is held: 30 days.</summary>
    public const int MostMinutes = 30 * 24 * 60;

    private static readonly string[] Words = ["pay", "release", "assign", "支付", "下达", "安排"];

    public static Draft<ReservationDraft> Read(ReservationRequest sent, int row)
    {
        var read = new RowReader(row);
        var word = read.Word("kind", sent.Kind, Words);
        if (string.IsNullOrWhiteSpace(sent.Kind)) read.Note(LedgerRefusal.Required, "kind", "kind", "kind");
        var kind = word is null ? default : (PendingKind)(Array.IndexOf(Words, word) % 3 + 1);
        var draft = new ReservationDraft(
            read.Id("id", sent.Id), kind, read.Id("indicatorId", sent.IndicatorId),
            kind == PendingKind.Assign ? read.Id("projectCode", sent.ProjectCode) : kind == PendingKind.Pay ? read.OptionalId("projectCode", sent.ProjectCode) : null,
            kind == PendingKind.Release ? read.Id("receiver", sent.Receiver) : null,
            read.Amount("amount", sent.Amount), Time(read, sent.Minutes), read.OptionalText("reason", sent.Reason, 500));
        return Draft<ReservationDraft>.Of(row, sent.Id, read, draft);
    }

    private static int Time(RowReader read, int? sent)
    {
        if (sent is null) read.Note(LedgerRefusal.Required, "minutes", "minutes", "minutes");
        else if (sent is < 1 or > MostMinutes) read.Note(LedgerRefusal.MinutesRange, "minutes", sent, 1, MostMinutes);
        return sent ?? 0;
    }
}
