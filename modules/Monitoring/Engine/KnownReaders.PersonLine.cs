using System.Globalization;
using SunLedger.Messages.Persons;

namespace SunLedger.Monitoring.Engine;

// Persons: what is known of a line, its payment, its project and its indicator.
internal static partial class KnownReaders
{
    /// <summary>What is known of a person line.</summary>
    public static IReadOnlyDictionary<string, Reader<PersonLineFacts>> PersonLine => Lines.Known;

    // A part of its own, so that what it is made of is there before it.
    private static class Lines
    {
        public static IReadOnlyDictionary<string, Reader<PersonLineFacts>> Known { get; } = new Dictionary<string, Reader<PersonLineFacts>>(
            [
                .. Payment.Where(p => p.Key.StartsWith("Payment.", StringComparison.Ordinal)).Select(p => KeyValuePair.Create(p.Key, p.Value.From<PersonLineFacts>(line => line.Payment))),
                .. Project.Select(p => KeyValuePair.Create(p.Key, p.Value.From<PersonLineFacts>(line => line.Project))),
                .. Indicator.Select(i => KeyValuePair.Create(i.Key, i.Value.From<PersonLineFacts>(line => line.Indicator))),
            ])
        {
            [Categories.Known.PersonLine.Amount.FullName] = Money<PersonLineFacts>((l, _) => l.Amount),
            [Categories.Known.PersonLine.PaidOn.FullName] = Date<PersonLineFacts>((l, _) => l.PaidOn),
            [Categories.Known.PersonLine.PayMonth.FullName] = Text<PersonLineFacts>((l, _) => l.PayMonth),
            [Categories.Known.PersonLine.MonthBegins.FullName] = Date<PersonLineFacts>((l, _) => MonthBegins(l.PayMonth)),
            [Categories.Known.PersonLine.MonthEve.FullName] = Date<PersonLineFacts>((l, _) => MonthBegins(l.PayMonth)?.AddDays(-1)),
            [Categories.Known.PersonLine.PersonKey.FullName] = new KeyReader<PersonLineFacts>((l, _) => l.PersonKey),
            [Categories.Known.PersonLine.HouseholdKey.FullName] = new KeyReader<PersonLineFacts>((l, _) => l.HouseholdKey),
            [Categories.Known.PersonLine.AccountKey.FullName] = new KeyReader<PersonLineFacts>((l, _) => l.AccountKey),
            [Categories.Known.PersonLine.IsOwnAccount.FullName] = Flag<PersonLineFacts>((l, _) => l.IsOwnAccount),
            [Categories.Known.PersonLine.Item.FullName] = Text<PersonLineFacts>((l, _) => l.Item),
            [Categories.Known.PersonLine.Tier.FullName] = Text<PersonLineFacts>((l, _) => l.Tier),
            [Categories.Known.PersonLine.Age.FullName] = Whole<PersonLineFacts>((l, _) => l.Age),
            [Categories.Known.PersonLine.PlaceCode.FullName] = Text<PersonLineFacts>((l, _) => l.PlaceCode),
            [Categories.Known.PersonLine.BatchNo.FullName] = Text<PersonLineFacts>((l, _) => l.BatchId),
            [Categories.Known.PersonLine.AccountRun.FullName] = Whole<PersonLineFacts>((l, _) => l.AccountRun),
        };
    }

    private static DateOnly? MonthBegins(string? month) =>
        month is not null && DateOnly.TryParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
