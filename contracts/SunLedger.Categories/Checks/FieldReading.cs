namespace SunLedger.Categories;

/// <summary>What came of reading the category fields of one item: the good values, and what was refused.</summary>
/// <param name="Values">The values that are right.</param>
/// <param name="Faults">What was refused; empty when everything is right.</param>
public sealed record FieldReading(FieldValues Values, IReadOnlyList<FieldFault> Faults)
{
    /// <summary>Whether nothing was refused.</summary>
    public bool IsRight => Faults.Count == 0;
}
