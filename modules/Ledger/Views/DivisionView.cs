using SunLedger.Messages.Catalogue;

namespace SunLedger.Ledger.Views;

/// <summary>A division, named.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Level">Its level.</param>
internal sealed record DivisionView(string Code, string Name, DivisionLevel Level)
{
    public static DivisionView Of(Division division) => new(division.Code, division.Name, division.Level);

    /// <summary>The division with this code, whenever it was valid.</summary>
    public static DivisionView Of(string code, DivisionLevel level, IDivisions divisions) =>
        divisions.Latest(code) is { } division ? Of(division) : new(code, code, level);
}
