namespace SunLedger.Monitoring.Engine;

/// <summary>The value of a curve on a day of each row.</summary>
internal sealed class CurveNode : NumberNode
{
    private readonly Curve _curve;
    private readonly NumberNode _day;

    public CurveNode(Curve curve, NumberNode day)
    {
        (_curve, _day) = (curve, day);
        IsDear = day.IsDear;
    }

    public override ReadOnlySpan<double> Values(Chunk chunk, double[] room)
    {
        var days = _day.Values(chunk, room);
        for (var i = 0; i < chunk.Length; i++) room[i] = double.IsNaN(days[i]) ? double.NaN : (double)_curve.On(DateOnly.FromDayNumber((int)days[i]));
        return room;
    }
}
