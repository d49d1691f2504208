namespace SunLedger.Categories;

/// <summary>The value of a curve on a day: that of judging, or one that the formula says.</summary>
public sealed class CurveReading : Number
{
    internal CurveReading(Curve curve, DateValue? on = null) => (Curve, On) = (curve, on);

    /// <summary>The curve.</summary>
    public Curve Curve { get; }
    /// <summary>The day; null for the day of judging.</summary>
    public DateValue? On { get; }
    /// <inheritdoc/>
    public override IReadOnlyList<Formula> Parts => On is null ? [] : [On];
}
