namespace SunLedger.Demo;

/// <summary>A village with its real code and name.</summary>
internal sealed record Village(string Code, string Name, string Town)
{
    public string TownCode => Code[..9];
}

/// <summary>A county of Zaozhuang with its towns and villages.</summary>
internal sealed record County(string Code, string Name, decimal Longitude, decimal Latitude, IReadOnlyList<Village> Villages)
{
    /// <summary>The county, district or city as firms and schools write it in front of their names.</summary>
    public string Prefix => Name.EndsWith('市') ? Name : "枣庄市" + Name;

    public IReadOnlyList<string> Towns { get; } = [.. Villages.Select(v => v.Town).Distinct()];
}

/// <summary>枣庄市 with its six counties.</summary>
internal static class Places
{
    public const string Centre = "000000", Province = "370000", City = "370400";

    // Rough middles, so that the sections of roads lie where the county is.
    private static readonly (string Code, string Name, decimal Longitude, decimal Latitude)[] Known =
    [
        ("370402", "市中区", 117.556m, 34.864m), ("370403", "薛城区", 117.263m, 34.795m), ("370404", "峄城区", 117.590m, 34.773m),
        ("370405", "台儿庄区", 117.734m, 34.562m), ("370406", "山亭区", 117.461m, 35.099m), ("370481", "滕州市", 117.162m, 35.088m),
    ];

    public static IReadOnlyList<County> Counties { get; } = Read();

    private static IReadOnlyList<County> Read()
    {
        using var stream = typeof(Places).Assembly.GetManifestResourceStream("zaozhuang.csv")!;
        using var reader = new StreamReader(stream);
        var rows = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.TrimEnd('\r').Split(',')).ToArray();
        var towns = rows.Where(row => row[0].Length == 9).ToDictionary(row => row[0], row => row[1]);
        var villages = rows.Where(row => row[0].Length == 12 && row[1].EndsWith("村委会", StringComparison.Ordinal))
            .Select(row => new Village(row[0], VillageName(row[1]), towns[row[0][..9]])).ToArray();
        return [.. Known.Select(c => new County(c.Code, c.Name, c.Longitude, c.Latitude, [.. villages.Where(v => v.Code.StartsWith(c.Code, StringComparison.Ordinal))]))];
    }

    // 前村村委会 is the committee of 前村; 前王庄村委会 that of 前王庄村.
    private static string VillageName(string committee)
    {
        var name = committee[..^"村委会".Length];
        return name.EndsWith('村') || name.EndsWith("社区", StringComparison.Ordinal) ? name : name + "村";
    }
}
