using System.Globalization;
using SunLedger.Imports.Reading;
using SunLedger.Messages.Imports;

namespace SunLedger.Imports.Mapping;

/// <summary>Reads the cells of one field, as its type and its source in the mapping say. Remembers nothing but days that it has read before.</summary>
/// <param name="source">Where they come from.</param>
/// <param name="type">Their type.</param>
/// <param name="typedAs">The field, when somebody typed them: what they wrote of a person is masked, as in a body. Null when it stays whole.</param>
internal sealed class CellReader(FieldSource source, ColumnType type, string? typedAs = "")
{
    private static readonly Dictionary<string, bool> Flags = new(StringComparer.OrdinalIgnoreCase)
    {
        ["是"] = true, ["Y"] = true, ["yes"] = true, ["true"] = true, ["1"] = true, ["√"] = true, ["有"] = true,
        ["否"] = false, ["N"] = false, ["no"] = false, ["false"] = false, ["0"] = false, ["×"] = false, ["无"] = false,
    };

    /// <summary>Stands in a lookup for every text that it does not name.</summary>
    private const string AnythingElse = "*";

    private const int MostDays = 4096;

    private readonly Dictionary<string, object> _days = new(StringComparer.Ordinal);
    private readonly decimal _unit = MoneyUnits.Of(source.Unit ?? "元") ?? 1m;
    private readonly CellPattern? _strip = CellPattern.Of(source.Strip);

    /// <summary>Reads the cell that stands in this (0-based) column of this (1-based) row of the file.</summary>
    public CellValue Read(Cell cell, int column, int row)
    {
        if (cell.Kind == CellKind.Formula) return CellValue.Refused(ImportsRefusals.FormulaCell, CellAddress.Of(column, row));
        if (cell.Kind == CellKind.Error) return CellValue.Refused(ImportsRefusals.CellError, CellAddress.Of(column, row), cell.Text);
        var text = _strip is null ? cell.Text : _strip.CutFrom(cell.Text);
        if (text.Length == 0 || source.Blanks.Contains(text)) return CellValue.Nothing;
        if (source.Lookup is null) return ReadAs(text, cell.Kind);
        if (!source.Lookup.TryGetValue(text, out var found) && !source.Lookup.TryGetValue(AnythingElse, out found)) return CellValue.Refused(ImportsRefusals.LookupMissing, text);
        return ReadAs(found, CellKind.Text);
    }

    private CellValue ReadAs(string text, CellKind kind) => type switch
    {
        ColumnType.Text => ReadText(text, kind),
        ColumnType.Money => ReadMoney(text, kind),
        ColumnType.Date => ReadDate(text, kind),
        ColumnType.Whole => ReadWhole(text),
        ColumnType.Decimal => ReadDecimal(text),
        ColumnType.Flag => Flags.TryGetValue(Fold.Tight(text), out var flag) ? CellValue.Of(flag) : CellValue.Refused(ImportsRefusals.FlagUnreadable, text),
        _ => throw new InvalidOperationException($"No reading of {type} is known."),
    };

    private CellValue ReadText(string text, CellKind kind)
    {
        if (kind == CellKind.Number && Numbers.HasLostDigits(text)) return CellValue.Refused(ImportsRefusals.DigitsLost, text);
        return CellValue.Of(typedAs is null ? text : TypedText.Of(typedAs, text));
    }

    private CellValue ReadMoney(string text, CellKind kind)
    {
        if (kind == CellKind.Date || AmountText.Yuan(text, _unit) is not { } yuan) return CellValue.Refused(ImportsRefusals.AmountUnreadable, text);
        if (yuan < 0 && source.Negatives == NegativesRule.Refuse) return CellValue.Refused(ImportsRefusals.AmountNegative, text);
        if (Math.Abs(yuan) > long.MaxValue / 100m - 1) return CellValue.Refused(ImportsRefusals.AmountTooLarge, text);
        var (amount, moved) = AmountText.ToFen(yuan, source.Decimals);
        return amount is { } fen ? CellValue.Of(fen, moved) : CellValue.Refused(ImportsRefusals.AmountPrecision, yuan.ToString(CultureInfo.InvariantCulture));
    }

    private CellValue ReadDate(string text, CellKind kind)
    {
        if (_days.TryGetValue(text, out var known)) return CellValue.Of(known);
        var (date, refusal) = DateText.Read(text, source.Dates);
        if (date is { } day) return CellValue.Of(Remembered(text, day));
        if (kind != CellKind.Date && DateText.Serial(text) is { } serial)
            return source.ExcelSerial ? CellValue.Of(serial) : CellValue.Refused(ImportsRefusals.DateSerial, text, serial.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return CellValue.Refused(refusal ?? ImportsRefusals.DateUnreadable, text);
    }

    // A file has many rows and few days.
    private object Remembered(string text, DateOnly day)
    {
        object boxed = day;
        if (_days.Count < MostDays) _days[text] = boxed;
        return boxed;
    }

    private static CellValue ReadWhole(string text) =>
        long.TryParse(Fold.Tight(text), NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var whole)
            ? CellValue.Of(whole)
            : CellValue.Refused(ImportsRefusals.WholeUnreadable, text);

    private static CellValue ReadDecimal(string text)
    {
        var tight = Fold.Tight(text);
        var isPercent = tight.EndsWith('%');
        if (!DecimalText.TryRead(isPercent ? tight[..^1] : tight, NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, out var number))
            return CellValue.Refused(ImportsRefusals.NumberUnreadable, text);
        return CellValue.Of(isPercent ? number / 100 : number);
    }
}
