namespace SunLedger.Imports.Checks;

/// <summary>What became of a published figure.</summary>
/// <param name="Name">What the document calls it.</param>
/// <param name="Ok">True when its rows bear it out.</param>
/// <param name="Code"><c>total_mismatch</c>, <c>total_missing</c>, or null when it is borne out.</param>
/// <param name="Column">Column that was summed up.</param>
/// <param name="Row">Row that states it; null when the text of the document does.</param>
/// <param name="Unit">元 or %.</param>
/// <param name="Stated">The published figure.</param>
/// <param name="Computed">What the rows give.</param>
/// <param name="Difference">Stated less computed.</param>
/// <param name="Rows">How many rows were counted.</param>
/// <param name="Blank">How many of them had no amount in that column.</param>
internal sealed record CheckResult(
    string Name, bool Ok, string? Code, string? Column, int? Row, string Unit, decimal? Stated, decimal? Computed, decimal? Difference, int Rows, int Blank);

/// <summary>Compares a published figure with what was computed.</summary>
internal static class CheckResults
{
    public static CheckResult Compare(string name, string? column, int? row, string unit, decimal? stated, decimal? computed, int rows, int blank)
    {
        if (stated is not { } says || computed is not { } gives)
            return new(name, false, ImportsRefusals.TotalMissing.Code, column, row, unit, stated, computed, null, rows, blank);
        var code = says == gives ? null : ImportsRefusals.TotalMismatch.Code;
        return new(name, code is null, code, column, row, unit, Plain(says), Plain(gives), Plain(says - gives), rows, blank);
    }

    // 1200.0000 and 1200 are the same figure; the report prints the shorter.
    private static decimal Plain(decimal value) => value / 1.000000000000000000000000000000m;
}
