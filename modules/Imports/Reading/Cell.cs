namespace SunLedger.Imports.Reading;

/// <summary>What a cell holds, as far as the file says. A delimited file knows only text.</summary>
internal enum CellKind
{
    /// <summary>Nothing, or white space.</summary>
    Empty,

    /// <summary>Text.</summary>
    Text,

    /// <summary>A number cell of a workbook, as Excel shows it: 15 significant digits.</summary>
    Number,

    /// <summary>A date cell of a workbook, as ISO text.</summary>
    Date,

    /// <summary>A formula: what it computed last is not what somebody entered.</summary>
    Formula,

    /// <summary>An error value: #REF!, #N/A.</summary>
    Error,
}

/// <summary>One cell.</summary>
/// <param name="Text">Its text, trimmed.</param>
/// <param name="Kind">What it holds.</param>
internal readonly record struct Cell(string Text, CellKind Kind)
{
    public static readonly Cell Empty = new("", CellKind.Empty);

    public bool IsEmpty => Kind == CellKind.Empty;

    /// <summary>
    /// A cell of a delimited file. An apostrophe before = + - @ is the one that spreadsheets (and our corrections file) put there to keep
    /// the cell from becoming a formula; it is not part of the text.
    /// </summary>
    public static Cell Of(string raw)
    {
        var text = raw.AsSpan().Trim();
        if (text.Length >= 2 && text[0] == '\'' && CsvText.IsFormula(text[1..])) text = text[1..];
        if (text.Length == 0) return Empty;
        return new(text.Length == raw.Length ? raw : text.ToString(), CellKind.Text);
    }
}
