using System.Text.Json;
using SunLedger.Ledger.Batches;
using SunLedger.Ledger.Reading;

namespace SunLedger.Ledger.RegisterIndicators;

/// <summary>An indicator to register: own budget, an advance, or what came from a level that does not keep its ledger here.</summary>
/// <param name="Id">The caller's id, 1 to 64 of A–Z a–z 0–9 . _ : -</param>
/// <param name="FundCode">Fund of the lists: C21, P17, M06, 370400-X01.</param>
/// <param name="Year">Budget year.</param>
/// <param name="OriginYear">First budget year of the money; the budget year when absent.</param>
/// <param name="DivisionCode">Division that holds it.</param>
/// <param name="DocNo">Number of the notice (指标文号).</param>
/// <param name="DocTitle">Title of the notice.</param>
/// <param name="DocDate">Date of the notice.</param>
/// <param name="Amount">Amount in yuan.</param>
/// <param name="PovertyAmount">Poverty share in yuan; the whole amount when absent, unless isPoverty is false.</param>
/// <param name="IsPoverty">False when none of it is poverty money.</param>
/// <param name="FundNature">Nature of funds (资金性质).</param>
/// <param name="FundOrigin">Origin (资金来源): 年初预算, 提前下达, 上年结转…</param>
/// <param name="IsExecutable">True when it may be spent here (可执行), false when it is to be allocated (待分).</param>
/// <param name="AgencyCode">Budget unit, when it is one's already.</param>
/// <param name="FunctionSubject">Functional classification, 7 digits.</param>
/// <param name="TrackCode">Track code (追踪码) that follows the money through the levels: 6 digits of the division, 2 of the year, a capital letter and 12 digits.</param>
/// <param name="SupDocNo">Number of the notice above.</param>
/// <param name="RegisteredOn">Business date; the date of the notice when absent.</param>
/// <param name="ReceivedOn">When it was received from above.</param>
/// <param name="ProjectCode">Project that the notice names.</param>
/// <param name="Fields">Category fields.</param>
internal sealed record IndicatorRequest(
    string? Id, string? FundCode, int? Year, int? OriginYear, string? DivisionCode, string? DocNo, string? DocTitle, DateOnly? DocDate, decimal? Amount,
    decimal? PovertyAmount, bool? IsPoverty, string? FundNature, string? FundOrigin, bool? IsExecutable, string? AgencyCode, string? FunctionSubject,
    string? TrackCode, string? SupDocNo, DateOnly? RegisteredOn, DateOnly? ReceivedOn, string? ProjectCode, JsonElement? Fields);

/// <summary>POST /indicators: registers one indicator or an array.</summary>
internal sealed class RegisterIndicators(PostingQueue<IndicatorDraft> queue, ICaller caller, TimeProvider time)
    : PostingEndpoint<IndicatorRequest, IndicatorDraft>(queue, caller)
{
    public override void Configure()
    {
        Post("/indicators");
        Permissions(May.MoveIndicators);
        Description(d => d.WithTags("Ledger"));
        Summary(s => s.Summary = "Register an indicator or an array of them; ?mode=all (default) or partial.");
    }

    protected override Draft<IndicatorDraft> Read(IndicatorRequest sent, int row) => IndicatorDraft.Read(sent, row, time.Today().Year + 1);
}
