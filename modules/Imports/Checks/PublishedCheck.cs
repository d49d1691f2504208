using SunLedger.Imports.Mapping;
using SunLedger.Imports.Reading;

namespace SunLedger.Imports.Checks;

/// <summary>A figure that the mapping says the document publishes.</summary>
internal sealed class PublishedCheck
{
    private readonly PublishedTotal _total;
    private readonly Filters? _at;
    private readonly Filters _where;
    private readonly AmountColumn _column;
    private readonly AmountColumn[] _fillFrom;
    private readonly (AmountColumn Part, AmountColumn Left)? _share;
    private readonly decimal _unit;
    private Sum _sum;
    private decimal? _stated;
    private decimal? _rate;
    private int? _statedAt;

    public PublishedCheck(PublishedTotal total, Header header)
    {
        _total = total;
        _unit = total.Unit is null ? 1m : MoneyUnits.Of(total.Unit) ?? 1m;
        _at = total.At is null ? null : new Filters([total.At], header);
        _where = new(total.Where, header);
        // A rate is no amount of money: its column has no unit.
        _column = Column(total.Column, total.Share is null ? total.Unit : null, header);
        _fillFrom = [.. total.FillFrom.Select(c => Column(c, total.Unit, header))];
        if (total.Share is { } share) _share = (Column(share.Part, total.Unit, header), Column(share.Rest, total.Unit, header));
    }

    public void Take(ReadRow row)
    {
        if (_at?.All(row.Cells) == true && _statedAt is null)
        {
            _statedAt = row.Row;
            _stated = _column.Of(row.Cells);
            if (_share is var (part, rest) && part.Of(row.Cells) is { } of && rest.Of(row.Cells) is { } left && of + left != 0) _rate = of / (of + left) * 100;
            return;
        }
        if (_share is not null || _total.Terms.Count > 0 || !Counts(row)) return;
        _sum = _sum.With(_column.Of(row.Cells) ?? Filled(row.Cells));
    }

    public CheckResult Result()
    {
        if (_share is not null) return Rate();
        var stated = _total.Stated is { } figure ? figure * _unit : _stated;
        decimal? computed = _total.Terms.Count > 0 ? _total.Terms.Sum() * _unit : _sum.Rows > 0 ? _sum.Yuan : null;
        return CheckResults.Compare(_total.Name, _total.Column, _statedAt, "元", stated, computed, _sum.Rows, _sum.Blank);
    }

    // A published rate is rounded: it is right when the computed one rounds to it.
    private CheckResult Rate()
    {
        decimal? computed = _rate is { } rate && _stated is { } stated ? decimal.Round(rate, stated.Scale, MidpointRounding.AwayFromZero) : null;
        return CheckResults.Compare(_total.Name, _total.Column, _statedAt, "%", _stated, computed, _rate is null ? 0 : 1, 0);
    }

    // Without conditions, every row counts that is neither empty, nor a total, nor left out by the mapping.
    private bool Counts(ReadRow row) => _total.Where.Count > 0 ? _where.All(row.Cells) : row.Fate is RowFate.Import or RowFate.Refused;

    private decimal? Filled(string[] cells)
    {
        decimal? sum = null;
        foreach (var column in _fillFrom)
            if (column.Of(cells) is { } amount) sum = (sum ?? 0) + amount;
        return sum;
    }

    private AmountColumn Column(string? name, string? unit, Header header) =>
        new(name is null ? -1 : header.IndexOf(name) ?? throw new FileRefusedException(ImportsRefusals.HeaderMissing, HeaderSearch.Rows, name), unit, _total.Strip);
}
