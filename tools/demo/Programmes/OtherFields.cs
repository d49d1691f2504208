using System.Globalization;

namespace SunLedger.Demo.Programmes;

/// <summary>Category fields of the programmes for persons and of the works and purchases of the counties' bureaux.</summary>
internal static class OtherFields
{
    /// <summary>What is recorded about a project; nothing where no plugin asks.</summary>
    public static Dictionary<string, string> Of(string category, string title, Village? village, Money amount) => category switch
    {
        "employment" => new() { ["item"] = "社会保险补贴" },
        "public-health" => Services(village!, amount),
        "tourism-culture" => new() { ["project_type"] = "文化设备", ["village_code"] = village!.Code, ["poor_village"] = "否", ["in_plan"] = "是", ["for_enterprise"] = "否" },
        "village-environment" when title.Contains("污水", StringComparison.Ordinal) => InVillage("环境整治", title, village!, amount, new() { ["facility_run_days"] = "26" }),
        "village-environment" => InVillage("一事一议", title, village!, amount, new() { ["meeting_on"] = "2017-11-18", ["attend_rate"] = "0.82", ["agree_rate"] = "0.95", ["raise_pp"] = "3", ["town_managed"] = "是" }),
        "social-assistance" => Aid(title),
        "disability" => new() { ["item"] = "困难生活补贴" },
        "housing-relocation" => new() { ["program"] = "危改D级重建" },
        "water-reservoir" => new() { ["sub_program"] = "小型农田水利", ["site_xy"] = Site(title, village!, amount) },
        "forestry-ecology" => new() { ["sub_program"] = "造林补助" },
        "agriculture-development" => new() { ["sub_program"] = "优势特色产业" },
        _ => [],
    };

    private static Dictionary<string, string> InVillage(string program, string title, Village village, Money amount, Dictionary<string, string> fields)
    {
        fields["program"] = program;
        fields["village_code"] = village.Code;
        fields["works_type"] = Works(title);
        fields["site_xy"] = Site(title, village, amount);
        fields["scope_tag"] = "村内户外";
        fields["debt_flag"] = "否";
        return fields;
    }

    private static string Works(string title)
    {
        foreach (var (word, works) in new[] { ("道路", "道路硬化"), ("铺装", "道路硬化"), ("污水", "污水"), ("排水", "污水"), ("垃圾", "垃圾"), ("路灯", "亮化"), ("绿化", "绿化"), ("广场", "文体设施") })
            if (title.Contains(word, StringComparison.Ordinal)) return works;
        return "其他";
    }

    // As many are served as the money suffices for, and villages get their two fifths.
    private static Dictionary<string, string> Services(Village village, Money amount)
    {
        var served = ((int)(amount.InYuan / 55)).ToString(CultureInfo.InvariantCulture);
        return new()
        {
            ["program"] = "基本公卫",
            ["org_code"] = "WS" + village.TownCode,
            ["served_pop"] = served,
            ["registered_pop"] = served,
            ["std_pp"] = "55",
            ["task_share_village"] = "0.4",
            ["village_paid"] = amount.Part(0.4m).InYuan.Text(),
        };
    }

    private static Dictionary<string, string> Aid(string title) => title switch
    {
        "农村最低生活保障补差" => new() { ["aid_type"] = "农村低保", ["std_month"] = "400" },
        "特困人员救助供养" => new() { ["aid_type"] = "特困分散供养", ["std_month"] = "540" },
        "临时救助" => new() { ["aid_type"] = "临时救助" },
        _ => new() { ["aid_type"] = "孤儿", ["std_month"] = "1000" },
    };

    // A village may be given two works of a kind; their amounts differ, and so do their sites.
    private static string Site(string title, Village village, Money amount)
    {
        var county = Places.Counties.Single(c => village.Code.StartsWith(c.Code, StringComparison.Ordinal));
        var dice = new Dice($"site {village.Code} {title} {amount.InYuan.Text()}");
        return $"{(county.Longitude + dice.Between(-90_000, 90_000) / 1_000_000m).Text()},{(county.Latitude + dice.Between(-90_000, 90_000) / 1_000_000m).Text()}";
    }
}
