using System.Globalization;
using System.Text.RegularExpressions;

namespace SunLedger.Imports.Mapping;

/// <summary>Units in which amounts are written.</summary>
internal static class MoneyUnits
{
    private static readonly Dictionary<string, decimal> Yuan = new(StringComparer.Ordinal)
    {
        ["分"] = 0.01m, ["角"] = 0.1m, ["元"] = 1m, ["百元"] = 100m, ["千元"] = 1_000m, ["万元"] = 10_000m, ["百万元"] = 1_000_000m, ["亿元"] = 100_000_000m,
    };

    public static IEnumerable<string> All => Yuan.Keys;

    /// <summary>How many yuan one of it is; null when it is no unit.</summary>
    public static decimal? Of(string unit) => Yuan.TryGetValue(unit, out var yuan) ? yuan : null;
}

/// <summary>Reads an amount as clerks write it.</summary>
internal static partial class AmountText
{
    /// <summary>Amounts within this distance (yuan) of a whole fen are that fen with floating-point dust on it.</summary>
    public const decimal DustYuan = 0.000_001m;

    /// <summary>The amount in yuan, exactly as written, or null: 1,234.50 · 20万元 · (500.00) · -3 · ￥１２．５.</summary>
    public static decimal? Yuan(string text, decimal unit)
    {
        // Nearly every cell of a large file is this plain.
        if (DecimalText.TryRead(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, out var plain)) return Times(plain, unit);

        var match = Written().Match(Fold.Tight(text));
        if (!match.Success || (match.Groups["open"].Success != match.Groups["close"].Success)) return null;
        if (!DecimalText.TryRead(match.Groups["number"].ValueSpan, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, out var amount)) return null;
        var own = match.Groups["unit"].Success ? MoneyUnits.Of(match.Groups["unit"].Value) ?? unit : unit;
        var isNegative = match.Groups["minus"].Success != match.Groups["open"].Success;
        return Times(isNegative ? -amount : amount, own);
    }

    /// <summary>Whole fen from yuan, by the mapping's rule; null when the rule refuses. The difference is what rounding moved.</summary>
    public static (Money? Amount, decimal MovedYuan) ToFen(decimal yuan, DecimalsRule rule)
    {
        if (Math.Abs(yuan) > long.MaxValue / 100m - 1) return (null, 0);
        var rounded = decimal.Round(yuan, 2, MidpointRounding.ToEven);
        var moved = rounded - yuan;
        if (moved != 0 && rule == DecimalsRule.Refuse) return (null, 0);
        if (rule == DecimalsRule.Dust && Math.Abs(moved) >= DustYuan) return (null, 0);
        return (new Money((long)(rounded * 100)), moved);
    }

    private static decimal? Times(decimal amount, decimal unit)
    {
        if (unit == 1m) return amount;
        return Math.Abs(amount) < 1e18m ? DecimalText.Times(amount, unit) : null;
    }

    [GeneratedRegex(@"^(?<open>\()?(?<minus>-)?[¥]?(?<number>(\d{1,3}(,\d{3})+|\d+)(\.\d+)?)(?<unit>百万元|万元|千元|百元|亿元|元|角|分)?(?<close>\))?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Written();
}
