using System.Globalization;
using System.Text.RegularExpressions;
using SunLedger.Imports.Reading;
using SunLedger.Messages.Imports;

namespace SunLedger.Imports.Mapping;

/// <summary>What is to become of a row.</summary>
internal enum RowFate
{
    /// <summary>It goes to the target.</summary>
    Import,

    /// <summary>It cannot be read.</summary>
    Refused,

    /// <summary>The mapping leaves it out, or it is empty.</summary>
    LeftOut,

    /// <summary>It states a total of the rows around it.</summary>
    Total,
}

/// <summary>A row after reading.</summary>
/// <param name="Row">1-based row below the header.</param>
/// <param name="Fate">What is to become of it.</param>
/// <param name="Cells">Its cells as written, for the corrections file and the checks.</param>
/// <param name="Values">What was read; null unless it is imported.</param>
/// <param name="Faults">Why it is refused.</param>
/// <param name="MovedYuan">What rounding moved in it.</param>
internal sealed record ReadRow(int Row, RowFate Fate, IReadOnlyList<string> Cells, ImportRow? Values, IReadOnlyList<Fault> Faults, decimal MovedYuan);

/// <summary>A mapping, compiled for one header: turns rows of cells into rows of values. Keeps state only for merged cells and repeated rows.</summary>
internal sealed class RowPlan
{
    private readonly Header _header;
    private readonly Field[] _fields;
    private readonly string[] _names;
    private readonly Filters _only;
    private readonly Filters _skip;
    private readonly bool _checksTotals;
    private readonly RowIdentities? _identities;

    public RowPlan(ImportMapping mapping, IImportTarget target, Header header)
    {
        _header = header;
        _fields = [.. mapping.Fields.Select(f => Compile(f.Key, f.Value, target))];
        _names = [.. _fields.Select(f => f.Name)];
        _only = new(mapping.Only, header);
        _skip = new(mapping.Skip, header);
        _checksTotals = mapping.TotalRows == TotalRows.Check;
        _identities = _fields.Any(f => f.Template?.NeedsHash == true) ? new() : null;
    }

    /// <summary>Reads the row where the sheet stands.</summary>
    public ReadRow Read(ISheet sheet)
    {
        var row = sheet.Number - _header.Row;
        var cells = sheet.Cells;
        var texts = Texts(cells, out var isEmpty);
        if (isEmpty || !_only.All(texts) || _skip.Any(texts)) return Aside(row, RowFate.LeftOut, texts);
        if (_checksTotals && TotalLabels.Of(texts) is not null) return Aside(row, RowFate.Total, texts);

        List<Fault>? faults = HasSurplus(cells) ? [Fault.Of(ImportsRefusals.TooManyCells, row, null)] : null;
        var values = new object?[_fields.Length];
        var moved = 0m;
        var identity = _identities?.Next(cells, _header.Own) ?? default;
        for (var i = 0; i < _fields.Length; i++)
        {
            var (value, fault) = Take(_fields[i], cells, row, sheet.Number, identity);
            if (fault is not null) (faults ??= []).Add(fault);
            values[i] = value.Value;
            if (value.MovedYuan != 0) moved += value.MovedYuan;
        }
        return faults is not null
            ? new(row, RowFate.Refused, texts, null, faults, 0)
            : new(row, RowFate.Import, texts, new ImportRow(row, new RowValues(_names, values)), [], moved);
    }

    private static string[] Texts(IReadOnlyList<Cell> cells, out bool isEmpty)
    {
        isEmpty = true;
        var texts = new string[cells.Count];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = cells[i].Text;
            isEmpty &= cells[i].IsEmpty;
        }
        return texts;
    }

    private static ReadRow Aside(int row, RowFate fate, string[] texts) => new(row, fate, texts, null, [], 0);

    private (CellValue Value, Fault? Fault) Take(Field field, IReadOnlyList<Cell> cells, int row, int number, RowIdentity identity)
    {
        var cell = field.Template is { } template ? Cell.Of(template.Fill(cells, OriginalRow(cells) ?? row, identity))
            : field.Column >= 0 ? At(cells, field.Column)
            : field.Constant;
        if (field.FillsDown) cell = field.Above = cell.IsEmpty ? field.Above : cell;

        var value = cell.IsEmpty ? CellValue.Nothing : field.Reader.Read(cell, Math.Max(0, field.Column), number);
        if (value.Refusal is { } refusal) return (value, Fault.Of(refusal, row, field.Name, value.Values));
        return (value, value.Value is null && field.Required ? Fault.Of(ImportsRefusals.CellMissing, row, field.Name, field.Title) : null);
    }

    // A row of a corrections file keeps the number, and with it the id, that it had in the file it came from.
    private int? OriginalRow(IReadOnlyList<Cell> cells) =>
        _header.OriginalRow is { } at && int.TryParse(At(cells, at).Text, NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : null;

    private bool HasSurplus(IReadOnlyList<Cell> cells)
    {
        for (var i = _header.Names.Count; i < cells.Count; i++)
            if (!cells[i].IsEmpty) return true;
        return false;
    }

    private static Cell At(IReadOnlyList<Cell> cells, int column) => column < cells.Count ? cells[column] : Cell.Empty;

    private Field Compile(string name, FieldSource source, IImportTarget target)
    {
        var column = target.Columns.FirstOrDefault(c => c.Field == name) ?? new ImportColumn(name, name, ColumnType.Text, false);
        return new Field
        {
            Name = name,
            Title = column.Chinese,
            Required = column.Required,
            Column = source.Column is { } header ? _header.IndexOf(header) ?? throw Unknown(header) : -1,
            Constant = Cell.Of(source.Constant ?? ""),
            Template = source.Template is { } template ? Compile(template) : null,
            FillsDown = source.FillDown,
            Reader = new CellReader(source, column.Type),
        };
    }

    private Template Compile(string template)
    {
        try
        {
            return new Template(template, _header.IndexOf);
        }
        catch (FormatException e)
        {
            throw Unknown(e.Message);
        }
    }

    private static FileRefusedException Unknown(string column) => new(ImportsRefusals.HeaderMissing, HeaderSearch.Rows, column);

    private sealed class Field
    {
        public required string Name { get; init; }
        public required string Title { get; init; }
        public required bool Required { get; init; }
        public required int Column { get; init; }
        public required Cell Constant { get; init; }
        public required Template? Template { get; init; }
        public required bool FillsDown { get; init; }
        public required CellReader Reader { get; init; }
        public Cell Above { get; set; } = Cell.Empty;
    }
}

/// <summary>Conditions of a mapping, compiled for one header.</summary>
internal sealed class Filters
{
    private readonly (int Column, Regex? Matches, bool? Empty)[] _filters;

    public Filters(IEnumerable<RowFilter> filters, Header header) =>
        _filters = [.. filters.Select(f => (
            header.IndexOf(f.Column) ?? throw new FileRefusedException(ImportsRefusals.HeaderMissing, HeaderSearch.Rows, f.Column),
            f.Matches is null ? null : Patterns.Compile(f.Matches),
            f.Empty))];

    /// <summary>True when the row fits every condition; so does any row when there are none.</summary>
    public bool All(IReadOnlyList<string> cells)
    {
        foreach (var filter in _filters)
            if (!Fits(filter, cells)) return false;
        return true;
    }

    /// <summary>True when the row fits a condition.</summary>
    public bool Any(IReadOnlyList<string> cells)
    {
        foreach (var filter in _filters)
            if (Fits(filter, cells)) return true;
        return false;
    }

    private static bool Fits((int Column, Regex? Matches, bool? Empty) filter, IReadOnlyList<string> cells)
    {
        var text = filter.Column < cells.Count ? cells[filter.Column] : "";
        return filter.Matches?.IsMatch(text) ?? (text.Length == 0) == filter.Empty;
    }
}

/// <summary>Rows that call themselves a total.</summary>
internal static class TotalLabels
{
    private static readonly HashSet<string> Parts = new(StringComparer.Ordinal) { "小计", "小计:" };
    private static readonly HashSet<string> Wholes = new(StringComparer.Ordinal) { "合计", "合计:", "总计", "总计:", "共计", "共计:", "总合计" };

    /// <summary>小计, 合计 … when a cell says nothing else; null when the row is an ordinary one.</summary>
    public static string? Of(IReadOnlyList<string> cells)
    {
        foreach (var cell in cells)
        {
            if (cell.Length is < 2 or > 8) continue;
            var label = Fold.Tight(cell);
            if (Parts.Contains(label) || Wholes.Contains(label)) return label.TrimEnd(':');
        }
        return null;
    }

    /// <summary>True when the total sums up only the rows since the last total.</summary>
    public static bool IsPart(string label) => Parts.Contains(label);
}
