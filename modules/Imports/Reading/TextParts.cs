using System.Text;

namespace SunLedger.Imports.Reading;

/// <summary>The text of one cell, put together from the nodes that it is written in: however many they are, it is never longer than a cell may be.</summary>
internal struct TextParts(int most)
{
    private string? _first;
    private StringBuilder? _all;

    public void Add(string part)
    {
        if (_first is null) _first = part;
        else (_all ??= new StringBuilder(_first)).Append(part);
        if (_all?.Length > most) throw new FileRefusedException(ImportsRefusals.CellTooLong, most);
    }

    public override readonly string ToString() => _all?.ToString() ?? _first ?? "";
}
