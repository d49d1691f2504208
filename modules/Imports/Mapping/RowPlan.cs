using System.Globalization;
using SunLedger.Imports.Reading;
using SunLedger.Messages.Audit;
using SunLedger.Messages.Imports;

namespace SunLedger.Imports.Mapping;

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

    public RowPlan(ImportMapping mapping, IImportTarget target, Header header, int mostNameless)
    {
        _header = header;
        _fields = [.. mapping.Fields.Select(f => Compile(f.Key, f.Value, target))];
        _names = [.. _fields.Select(f => f.Name)];
        _only = new(mapping.Only, header);
        _skip = new(mapping.Skip, header);
        _checksTotals = mapping.TotalRows == TotalRows.Check;
        _identities = _fields.Any(f => f.Template?.NeedsHash == true) ? new(mostNameless) : null;
    }

    /// <summary>Reads the row where the sheet stands.</summary>
    public ReadRow Read(ISheet sheet)
    {
        var row = sheet.Number - _header.Row;
        var cells = sheet.Cells;
        var texts = Texts(cells, out var isEmpty);
        if (isEmpty || IsMark(texts) || !_only.All(texts) || _skip.Any(texts)) return Aside(row, RowFate.LeftOut, texts);
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

    // A file that we gave out ends with whose copy it is, and says when it is not whole.
    private static bool IsMark(string[] texts) => texts.Length > 0 && (Export.IsMark(texts[0]) || Corrections.IsNotice(texts[0])) && texts.AsSpan(1).IndexOfAnyExcept("") < 0;

    private static ReadRow Aside(int row, RowFate fate, string[] texts) => new(row, fate, texts, null, [], 0);

    private (CellValue Value, Fault? Fault) Take(Field field, IReadOnlyList<Cell> cells, int row, int number, RowIdentity identity)
    {
        var cell = field.Template is { } template ? Cell.Of(template.Fill(cells, OriginalRow(cells) ?? row, identity))
            : field.Column >= 0 ? At(cells, field.Column)
            : field.Constant;
        if (field.FillsDown) cell = field.Above = cell.IsEmpty ? field.Above : cell;

        var value = cell.IsEmpty ? CellValue.Nothing : field.Read(cell, number);
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
            Reader = new CellReader(source, column.Type, TypedText.IsWhole(name) || (target.SealsFields && name.StartsWith("fields.", StringComparison.Ordinal)) ? null : name),
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
        private Cell _read = Cell.Empty;
        private CellValue _value;

        public required string Name { get; init; }
        public required string Title { get; init; }
        public required bool Required { get; init; }
        public required int Column { get; init; }
        public required Cell Constant { get; init; }
        public required Template? Template { get; init; }
        public required bool FillsDown { get; init; }
        public required CellReader Reader { get; init; }
        public Cell Above { get; set; } = Cell.Empty;

        // A delimited file gives the very cell of the row above where both say the same. What was refused is read again: its words name the row.
        public CellValue Read(Cell cell, int row)
        {
            if (ReferenceEquals(cell.Text, _read.Text) && cell.Kind == _read.Kind) return _value;
            var value = Reader.Read(cell, Math.Max(0, Column), row);
            if (value.Refusal is null) (_read, _value) = (cell, value);
            return value;
        }
    }
}
