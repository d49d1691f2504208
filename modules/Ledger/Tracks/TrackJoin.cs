using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Storage;

namespace SunLedger.Ledger.Tracks;

/// <summary>Two indicators that one track code (追踪码) and no release leads from one to the other, and what came of it.</summary>
/// <param name="Below">The one that was registered by itself.</param>
/// <param name="Above">The one that its money would be from.</param>
/// <param name="Kind">Joined, or why not.</param>
internal sealed record TrackJoin(Indicator Below, Indicator Above, JoinKind Kind)
{
    /// <summary>True when the money counts with the indicator above.</summary>
    public bool IsJoined => Kind == JoinKind.Joined;

    /// <summary>What was registered below and is there already above.</summary>
    public long Fen => Below.Account.Balances.Available.Fen;

    /// <summary>Its code: a promise, as refusals are.</summary>
    public string Code => Kind switch
    {
        JoinKind.Joined => "joined_by_track",
        JoinKind.FundsDiffer => "fund_names_differ",
        JoinKind.SeveralAbove => "several_above",
        _ => "more_than_above",
    };

    /// <summary>What there is to say of it.</summary>
    public string Zh => Kind switch
    {
        JoinKind.Joined => $"按追踪码 {Below.TrackCode} 对应{Named("（", "在本级称", "，见资金名称对应表）")}：本级单独登记，账内没有下达记录",
        JoinKind.FundsDiffer => $"追踪码同为 {Below.TrackCode}，但资金名称对应表没有把上级资金 {Above.FundCode} 与 {Below.FundCode} 对应起来",
        JoinKind.SeveralAbove => $"上级有多条指标的追踪码同为 {Below.TrackCode}，无法确定来自哪一条：请更正登记，填明上级指标文号",
        _ => $"追踪码 {Below.TrackCode}：下级单独登记的金额合计超过上级指标 {Above.DocNo} 未分配的金额",
    };

    /// <summary>The same in English.</summary>
    public string En => Kind switch
    {
        JoinKind.Joined => $"Joined by the track code {Below.TrackCode}{Named(" (", "is called", " here: see the correspondence table)")}: registered by itself, no release in these books leads here",
        JoinKind.FundsDiffer => $"The track code is {Below.TrackCode} at both, but the correspondence table does not join the fund {Above.FundCode} above to {Below.FundCode}",
        JoinKind.SeveralAbove => $"Several indicators above have the track code {Below.TrackCode}: correct the registration, and name the notice above",
        _ => $"Track code {Below.TrackCode}: what was registered below is more than the indicator above, {Above.DocNo}, has undistributed",
    };

    private string Named(string open, string verb, string close) => Above.FundCode == Below.FundCode ? "" : $"{open}{Above.FundCode} {verb} {Below.FundCode}{close}";
}
