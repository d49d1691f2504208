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
        "village-environment" when title.Contains("污水", StringComparison.Ordinal) => InVillage("环境整治", title, village!, new() { ["facility_run_days"] = "26" }),
        "village-environment" => InVillage("一事一议", title, village!, new() { ["meeting_on"] = "2017-11-18", ["attend_rate"] = "0.82", ["agree_rate"] = "0.95", ["raise_pp"] = "3", ["town_managed"] = "是" }),
        _ => [],
    };

    private static Dictionary<string, string> InVillage(string program, string title, Village village, Dictionary<string, string> fields)
    {
        var county = Places.Counties.Single(c => village.Code.StartsWith(c.Code, StringComparison.Ordinal));
        var dice = new Dice($"site {village.Code} {title}");
        fields["program"] = program;
        fields["village_code"] = village.Code;
        fields["works_type"] = Works(title);
        fields["site_xy"] = $"{(county.Longitude + dice.Between(-90_000, 90_000) / 1_000_000m).Text()},{(county.Latitude + dice.Between(-90_000, 90_000) / 1_000_000m).Text()}";
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
}
