using System.Globalization;
using SunLedger.Catalogue.Domain;
using SunLedger.Catalogue.Storage;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Catalogue.Seed;

/// <summary>The seed files as divisions, funds and category names.</summary>
internal static class Seeds
{
    /// <summary>Names of the categories that the fund lists speak of, whether or not a plugin serves them here.</summary>
    public static IReadOnlyDictionary<string, (string Name, string English)> CategoryNames { get; } =
        SeedFile.Read("categories.csv").Rows().ToDictionary(r => r["code"], r => (r["name"], r["english"]));

    /// <summary>Every division with its history.</summary>
    public static Seed<Division> Divisions()
    {
        var counties = SeedFile.Read("counties.csv");
        var below = SeedFile.Read("zaozhuang.csv");
        var provinceRun = SeedFile.Read("province-run.csv");
        var successors = SeedFile.Read("successors.csv");
        return new(SeedFile.HashOf(counties, below, provinceRun, successors), () => DivisionHistory.Build(
            [.. counties.Rows().Select(r => new Listed(r["code"], r["name"], Whole(r["first"]), Whole(r["last"])))],
            [.. below.Rows().Select(r => new Named(r["code"], r["name"]))],
            provinceRun.Rows().ToDictionary(r => r["code"], r => r["parent"]),
            successors.Rows().ToDictionary(r => r["code"], r => r["successor"])));
    }

    /// <summary>The national lists.</summary>
    public static Seed<FundRow> Funds(DateTimeOffset now)
    {
        var file = SeedFile.Read("funds.csv");
        return new(file.Hash, () => [.. file.Rows().Select(r => Fund(r, now))]);
    }

    private static FundRow Fund(IReadOnlyDictionary<string, string> r, DateTimeOffset now) => new()
    {
        Code = r["code"],
        Level = Enum.Parse<DivisionLevel>(r["level"], ignoreCase: true),
        Seq = Whole(r["seq"]),
        Name = r["name"],
        English = r["english"],
        CategoryCode = r["category"],
        ResponsibleDepartment = r["department"],
        ScopeClause = OrNull(r["scope"]),
        IsPartial = r["is_partial"] == "Y",
        Note = OrNull(r["note"]),
        NoteEn = OrNull(r["note_en"]),
        EnteredAt = now,
        EnteredBy = "seed",
    };

    private static int Whole(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);

    private static string? OrNull(string cell) => cell.Length == 0 ? null : cell;
}
