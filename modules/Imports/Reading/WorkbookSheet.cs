using System.Globalization;
using System.Xml;

namespace SunLedger.Imports.Reading;

/// <summary>A sheet of an .xlsx file, read forward: one row in memory at a time.</summary>
internal sealed class WorkbookSheet : ISheet
{
    private const int MostRows = 1_048_576; // Excel's own limit

    private readonly Workbook _book;
    private readonly WorkbookPart _part;
    private readonly XmlReader _reader;
    private readonly List<Cell> _cells = [];
    private readonly char[] _buffer;

    public WorkbookSheet(Workbook book, string? name)
    {
        _book = book;
        var sheet = name is null ? book.Sheets[0] : book.Sheets.FirstOrDefault(s => s.Name == name);
        if (sheet.Part is null) throw new FileRefusedException(ImportsRefusals.SheetMissing, name, string.Join('、', book.Sheets.Select(s => s.Name)));
        _part = book.Xml.Open(sheet.Part) ?? throw new FileRefusedException(ImportsRefusals.FileDamaged);
        _reader = _part.Xml;
        _buffer = WorkbookPart.Buffer(book.Limits);
        Facts = new("xlsx", null, null, sheet.Name, [.. book.Sheets.Select(s => s.Name)]);
    }

    public int Number { get; private set; }

    public IReadOnlyList<Cell> Cells => _cells;

    public SheetFacts Facts { get; }

    public int EstimatedRows { get; private set; } = 1;

    public bool Read()
    {
        while (_part.Next())
        {
            if (_reader.NodeType != XmlNodeType.Element) continue;
            if (_reader.LocalName == "dimension") EstimatedRows = RowsOf(_reader.GetAttribute("ref"));
            if (_reader.LocalName != "row") continue;
            var stated = Whole(_reader.GetAttribute("r"));
            // Rows are in order; a file that says otherwise would make row numbers in the report point at other rows.
            if (stated <= Number || Number >= MostRows || stated > MostRows) throw new FileRefusedException(ImportsRefusals.FileDamaged);
            Number = stated ?? Number + 1;
            ReadCells();
            return true;
        }
        return false;
    }

    public void Dispose()
    {
        _part.Dispose();
        _book.Dispose();
    }

    private void ReadCells()
    {
        _cells.Clear();
        if (_reader.IsEmptyElement) return;
        var depth = _reader.Depth;
        var characters = 0;
        while (_part.Next() && !(_reader.NodeType == XmlNodeType.EndElement && _reader.Depth == depth))
        {
            if (_reader.NodeType != XmlNodeType.Element || _reader.LocalName != "c") continue;
            var column = _reader.GetAttribute("r") is { } address ? CellAddress.ColumnOf(address) : _cells.Count;
            if (column < 0 || column < _cells.Count) throw new FileRefusedException(ImportsRefusals.FileDamaged);
            var cell = ReadCell();
            if (cell.IsEmpty) continue;
            if (column >= _book.Limits.Columns) throw new FileRefusedException(ImportsRefusals.TooManyColumns, Number, _book.Limits.Columns);
            characters += cell.Text.Length;
            if (characters > _book.Limits.RowCharacters) throw new FileRefusedException(ImportsRefusals.RowTooLong, Number);
            while (_cells.Count < column) _cells.Add(Cell.Empty);
            _cells.Add(cell);
        }
    }

    private Cell ReadCell()
    {
        var type = _reader.GetAttribute("t");
        var style = Whole(_reader.GetAttribute("s")) ?? 0;
        if (_reader.IsEmptyElement) return Cell.Empty;
        var depth = _reader.Depth;
        var value = "";
        var isFormula = false;
        while (_part.Next() && !(_reader.NodeType == XmlNodeType.EndElement && _reader.Depth == depth))
        {
            if (_reader.NodeType != XmlNodeType.Element) continue;
            if (_reader.LocalName == "f") isFormula = true;
            else if (_reader.LocalName == "v") value = ValueText();
            else if (_reader.LocalName == "is") value = RichText.Read(_part, _buffer, _book.Limits);
        }
        if (isFormula) return new(value.Trim(), CellKind.Formula);
        return type switch
        {
            "s" => Cell.Of(Shared(value)),
            "inlineStr" or "str" => Cell.Of(value),
            "b" => new(value == "1" ? "1" : "0", CellKind.Text),
            "e" => new(value, CellKind.Error),
            "d" => new(value.Trim(), CellKind.Date),
            _ => Numbers.Read(value.Trim(), _book.DateStyles.IsDate(style), _book.DatesFrom1904),
        };
    }

    private string ValueText()
    {
        if (_reader.IsEmptyElement) return "";
        var depth = _reader.Depth;
        var text = new TextParts(_book.Limits.CellCharacters);
        while (_part.Next() && !(_reader.NodeType == XmlNodeType.EndElement && _reader.Depth == depth))
            if (_reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA) text.Add(_part.Text(_buffer));
        return text.ToString();
    }

    private string Shared(string index) =>
        (Whole(index.Trim()) is { } at ? _book.Texts.At(at) : null) ?? throw new FileRefusedException(ImportsRefusals.FileDamaged);

    private static int RowsOf(string? range)
    {
        var last = (range ?? "").Split(':')[^1].TrimStart([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]);
        return int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var rows) ? Math.Max(1, rows) : 1;
    }

    private static int? Whole(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
