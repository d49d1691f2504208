using System.Net.Http.Json;
using SunLedger.Ledger.AdjustIndicators;
using SunLedger.Ledger.AssignToProjects;
using SunLedger.Ledger.PostPayments;
using SunLedger.Ledger.ReceiveReleases;
using SunLedger.Ledger.RegisterIndicators;
using SunLedger.Ledger.ReleaseIndicators;
using SunLedger.Ledger.ReserveMoney;

namespace SunLedger.Ledger.Tests;

/// <summary>Lines that are right in every way; a test names only what matters to it.</summary>
internal static class Given
{
    public static readonly DateOnly NewYear = new(2018, 1, 1);
    public static readonly DateOnly March = new(2018, 3, 1);
    public static readonly DateOnly June = new(2018, 6, 1);

    public static IndicatorRequest Indicator(string? id = "I1", decimal? amount = 100m, string? division = "370481", string? fund = "C13", int? year = 2018, string? docNo = "鲁财建〔2018〕1号") =>
        new(id, fund, year, null, division, docNo, null, NewYear, amount, null, null, null, null, null, null, null, null, null, null, null, null, null);

    public static ReleaseRequest Release(string? id, string? from, string? to, string? child, decimal? amount) =>
        new(id, from, to, child, "枣财建〔2018〕2号", amount, null, null, March);

    public static ReceiptRequest Receipt(string? id, string? releaseId) => new(id, releaseId, null, June);

    public static AssignmentRequest Assignment(string? id, string? indicator, string? project, decimal? amount) => new(id, indicator, project, amount, March);

    public static PaymentRequest Payment(string? id = "Z1", decimal? amount = 10m, string? indicator = "I1", string? project = "P1", string? returns = null) => new(
        id, indicator, project, amount, June, null, null, "滕州市路桥有限公司", "6222000012345678", "中国银行", null, "道路工程款", null, null, null, null, null, null, null, returns, null);

    public static AdjustmentRequest Adjustment(
        string? id, string? kind, string? indicator, decimal? amount, string? other = null, string? project = null, DateOnly? on = null, decimal? poverty = null) =>
        new(id, kind, indicator, other, project, amount, poverty, on ?? June, "枣财建〔2018〕9号", "按文件调整", null, null);

    public static AdjustmentRequest Correction(string? id, string? kind, string? line) =>
        new(id, "correct", null, null, null, null, null, June, null, "金额录入有误", kind, line);

    public static ReservationRequest Reservation(
        string? id, string? kind, string? indicator, decimal? amount, string? project = null, string? receiver = null, int? minutes = 60) =>
        new(id, kind, indicator, project, receiver, amount, minutes, "待审批");

    /// <summary>Enters a budget unit, through the catalogue's own door.</summary>
    public static async Task BudgetUnitAsync(TestSite site, string code, string name, string division)
    {
        var answer = await site.Client.PostAsJsonAsync("/api/v1/organisations", new { code, name, division, kind = "预算单位" });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }
}
