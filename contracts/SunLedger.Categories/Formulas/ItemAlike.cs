namespace SunLedger.Categories;

/// <summary>How alike the text of an item of a group must be to the judged one's.</summary>
/// <param name="Text">The field whose texts are compared.</param>
/// <param name="Likeness">The parameter that their likeness must exceed, from 0 (nothing in common) to 1 (the same).</param>
public sealed record ItemAlike(TextField Text, Parameter Likeness);
