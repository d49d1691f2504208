using SunLedger.Categories;
using SunLedger.Modules;

namespace SunLedger.Messages.Approval;

/// <summary>
/// What waits for a second person in a module of its own, beside the documents: the approval inbox shows it, counts it and keeps its clock, and it is decided where it belongs.
/// </summary>
public interface IWaitingMatters
{
    /// <summary>What the caller may decide now, the oldest first; a hundred of them at most.</summary>
    Task<IReadOnlyList<WaitingMatter>> OfAsync(SunLedgerDb db, ICaller caller, CancellationToken ct);
}

/// <summary>Something that waits for a second person.</summary>
/// <param name="Id">Its id in its module.</param>
/// <param name="Kind">What it is, a promise: <c>user-grant</c>.</param>
/// <param name="KindName">What the office calls it.</param>
/// <param name="Title">One line that names it.</param>
/// <param name="Division">Where it belongs.</param>
/// <param name="Since">Since when it waits.</param>
/// <param name="SubmittedBy">Who proposed it.</param>
/// <param name="Screen">Path of the screen on which it is decided.</param>
/// <param name="IsOursFirst">True when somebody of its own division may decide it: those above see it once it is late.</param>
public sealed record WaitingMatter(
    string Id, string Kind, Bilingual KindName, string Title, string Division, DateTimeOffset Since, string SubmittedBy, string Screen, bool IsOursFirst);
