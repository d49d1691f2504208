using SunLedger.Ledger.Views;
using SunLedger.Ledger.Ways;

namespace SunLedger.Ledger.TraceBack;

/// <summary>The way of money from its source to a payee, told from the payee. Money is in yuan.</summary>
/// <param name="Project">The project that it was paid for.</param>
/// <param name="Levels">The indicators, from the one that was paid from up to the source; where money of several mixes, all of them, the nearer first.</param>
/// <param name="IsWhole">True when nothing is broken on the way and nothing mixes.</param>
internal sealed record Chain(ChainProject Project, IReadOnlyList<ChainLevel> Levels, bool IsWhole);

/// <summary>The project of a chain.</summary>
/// <param name="Code">Its code; absent when it is no longer in the library.</param>
/// <param name="Name">Its name.</param>
/// <param name="Assigned">Assigned to it from the indicator that was paid from.</param>
/// <param name="AssignedOn">The first day of an assignment.</param>
/// <param name="Break">What is broken here.</param>
internal sealed record ChainProject(string? Code, string? Name, decimal Assigned, DateOnly? AssignedOn, ChainBreak? Break);

/// <summary>An indicator of a chain.</summary>
/// <param name="IndicatorId">Its id.</param>
/// <param name="DocNo">Number of its notice (指标文号).</param>
/// <param name="Division">Its division.</param>
/// <param name="AgencyCode">The budget unit that holds it.</param>
/// <param name="FundCode">Its fund.</param>
/// <param name="RegisteredOn">When it was registered, or released to here.</param>
/// <param name="ReceivedOn">When its receipt was acknowledged.</param>
/// <param name="Amount">Its amount; beyond the reader's own division only what came this way.</param>
/// <param name="Days">Days from the level above to here; absent at the source, and where there are several.</param>
/// <param name="Breaks">What is broken between it and the level above.</param>
/// <param name="Joined">How a track code joins it to the level above where no release does; absent where one does.</param>
/// <param name="Sources">Where its money came from, each with its amount: what was released, carried over or moved by virement to here, and what was registered here.</param>
/// <param name="IsOrigin">True where money entered these books, as far as it can be followed.</param>
internal sealed record ChainLevel(
    string IndicatorId, string DocNo, DivisionView Division, string? AgencyCode, string FundCode, DateOnly RegisteredOn, DateOnly? ReceivedOn, decimal Amount, int? Days,
    IReadOnlyList<ChainBreak> Breaks, ChainNote? Joined, IReadOnlyList<ChainSource> Sources, bool IsOrigin);

/// <summary>A source of an indicator's money.</summary>
/// <param name="IndicatorId">The indicator; that itself for what was registered here.</param>
/// <param name="DocNo">Number of its notice.</param>
/// <param name="Amount">What came from it and stands, in yuan.</param>
/// <param name="Step">How it came; absent for what was registered here.</param>
internal sealed record ChainSource(string IndicatorId, string DocNo, decimal Amount, StepKind? Step);

/// <summary>What there is to say of a step of a chain that is not broken.</summary>
internal sealed record ChainNote(string Code, string Zh, string En);

/// <summary>Why a chain cannot be followed, or not be trusted, at a place.</summary>
/// <param name="Code">Its code: a promise, as refusals are.</param>
/// <param name="Zh">Why.</param>
/// <param name="En">The same in English.</param>
internal sealed record ChainBreak(string Code, string Zh, string En)
{
    public static ChainBreak SourceNotRegistered(string docNo, string? above) => new(
        "source_not_registered",
        $"资金来自上级，但上级指标{(above is null ? "" : $" {above} ")}未在本台账登记并下达到 {docNo}，只能追溯到此",
        $"The money is from above, but the indicator above{(above is null ? "" : $", {above},")} is not registered here and was not released to {docNo}: the trace ends here");

    public static ChainBreak NotAcknowledged(string docNo) => new(
        "release_not_acknowledged", $"{docNo} 已下达，接收方尚未确认接收", $"{docNo} was released, and its receiver has not acknowledged it");

    public static ChainBreak TrackCodeDiffers(string? here, string? above) => new(
        "track_code_differs", $"追踪码 {here ?? "（空）"} 与上级指标的 {above ?? "（空）"} 不一致", $"The track code {here ?? "(none)"} is not that of the indicator above, {above ?? "(none)"}");

    public static ChainBreak SeveralSources(string docNo) => new(
        "several_sources",
        $"{docNo} 的资金有多个来源，混用后无法认定某笔支付出自哪一来源，各来源及金额见列示",
        $"The money of {docNo} is from several sources: what is paid of it cannot be said to be of one of them; each is named with its amount");

    /// <summary>Lines of persons that stand on a list, and name no project.</summary>
    public static ChainBreak ProjectNotNamed { get; } = new(
        "project_not_named", "发放明细未写明项目，也尚未支付", "The lines name no project, and were not paid yet");

    public static ChainBreak ProjectMissing(long key) => new(
        "project_missing", $"项目库中已没有第 {key} 号项目", $"Project number {key} is no longer in the library");
}
