namespace SunLedger.Attack.Fuzz;

/// <summary>A small ledger to attack: one fund from the centre down to a county, two projects and a payment.</summary>
internal static class Standing
{
    public static async Task PostAsync(HttpClient client)
    {
        await PostAsync(client, "organisations", new { code = "370481A01", name = "滕州市荆河街道办事处", division = "370481", kind = "预算单位" });
        await PostAsync(client, "indicators", new { id = "C-1", fundCode = "C21", year = 2018, divisionCode = "000000", docNo = "财农〔2018〕8号", docDate = "2018-01-10", amount = 1000000.00, functionSubject = "2130504", fields = new { fund_component = "扶贫发展" } });
        await PostAsync(client, "releases", new { id = "R-1", from = "C-1", to = "370000", childId = "S-1", docNo = "财农〔2018〕9号", amount = 800000.00, releasedOn = "2018-01-20" });
        await PostAsync(client, "receipts", new { id = "RC-1", releaseId = "R-1", receivedOn = "2018-01-22" });
        await PostAsync(client, "releases", new { id = "R-2", from = "S-1", to = "370400", childId = "X-1", docNo = "鲁财农指〔2018〕3号", amount = 600000.00, releasedOn = "2018-02-05" });
        await PostAsync(client, "releases", new { id = "R-3", from = "X-1", to = "370481", childId = "T-1", docNo = "枣财农指〔2018〕5号", amount = 500000.00, releasedOn = "2018-02-20" });
        await PostAsync(client, "projects", Project("P-1", "已入库"));
        await PostAsync(client, "projects", Project("P-2", "草稿"));
        await PostAsync(client, "assignments", new { id = "A-1", indicatorId = "T-1", projectCode = "P-1", amount = 300000.00, assignedOn = "2018-03-01" });
        await PostAsync(client, "payments", new
        {
            id = "Z-1", indicatorId = "T-1", projectCode = "P-1", amount = 120000.50, paidOn = "2018-06-15", payeeName = "滕州市荆河建筑工程有限公司", payeeAccount = "37048100012345678",
            payeeKind = "供应商", use = "道路硬化工程进度款", functionSubject = "2130504", settleMode = "转账",
        });
    }

    private static Task PostAsync(HttpClient client, string route, object body) => Attackers.SendAsync(client, route, body);

    private static object Project(string code, string state) => new
    {
        code, name = "村内道路硬化", unitCode = "370481A01", categoryCode = "special-poverty", divisionCode = "370481", libraryState = state, libraryYear = 2018, budget = 400000.00,
        fields = new Dictionary<string, object> { ["sub_direction"] = "小型公益设施", ["target_village_code"] = "370481001201", ["poor_village"] = true, ["forms_asset"] = false },
    };
}
