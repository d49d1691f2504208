using System.Globalization;

namespace SunLedger.Modules;

/// <summary>
/// Reads decimal numbers so that one with more digits than a decimal holds never looks rounder than it is: 0.010000000000000000000000000000000001 is not 0.01, and whoever
/// looks for a third decimal of an amount finds one. What fits is read exactly.
/// </summary>
public static class DecimalText
{
    /// <summary>Digits that every decimal holds; of 29 it holds some.</summary>
    public const int HeldDigits = 28;

    private const decimal Beyond = 1e27m; // no step is needed where no amount is

    /// <summary>Reads a number; false when it is none, or larger than a decimal can be.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, NumberStyles styles, out decimal value)
    {
        if (!decimal.TryParse(text, styles, CultureInfo.InvariantCulture, out value)) return false;
        if (IsHeld(text)) return true;
        if (!IsSame(text, value)) value = Step(value, text.Contains('-'));
        return true;
    }

    /// <summary>True when the text is so short that a decimal holds it, whatever its digits are.</summary>
    public static bool IsHeld(ReadOnlySpan<char> text) => text.Length <= HeldDigits && !text.ContainsAny('e', 'E');

    /// <summary>The product, with a step on top when a decimal cannot hold its last digits.</summary>
    public static decimal Times(decimal amount, decimal unit)
    {
        var product = amount * unit;
        return product / unit == amount ? product : Step(product, amount < 0);
    }

    // The smallest number that a decimal of this size can tell from it, away from zero.
    private static decimal Step(decimal value, bool isNegative)
    {
        if (Math.Abs(value) >= Beyond) return value;
        for (byte scale = HeldDigits; ; scale--)
        {
            var beside = value + new decimal(1, 0, 0, isNegative, scale);
            if (beside != value) return beside;
        }
    }

    private static bool IsSame(ReadOnlySpan<char> text, decimal value) => Digits(text) == Digits(value.ToString(CultureInfo.InvariantCulture).AsSpan());

    // The digits that count, and the power of ten of the last of them.
    private static (string Digits, int Power) Digits(ReadOnlySpan<char> text)
    {
        var power = 0;
        var mantissa = text;
        if (text.IndexOfAny('e', 'E') is >= 0 and var at)
        {
            mantissa = text[..at];
            power = int.TryParse(text[(at + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var sent) ? sent : int.MinValue / 2;
        }
        var digits = new List<char>(mantissa.Length);
        var isFraction = false;
        foreach (var c in mantissa)
        {
            if (c == '.') isFraction = true;
            if (!char.IsAsciiDigit(c)) continue;
            if (isFraction) power--;
            if (digits.Count > 0 || c != '0') digits.Add(c);
        }
        while (digits is [.., '0'])
        {
            digits.RemoveAt(digits.Count - 1);
            power++;
        }
        return digits.Count == 0 ? ("", 0) : (new string([.. digits]), power);
    }
}
