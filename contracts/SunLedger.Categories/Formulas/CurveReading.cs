namespace SunLedger.Categories;

/// <summary>The value of a curve on the day of judging.</summary>
public sealed class CurveReading : Number
{
    internal CurveReading(Curve curve) => Curve = curve;

    /// <summary>The curve.</summary>
    public Curve Curve { get; }
    /// <inheritdoc/>
    public override IReadOnlyList<Formula> Parts => [];
}
