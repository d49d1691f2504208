using Zxcvbn.Matcher;

namespace SunLedger.Identity.Domain;

/// <summary>
/// The passwords that everybody tries first: the list of Zxcvbn, some tens of thousands from leaks, and words that only our own users would think of. Digits
/// and signs around one, and letters replaced by look-alikes, make it no better.
/// </summary>
internal static class WellKnownPasswords
{
    private const int Longest = 40; // beyond, nothing is on a list, and matching costs time

    private static readonly string[] Ours =
    [
        "sunledger", "yangguangtaizhang", "yangguang", "taizhang", "caizheng", "caizhengju", "fupin", "fupinzijin", "zhifu", "guoku", "zaozhuang", "tengzhou", "shandong",
        "zhongguo", "woaizhongguo", "woaini", "wangyi", "administrator", "welcome", "changeme", "letmein", "passw0rd", "password", "qwertyuiop", "admin", "admin123", "p@ssw0rd",
    ];

    private static readonly Lazy<IMatcher[]> Lists = new(() =>
    {
        DictionaryMatcher[] lists = [new("passwords", "passwords.lst"), new("ours", Ours)];
        return [.. lists, new L33tMatcher([.. lists])];
    });

    /// <summary>True when it is one of them.</summary>
    public static bool Holds(string password) => IsOne(password) || (Bare(password) is { Length: > 0 } bare && IsOne(bare)) || IsOneTwice(password);

    private static bool IsOne(string password) =>
        password.Length <= Longest && Lists.Value.Any(list => list.MatchPassword(password).Any(m => m.i == 0 && m.j == password.Length - 1));

    private static bool IsOneTwice(string password)
    {
        var half = password.Length / 2;
        return password.Length % 2 == 0 && half > 0 && password[..half] == password[half..] && IsOne(password[..half]);
    }

    private static string Bare(string password)
    {
        var from = 0;
        var to = password.Length;
        while (from < to && !char.IsLetter(password[from])) from++;
        while (to > from && !char.IsLetter(password[to - 1])) to--;
        return password[from..to];
    }
}
