using SunLedger.Comparison.Storage;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Comparison.SeeRegisters;

/// <summary>A version of a register.</summary>
/// <param name="Id">The caller's id.</param>
/// <param name="Register">Code of the register.</param>
/// <param name="DivisionCode">Whose register it is.</param>
/// <param name="DivisionName">Name of that division.</param>
/// <param name="CoversFrom">First day of which it speaks.</param>
/// <param name="CoversTo">Last day of which it may be asked.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="State">loading, accepted or rejected.</param>
/// <param name="Entries">How many entries it has.</param>
/// <param name="LoadedBy">Who loads it.</param>
/// <param name="LoadedAt">Since when.</param>
/// <param name="DecidedBy">Who accepted or rejected it.</param>
/// <param name="DecidedAt">When.</param>
/// <param name="Reason">Why it was rejected.</param>
/// <param name="IsUsable">False when its digests were made with a key that is no longer here.</param>
internal sealed record RegisterVersionView(
    string Id, string Register, string DivisionCode, string DivisionName, DateOnly CoversFrom, DateOnly CoversTo, string Source, VersionState State, int Entries,
    string LoadedBy, DateTimeOffset LoadedAt, string? DecidedBy, DateTimeOffset? DecidedAt, string? Reason, bool IsUsable)
{
    public static RegisterVersionView Of(VersionRow v, IDivisions divisions, string mark) => new(
        v.Id, v.Register, v.DivisionCode, divisions.Latest(v.DivisionCode)?.Name ?? v.DivisionCode, v.CoversFrom, v.CoversTo, v.Source, v.State, v.Entries,
        v.LoadedByName, v.LoadedAt, v.DecidedByName, v.DecidedAt, v.Reason, v.KeyMark == mark);
}
