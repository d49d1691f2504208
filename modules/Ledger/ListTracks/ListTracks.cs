using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Views;

namespace SunLedger.Ledger.ListTracks;

/// <summary>Which joins: of indicators that were registered at or below a division, with the track code of one above.</summary>
internal sealed record ListTracksRequest : LinesRequest
{
    /// <summary>True for those that are joined, false for those that are not; all when absent.</summary>
    public bool? Joined { get; init; }

    /// <summary>Of this track code.</summary>
    public string? TrackCode { get; init; }
}

/// <summary>Two indicators of one track code that no release leads from one to the other. Money is in yuan.</summary>
/// <param name="TrackCode">The track code (追踪码).</param>
/// <param name="Id">Id of the indicator below.</param>
/// <param name="DocNo">Its notice.</param>
/// <param name="Division">Its division.</param>
/// <param name="FundCode">Its fund.</param>
/// <param name="FundName">The fund's name there.</param>
/// <param name="AboveId">Id of the indicator above.</param>
/// <param name="AboveDocNo">Its notice.</param>
/// <param name="AboveDivision">Its division.</param>
/// <param name="AboveFund">Its fund.</param>
/// <param name="AboveFundName">The fund's name there.</param>
/// <param name="IsJoined">True when they are joined: the money counts once.</param>
/// <param name="Code">joined_by_track, or what is broken: fund_names_differ, several_above, more_than_above.</param>
/// <param name="Zh">What there is to say of it.</param>
/// <param name="En">The same in English.</param>
/// <param name="Amount">What was registered below, after adjustments.</param>
/// <param name="Counted">Of it, what the total of the division that is looked at holds twice: all when it holds the indicator above, else nothing.</param>
internal sealed record TrackView(
    string TrackCode, string Id, string DocNo, DivisionView Division, string FundCode, string FundName, string AboveId, string AboveDocNo, DivisionView AboveDivision, string AboveFund, string AboveFundName,
    bool IsJoined, string Code, string Zh, string En, decimal Amount, decimal Counted);

/// <summary>GET /tracks: what track codes join where no release does, and what they should join and do not.</summary>
internal sealed class ListTracks(IDatabase database, Sights sights, TrackLines lines, TimeProvider time) : LinesEndpoint<ListTracksRequest, TrackView>(database, sights, lines, time)
{
    public override void Configure() => Describe("/tracks", "Indicators of a budget year (this year when none is given) that were registered with the track code of one above: joined, or why not.");
}

/// <summary>GET /tracks.csv: the same rows, all of them, as a file.</summary>
internal sealed class ExportTracks(IDatabase database, Sights sights, TrackLines lines, TimeProvider time) : CsvEndpoint<ListTracksRequest, TrackView>(database, sights, lines, time)
{
    public override void Configure() => Describe("/tracks.csv", "The rows of /tracks, all pages, as a CSV file.");
}
