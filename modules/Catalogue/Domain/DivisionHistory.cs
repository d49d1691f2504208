using SunLedger.Messages.Catalogue;

namespace SunLedger.Catalogue.Domain;

/// <summary>A code under one name, with the first and the last yearly table that lists it so.</summary>
internal sealed record Listed(string Code, string Name, int First, int Last);

/// <summary>A division that has one table only: a township (9 digits) or a village (12).</summary>
internal sealed record Named(string Code, string Name);

/// <summary>Makes divisions with validity dates, parents and paths out of yearly tables; Seed/README.md says by which conventions.</summary>
internal static class DivisionHistory
{
    /// <summary>The years for which there is a table.</summary>
    public static readonly int[] Tables = [2015, 2017, 2018, 2019, 2023];

    /// <summary>Before any money that the platform keeps.</summary>
    public static readonly DateOnly Always = new(2000, 1, 1);

    public const string Centre = "000000";

    /// <param name="listed">Provinces, cities and counties.</param>
    /// <param name="below">Townships and villages.</param>
    /// <param name="financeParents">Who finances a county, where it is not the division that it lies in.</param>
    /// <param name="successors">Who took over a code that is on no later table.</param>
    public static IReadOnlyList<Division> Build(
        IReadOnlyList<Listed> listed, IReadOnlyList<Named> below, IReadOnlyDictionary<string, string> financeParents, IReadOnlyDictionary<string, string> successors)
    {
        var cities = listed.Where(l => LevelOf(l.Code) == DivisionLevel.City).Select(l => l.Code).ToHashSet();
        var paths = new Dictionary<string, string> { [Centre] = $"/{Centre}/" };
        var all = new List<Division> { new(Centre, "中央", DivisionLevel.Central, null, null, paths[Centre], Always, null) };

        // Parents first: their paths are the beginning of their children's.
        foreach (var row in listed.OrderBy(l => LevelOf(l.Code)).ThenBy(l => l.Code, StringComparer.Ordinal).ThenBy(l => l.First))
            all.Add(Place(row.Code, row.Name, GeographicParent(row.Code, cities), From(row.First), To(row.Last)));
        foreach (var row in below.OrderBy(n => n.Code.Length).ThenBy(n => n.Code, StringComparer.Ordinal))
            all.Add(Place(row.Code, row.Name, row.Code[..^3], Always, null));
        return all;

        Division Place(string code, string name, string lies, DateOnly from, DateOnly? to)
        {
            var pays = financeParents.GetValueOrDefault(code, lies);
            paths[code] = $"{paths[pays]}{code}/";
            return new(code, name, LevelOf(code), pays, lies, paths[code], from, to) { Successor = to is null ? null : successors.GetValueOrDefault(code) };
        }
    }

    /// <summary>The level that a code shows by its form.</summary>
    public static DivisionLevel LevelOf(string code) => code switch
    {
        Centre => DivisionLevel.Central,
        { Length: 12 } => DivisionLevel.Village,
        { Length: 9 } => DivisionLevel.Township,
        _ when code.EndsWith("0000", StringComparison.Ordinal) => DivisionLevel.Province,
        _ when code.EndsWith("00", StringComparison.Ordinal) => DivisionLevel.City,
        _ => DivisionLevel.County,
    };

    // 419001 济源市, 110101 东城区: no city stands between such a county and its province.
    private static string GeographicParent(string code, HashSet<string> cities) => LevelOf(code) switch
    {
        DivisionLevel.Province => Centre,
        DivisionLevel.County when cities.Contains(code[..4] + "00") => code[..4] + "00",
        _ => code[..2] + "0000",
    };

    private static DateOnly From(int firstTable) => firstTable == Tables[0] ? Always : new(firstTable + 1, 1, 1);

    private static DateOnly? To(int lastTable) => lastTable == Tables[^1] ? null : new(Tables[Array.IndexOf(Tables, lastTable) + 1] + 1, 1, 1);
}
