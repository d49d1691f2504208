namespace SunLedger.Imports.Checks;

/// <summary>A running sum.</summary>
internal readonly record struct Sum(decimal Yuan, int Rows, int Blank)
{
    public Sum With(decimal? amount) => new(Yuan + (amount ?? 0), Rows + 1, Blank + (amount is null ? 1 : 0));
}
