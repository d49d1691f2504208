using System.Text.Json.Serialization;

namespace SunLedger.Imports.Mapping;

/// <summary>
/// How a file becomes rows of a kind: which column, constant or template makes each field, which rows are none, and which totals the file
/// itself publishes. Saved under a name, versioned, and stored with every import that used it.
/// </summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ImportMapping
{
    /// <summary>payments, projects, …</summary>
    public required string Kind { get; init; }

    /// <summary>Where the table comes from and why it is read like this, for whoever audits it.</summary>
    public string? Note { get; init; }

    /// <summary>Sheet of a workbook; the first visible one when not named.</summary>
    public string? Sheet { get; init; }

    /// <summary>1-based row that holds the headers; when not said, the first row that has all the columns named here.</summary>
    public int? HeaderRow { get; init; }

    /// <summary>How each field is made.</summary>
    public required IReadOnlyDictionary<string, FieldSource> Fields { get; init; }

    /// <summary>Rows that fit all of these are imported; others are left out. Empty: all.</summary>
    public IReadOnlyList<RowFilter> Only { get; init; } = [];

    /// <summary>Rows that fit any of these are left out.</summary>
    public IReadOnlyList<RowFilter> Skip { get; init; } = [];

    /// <summary>What happens to rows that call themselves 小计, 合计, 总计: left out and checked against the rows they sum up, or nothing special.</summary>
    public TotalRows TotalRows { get; init; } = TotalRows.Check;

    /// <summary>Totals that the document publishes, to be checked.</summary>
    public IReadOnlyList<PublishedTotal> Checks { get; init; } = [];
}

/// <summary>What is done with rows that call themselves a total.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TotalRows>))]
internal enum TotalRows
{
    /// <summary>They are left out, and each is checked against the rows above it.</summary>
    [JsonStringEnumMemberName("check")] Check,

    /// <summary>They are rows like any other.</summary>
    [JsonStringEnumMemberName("keep")] Keep,
}

/// <summary>Where the value of a field comes from, and how its text is read. Exactly one of column, constant, template.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record FieldSource
{
    /// <summary>Header of the column, or <c>#3</c> for the third.</summary>
    public string? Column { get; init; }

    /// <summary>The same text for every row.</summary>
    public string? Constant { get; init; }

    /// <summary>
    /// Text with places: <c>{row}</c> the row's number, <c>{hash}</c> a digest of its cells, <c>{again}</c> nothing, or <c>-2</c>, <c>-3</c>
    /// when the same cells come again, and <c>{header}</c> any cell.
    /// </summary>
    public string? Template { get; init; }

    /// <summary>Unit of money: 元, 千元, 万元, 亿元. A unit written in the cell itself wins.</summary>
    public string? Unit { get; init; }

    /// <summary>Regular expression; what it matches is cut out of the cell before it is read.</summary>
    public string? Strip { get; init; }

    /// <summary>What happens to amounts that are no whole fen.</summary>
    public DecimalsRule Decimals { get; init; } = DecimalsRule.Refuse;

    /// <summary>What happens to negative amounts.</summary>
    public NegativesRule Negatives { get; init; } = NegativesRule.Keep;

    /// <summary>Formats of dates, tried first: <c>dd/MM/yyyy</c>.</summary>
    public IReadOnlyList<string> Dates { get; init; } = [];

    /// <summary>True when whole numbers in a date column are Excel serial dates.</summary>
    public bool ExcelSerial { get; init; }

    /// <summary>Texts that mean an empty cell: <c>-</c>, <c>无</c>.</summary>
    public IReadOnlyList<string> Blanks { get; init; } = [];

    /// <summary>Value by cell text: names to codes. A text that is not in it is refused, unless <c>*</c> stands for anything else.</summary>
    public IReadOnlyDictionary<string, string>? Lookup { get; init; }

    /// <summary>True when an empty cell means the value above it: merged cells.</summary>
    public bool FillDown { get; init; }
}

/// <summary>What happens to amounts that are no whole fen.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DecimalsRule>))]
internal enum DecimalsRule
{
    /// <summary>The row is refused.</summary>
    [JsonStringEnumMemberName("refuse")] Refuse,

    /// <summary>Within a millionth of a yuan of a whole fen it is floating-point dust and becomes that fen; anything else is refused.</summary>
    [JsonStringEnumMemberName("dust")] Dust,

    /// <summary>Rounded to fen, halves to even. The report says how much that moved.</summary>
    [JsonStringEnumMemberName("round")] Round,
}

/// <summary>What happens to negative amounts.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<NegativesRule>))]
internal enum NegativesRule
{
    /// <summary>They go on as they are: a negative payment is a return.</summary>
    [JsonStringEnumMemberName("keep")] Keep,

    /// <summary>The row is refused.</summary>
    [JsonStringEnumMemberName("refuse")] Refuse,
}

/// <summary>A condition on the text of a cell: it matches a regular expression, or it is empty (or is not).</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record RowFilter
{
    public required string Column { get; init; }

    /// <summary>Regular expression.</summary>
    public string? Matches { get; init; }

    /// <summary>True: the cell is empty. False: it is not.</summary>
    public bool? Empty { get; init; }
}

/// <summary>
/// A figure that the document publishes and that its own rows must bear out. What it states comes from a row of the file (<see cref="At"/>) or
/// from the text of the document (<see cref="Stated"/>); what it is checked against from the rows (<see cref="Where"/>), from a rate
/// (<see cref="Share"/>), or from further figures of the text (<see cref="Terms"/>).
/// </summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record PublishedTotal
{
    public required string Name { get; init; }

    /// <summary>Column that is summed up.</summary>
    public string? Column { get; init; }

    /// <summary>Unit of money of the column; 万元 and so on.</summary>
    public string? Unit { get; init; }

    /// <summary>Regular expression; what it matches is cut out of the cell before it is read.</summary>
    public string? Strip { get; init; }

    /// <summary>The row that states the figure.</summary>
    public RowFilter? At { get; init; }

    /// <summary>The figure, from the text of the document, in the same unit.</summary>
    public decimal? Stated { get; init; }

    /// <summary>Rows that count; all data rows when empty. The row that states the figure never counts.</summary>
    public IReadOnlyList<RowFilter> Where { get; init; } = [];

    /// <summary>Columns whose sum stands in for an empty cell of <see cref="Column"/>.</summary>
    public IReadOnlyList<string> FillFrom { get; init; } = [];

    /// <summary>A rate in per cent: part ÷ (part + rest).</summary>
    public PublishedShare? Share { get; init; }

    /// <summary>Figures of the text that must add up to the stated one.</summary>
    public IReadOnlyList<decimal> Terms { get; init; } = [];
}

/// <summary>A published rate: <paramref name="Part"/> ÷ (<paramref name="Part"/> + <paramref name="Rest"/>), both columns of the row that states it.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record PublishedShare(string Part, string Rest);
