namespace SunLedger.Demo.Programmes;

/// <summary>Category fields of the programmes for persons and of the works and purchases of the counties' bureaux.</summary>
internal static class OtherFields
{
    /// <summary>What is recorded about a project; nothing where no plugin asks.</summary>
    public static Dictionary<string, string> Of(string category, string title, Village? village, Money amount) => category switch
    {
        "social-assistance" => Aid(title),
        "disability" => new() { ["item"] = "困难生活补贴" },
        "housing-relocation" => new() { ["program"] = "危改D级重建" },
        "water-reservoir" => new() { ["sub_program"] = "小型农田水利", ["site_xy"] = Site(title, village!, amount) },
        "forestry-ecology" => new() { ["sub_program"] = "造林补助" },
        "agriculture-development" => new() { ["sub_program"] = "优势特色产业" },
        _ => [],
    };

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
