using System.Globalization;

namespace SunLedger.Persons.Domain;

/// <summary>Accounts whose numbers follow each other: a bank opens them so for one school or firm, and so does whoever makes persons up.</summary>
internal static class AccountRuns
{
    private const int Longest = 19;

    /// <summary>For each account, how many stand in a row with it, itself included. Cards end with a check digit, so that the digits before it are looked at as well.</summary>
    public static int[] Of(IReadOnlyList<string?> accounts)
    {
        var runs = new int[accounts.Count];
        Array.Fill(runs, 1);
        var numbers = new List<(decimal Number, int At)>();
        for (var i = 0; i < accounts.Count; i++)
            if (accounts[i] is { Length: > 0 and <= Longest } a && a.All(char.IsAsciiDigit)) numbers.Add((decimal.Parse(a, NumberStyles.None, CultureInfo.InvariantCulture), i));
        numbers.Sort();
        for (var from = 0; from < numbers.Count;)
        {
            var (to, different) = (from + 1, 1);
            // The same account twice is one account.
            for (; to < numbers.Count && (numbers[to].Number == numbers[to - 1].Number || Follows(numbers[to - 1].Number, numbers[to].Number)); to++)
                if (numbers[to].Number != numbers[to - 1].Number) different++;
            for (var i = from; i < to; i++) runs[numbers[i].At] = different;
            from = to;
        }
        return runs;
    }

    private static bool Follows(decimal one, decimal next) => next - one == 1 || decimal.Floor(next / 10) - decimal.Floor(one / 10) == 1;
}
