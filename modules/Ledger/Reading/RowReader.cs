using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Refusals;

namespace SunLedger.Ledger.Reading;

/// <summary>
/// Reads the fields of one row and notes everything that is wrong with them, so that a clerk corrects a row once. A value that does not
/// read comes back as its default; whoever reads asks <see cref="IsRight"/> at the end.
/// </summary>
internal sealed class RowReader(int row)
{
    private const int IdLength = 64;

    private List<Fault>? _faults;

    /// <summary>Nothing was wrong.</summary>
    public bool IsRight => _faults is null;

    /// <summary>Everything that was wrong.</summary>
    public IReadOnlyList<Fault> Faults => _faults ?? [];

    /// <summary>A caller-chosen id that must be there.</summary>
    public string Id(string field, string? value) => OptionalId(field, Given(field, value)) ?? "";

    /// <summary>A caller-chosen id that may be absent.</summary>
    public string? OptionalId(string field, string? value)
    {
        if (string.IsNullOrEmpty(value)) return null;
        if (IsId(value)) return value;
        Note(LedgerRefusal.IdFormat, field, Shown(value));
        return null;
    }

    /// <summary>The code of a budget subject, or nothing: rules judge by its first digits.</summary>
    public string? Subject(string field, string? value, int digits)
    {
        if (string.IsNullOrWhiteSpace(value)) return null;
        var code = value.Trim();
        if (code.Length == digits && !code.AsSpan().ContainsAnyExceptInRange('0', '9')) return code;
        Note(LedgerRefusal.SubjectDigits, field, Shown(value), digits);
        return null;
    }

    /// <summary>A track code, or nothing: 6 digits of the division, 2 of the year, a letter and 12 digits (data-elements.md §3.4).</summary>
    public string? TrackCode(string field, string? value)
    {
        if (string.IsNullOrEmpty(value)) return null;
        if (IsTrackCode(value)) return value;
        (_faults ??= []).Add(Fault.Of(LedgerRefusals.TrackCodeFormat, row, field, Shown(value)));
        return null;
    }

    /// <summary>Text that must be there.</summary>
    public string Text(string field, string? value, int atMost) => OptionalText(field, Given(field, value), atMost) ?? "";

    /// <summary>Text that may be absent; white space alone is absence. What somebody wrote of a person into it is masked before it goes anywhere.</summary>
    public string? OptionalText(string field, string? value, int atMost) => OptionalAccount(field, value, atMost) is { } text ? TypedText.Of(field, text) : null;

    /// <summary>An account: kept whole, for it is sealed before it is stored.</summary>
    public string? OptionalAccount(string field, string? value, int atMost)
    {
        if (string.IsNullOrWhiteSpace(value)) return null;
        var text = value.AsSpan().Trim().Length == value.Length ? value : value.Trim();
        if (text.Length > atMost) Note(LedgerRefusal.TooLong, field, field, field, atMost);
        if (!IsPrintable(text)) Note(LedgerRefusal.TextCharacters, field);
        return text;
    }

    /// <summary>One of several words, or nothing.</summary>
    public string? Word(string field, string? value, IReadOnlyList<string> options)
    {
        if (string.IsNullOrWhiteSpace(value)) return null;
        // The list's own string: a million rows then hold seven words, not a million copies.
        var word = value.AsSpan().Trim();
        for (var i = 0; i < options.Count; i++)
            if (word.SequenceEqual(options[i])) return options[i];
        Note(LedgerRefusal.UnknownWord, field, Shown(value), string.Join('、', options));
        return null;
    }

    /// <summary>An amount above zero.</summary>
    public Money Amount(string field, decimal? yuan)
    {
        var amount = AnyAmount(field, yuan);
        if (yuan <= 0) Note(LedgerRefusal.AmountNotPositive, field);
        return amount;
    }

    /// <summary>An amount of either sign, not zero.</summary>
    public Money SignedAmount(string field, decimal? yuan)
    {
        var amount = AnyAmount(field, yuan);
        if (yuan == 0) Note(LedgerRefusal.AmountZero, field);
        return amount;
    }

    /// <summary>A share that may be zero or absent.</summary>
    public Money? Part(string field, decimal? yuan)
    {
        if (yuan is null) return null;
        if (yuan < 0) Note(LedgerRefusal.AmountNotPositive, field);
        return AnyAmount(field, yuan);
    }

    /// <summary>A day that must be there.</summary>
    public DateOnly Date(string field, DateOnly? value)
    {
        if (value is null) Note(LedgerRefusal.Required, field, field, field);
        return value ?? default;
    }

    /// <summary>A year that must be there.</summary>
    public int Year(string field, int? value, int first, int last)
    {
        if (value is not { } year)
        {
            Note(LedgerRefusal.Required, field, field, field);
            return 0;
        }
        if (year < first || year > last) Note(LedgerRefusal.YearRange, field, year, first, last);
        return year;
    }

    /// <summary>Notes that something is wrong with a field.</summary>
    public void Note(LedgerRefusal refusal, string? field, params object?[] values) => (_faults ??= []).Add(refusal.At(row, field, values));

    private static bool IsTrackCode(string code)
    {
        if (code.Length != 21 || code[8] is not (>= 'A' and <= 'Z')) return false;
        for (var i = 0; i < code.Length; i++)
            if (i != 8 && !char.IsAsciiDigit(code[i])) return false;
        return true;
    }

    private Money AnyAmount(string field, decimal? yuan)
    {
        if (yuan is not { } given)
        {
            Note(LedgerRefusal.Required, field, field, field);
            return Money.Zero;
        }
        if (Math.Abs(given) > Account.Most.InYuan)
        {
            Note(LedgerRefusal.AmountTooLarge, field);
            return Money.Zero;
        }
        if (!Money.TryFromYuan(given, out var amount)) Note(LedgerRefusal.AmountPrecision, field, given);
        return amount;
    }

    private string? Given(string field, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value)) return value;
        Note(LedgerRefusal.Required, field, field, field);
        return null;
    }

    private static bool IsId(string value)
    {
        if (value.Length > IdLength) return false;
        foreach (var c in value)
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '_' or ':' or '-')) return false;
        return true;
    }

    // PostgreSQL keeps no NUL, and half a surrogate pair is no character.
    private static bool IsPrintable(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsControl(c) && c is not ('\n' or '\r' or '\t')) return false;
            if (!char.IsSurrogate(c)) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(c, text[i + 1])) return false;
            i++;
        }
        return true;
    }

    // What was sent is shown again, but not a megabyte of it.
    private static string Shown(string value) => value.Length <= 80 ? value : value[..80] + "…";
}
