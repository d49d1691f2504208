namespace SunLedger.Monitoring.Engine;

/// <summary>What a table of standards says of each row's tier, division and day.</summary>
internal sealed class StandardNode : NumberNode
{
    private readonly StandardTable _table;
    private readonly int _tier;
    private readonly int _division;
    private readonly int _day;
    private readonly decimal _factor;

    public StandardNode(StandardTable table, int tier, int division, int day, bool isDear)
    {
        IsDear = isDear;
        (_table, _tier, _division, _day) = (table, tier, division, day);
        Hundreds = table.Unit.Equals(Unit.Yuan) ? 1 : 0;
        _factor = Hundreds == 1 ? 100 : 1;
        IsWhole = table.Rows.All(row => decimal.Truncate(row.Value * _factor) == row.Value * _factor && Math.Abs(row.Value * _factor) < (decimal)LargestWhole);
    }

    public override ReadOnlySpan<double> Values(Chunk chunk, double[] room)
    {
        var (tiers, divisions, days) = (chunk.TextsOf(_tier), chunk.TextsOf(_division), chunk.NumbersOf(_day));
        for (var i = 0; i < chunk.Length; i++)
        {
            // Neighbouring rows are of one place, tier and day more often than not.
            if (i > 0 && days[i].Equals(days[i - 1]) && ReferenceEquals(tiers[i], tiers[i - 1]) && ReferenceEquals(divisions[i], divisions[i - 1])) room[i] = room[i - 1];
            else if (tiers[i] is { } tier && divisions[i] is { } division && !double.IsNaN(days[i]) && _table.For(tier, division, DateOnly.FromDayNumber((int)days[i])) is { } value) room[i] = (double)(value * _factor);
            else room[i] = double.NaN;
        }
        return room;
    }
}
