namespace SunLedger.Monitoring.Engine;

/// <summary>Readers of values that the facts hold themselves. It holds no state: tables of readers that name each other may use it while they are being made.</summary>
internal static class ReaderOf
{
    public static MoneyReader<T> Money<T>(Func<T, FieldBags, Money?> read) => new(read);

    public static WholeReader<T> Whole<T>(Func<T, FieldBags, int?> read) => new(read);

    public static DateReader<T> Date<T>(Func<T, FieldBags, DateOnly?> read) => new(read);

    public static TextReader<T> Text<T>(Func<T, FieldBags, string?> read) => new(read);

    public static FlagReader<T> Flag<T>(Func<T, FieldBags, bool?> read) => new(read);
}
