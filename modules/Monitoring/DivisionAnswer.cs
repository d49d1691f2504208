using SunLedger.Messages.Catalogue;

namespace SunLedger.Monitoring;

/// <summary>A division as answers name it.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name; the code again when it is not known.</param>
/// <param name="Level">Its level.</param>
internal sealed record DivisionAnswer(string Code, string Name, DivisionLevel? Level)
{
    /// <summary>The division with this code.</summary>
    public static DivisionAnswer Of(string code, IDivisions divisions) =>
        divisions.Latest(code) is { } division ? new(division.Code, division.Name, division.Level) : new(code, code, null);
}
