using SunLedger.Imports.Mapping;

namespace SunLedger.Imports.Checks;

/// <summary>Reads the amounts of one column, leniently: what a check cannot read counts as blank, the row itself is refused elsewhere.</summary>
internal sealed class AmountColumn(int column, string? unit, string? strip)
{
    private readonly decimal _unit = unit is null ? 1m : MoneyUnits.Of(unit) ?? 1m;
    private readonly CellPattern? _strip = CellPattern.Of(strip);

    public decimal? Of(string[] cells)
    {
        if (column < 0 || column >= cells.Length) return null;
        var text = _strip is null ? cells[column] : _strip.CutFrom(cells[column]);
        return text.Length == 0 ? null : AmountText.Yuan(text, _unit);
    }
}
