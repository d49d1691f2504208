namespace SunLedger.Imports.Mapping;

/// <summary>What a cell became.</summary>
/// <param name="Value">string, Money, DateOnly, long, decimal or bool; null when the cell is empty or refused.</param>
/// <param name="Refusal">Why it is refused; null else.</param>
/// <param name="Values">What fills the places of the refusal's sentence.</param>
/// <param name="MovedYuan">What rounding moved.</param>
internal readonly record struct CellValue(object? Value, RefusalText? Refusal, object?[] Values, decimal MovedYuan)
{
    public static readonly CellValue Nothing = new(null, null, [], 0);

    public static CellValue Of(object value, decimal movedYuan = 0) => new(value, null, [], movedYuan);

    public static CellValue Refused(RefusalText text, params object?[] values) => new(null, text, values, 0);
}
