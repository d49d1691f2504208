namespace SunLedger.Monitoring.Engine;

/// <summary>Readers of values that the facts hold themselves. It holds no state: tables of readers that name each other may use it while they are being made.</summary>
internal static class ReaderOf
{
    public static MoneyReader<T> Money<T>(Func<T, Money?> read) => new((item, _) => read(item));

    public static WholeReader<T> Whole<T>(Func<T, int?> read) => new((item, _) => read(item));

    public static DateReader<T> Date<T>(Func<T, DateOnly?> read) => new((item, _) => read(item));

    public static TextReader<T> Text<T>(Func<T, string?> read) => new((item, _) => read(item));

    public static FlagReader<T> Flag<T>(Func<T, bool?> read) => new((item, _) => read(item));
}
