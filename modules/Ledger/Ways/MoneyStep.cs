using SunLedger.Ledger.Tracks;

namespace SunLedger.Ledger.Ways;

/// <summary>How money came from one indicator to another.</summary>
internal enum StepKind
{
    /// <summary>下达: released one level down, less what was recalled.</summary>
    Release,

    /// <summary>结转: carried over into the next budget year.</summary>
    CarryOver,

    /// <summary>调剂: a virement within a division and year.</summary>
    Virement,

    /// <summary>追踪码: joined by a track code, where no release leads from one to the other.</summary>
    Track,
}

/// <summary>Money that came from one indicator to another and stands: what was corrected or recalled of it is deducted.</summary>
internal sealed record MoneyStep(long From, long To, StepKind Kind, long Fen, TrackJoin? Join = null);

/// <summary>Where the money of an indicator came from. What it was registered with, the steps and nothing else make up what arrived.</summary>
/// <param name="OwnFen">Registered here, with supplements and without reductions, and joined to nothing above.</param>
/// <param name="GoneFen">What left the books from here: recalled by a level that keeps none here, or reduced of what was carried in.</param>
/// <param name="Steps">From other indicators, the level above first.</param>
/// <param name="Unjoined">What a track code says of its own money, and did not join.</param>
internal sealed record Inflow(long OwnFen, long GoneFen, IReadOnlyList<MoneyStep> Steps, TrackJoin? Unjoined)
{
    /// <summary>True when money of several sources mixes here, so that none of it can be said to be of one of them.</summary>
    public bool IsMixed => Steps.Count(s => s.Fen > 0) + (OwnFen > 0 ? 1 : 0) > 1;
}
