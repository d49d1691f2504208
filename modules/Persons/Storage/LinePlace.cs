namespace SunLedger.Persons.Storage;

/// <summary>A place that brings lines of a category: only there does a missing line mean something.</summary>
internal sealed class LinePlace
{
    public required string CategoryCode { get; init; }
    public required string DivisionCode { get; init; }
    public required int Year { get; init; }
}
