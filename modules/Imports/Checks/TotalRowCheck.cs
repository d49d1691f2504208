using SunLedger.Imports.Mapping;
using SunLedger.Imports.Reading;

namespace SunLedger.Imports.Checks;

/// <summary>
/// Rows that call themselves 小计 or 合计, against the rows of one money column. A 小计 sums up the rows since the total before it; a 合计 all rows of the
/// table, wherever it stands, or those since the last 合计 when there are several.
/// </summary>
internal sealed class TotalRowCheck(FieldSource source, int column)
{
    private const int MostStated = 10_000; // each is remembered, and stands in the report

    private readonly AmountColumn _amounts = new(column, source.Unit, source.Strip);
    private readonly List<Stated> _stated = [];
    private Sum _sincePart;
    private Sum _sinceWhole;
    private Sum _all;

    public void Take(ReadRow row)
    {
        if (row.Fate is RowFate.Import or RowFate.Refused)
        {
            var amount = _amounts.Of(row.Cells);
            _sincePart = _sincePart.With(amount);
            _sinceWhole = _sinceWhole.With(amount);
            _all = _all.With(amount);
        }
        if (row.Fate != RowFate.Total || TotalLabels.Of(row.Cells) is not { } label) return;
        if (_stated.Count == MostStated) throw new FileRefusedException(ImportsRefusals.TooManyTotals, MostStated);
        var isPart = TotalLabels.IsPart(label);
        _stated.Add(new(label, isPart, row.Row, _amounts.Of(row.Cells), isPart ? _sincePart : _sinceWhole));
        _sincePart = default;
        if (!isPart) _sinceWhole = default;
    }

    public IEnumerable<CheckResult> Results()
    {
        var parts = 0;
        var wholes = _stated.Count(s => !s.IsPart);
        foreach (var stated in _stated)
        {
            var sum = !stated.IsPart && wholes == 1 ? _all : stated.Sum;
            var name = stated.IsPart ? $"{stated.Label}{++parts}" : stated.Label;
            yield return Results(name, stated, sum);
        }
    }

    private CheckResult Results(string name, Stated stated, Sum sum) =>
        CheckResults.Compare(name, source.Column, stated.Row, "元", stated.Amount, sum.Rows == 0 ? null : sum.Yuan, sum.Rows, sum.Blank);

    private readonly record struct Stated(string Label, bool IsPart, int Row, decimal? Amount, Sum Sum);
}
