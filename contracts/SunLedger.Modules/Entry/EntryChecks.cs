using System.Text;
using SunLedger.Categories;

namespace SunLedger.Modules;

/// <summary>Checks of single fields that every module makes alike; null when nothing is wrong.</summary>
public static class EntryChecks
{
    /// <summary>An id in the right form.</summary>
    public static Fault? Id(int row, string field, string? value) =>
        Identifier.IsOne(value) ? null : Fault.Of(EntryRefusals.IdFormat, row, field, value);

    /// <summary>A text that must be there.</summary>
    public static Fault? RequiredText(int row, string field, string chinese, string? value, int maxLength) =>
        string.IsNullOrWhiteSpace(value) ? Fault.Of(EntryRefusals.Required, row, field, chinese, field) : Text(row, field, chinese, value, maxLength);

    /// <summary>A text that may be absent.</summary>
    public static Fault? Text(int row, string field, string chinese, string? value, int maxLength)
    {
        if (value is null) return null;
        if (value.Length > maxLength) return Fault.Of(EntryRefusals.TooLong, row, field, chinese, field, maxLength);
        return IsShown(value) ? null : Fault.Of(EntryRefusals.TextCharacters, row, field);
    }

    /// <summary>One of several words, or nothing.</summary>
    public static Fault? Word(int row, string field, string? value, IReadOnlyList<string> options) =>
        value is null || options.Contains(value) ? null : Fault.Of(EntryRefusals.UnknownWord, row, field, value, string.Join('、', options));

    /// <summary>An amount of whole fen, not below zero, or nothing.</summary>
    public static Fault? Amount(int row, string field, decimal? yuan)
    {
        if (yuan is not { } given) return null;
        if (given < 0) return Fault.Of(EntryRefusals.AmountNegative, row, field, given);
        if (Money.TryFromYuan(given, out _)) return null;
        return Fault.Of(given > long.MaxValue / 100 ? EntryRefusals.AmountTooLarge : EntryRefusals.AmountPrecision, row, field, given);
    }

    // Rare characters of names stand outside the first plane: whole pairs are fine, halves are not.
    private static bool IsShown(string value)
    {
        foreach (var rune in value.EnumerateRunes())
            if (rune == Rune.ReplacementChar || Rune.IsControl(rune)) return false;
        return true;
    }
}
