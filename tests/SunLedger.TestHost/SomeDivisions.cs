using SunLedger.Messages.Catalogue;

namespace SunLedger.TestHost;

/// <summary>
/// A corner of the country for tests that do without the catalogue: the centre, Shandong, Zaozhuang with its six counties, one township and one village, Jinan with one,
/// and a county that the province runs itself. All are valid from 2000 on; 370499 was until 2010.
/// </summary>
public sealed class SomeDivisions : IDivisions
{
    private static readonly Dictionary<string, Division> ByCode = new Division[]
    {
        new("000000", "中央", DivisionLevel.Central, null, null, "/000000/", new(2000, 1, 1), null),
        At("370000", "山东省", DivisionLevel.Province, "/000000/"),
        At("370100", "济南市", DivisionLevel.City, "/000000/370000/"),
        At("370102", "历下区", DivisionLevel.County, "/000000/370000/370100/"),
        At("370400", "枣庄市", DivisionLevel.City, "/000000/370000/"),
        At("370402", "市中区", DivisionLevel.County, "/000000/370000/370400/"),
        At("370403", "薛城区", DivisionLevel.County, "/000000/370000/370400/"),
        At("370404", "峄城区", DivisionLevel.County, "/000000/370000/370400/"),
        At("370405", "台儿庄区", DivisionLevel.County, "/000000/370000/370400/"),
        At("370406", "山亭区", DivisionLevel.County, "/000000/370000/370400/"),
        At("370481", "滕州市", DivisionLevel.County, "/000000/370000/370400/"),
        At("370481101", "东郭镇", DivisionLevel.Township, "/000000/370000/370400/370481/"),
        At("370481101201", "东郭村", DivisionLevel.Village, "/000000/370000/370400/370481/370481101/"),
        At("370499", "旧区", DivisionLevel.County, "/000000/370000/370400/") with { ValidTo = new(2010, 1, 1) },
        At("371728", "东明县", DivisionLevel.County, "/000000/370000/") with { GeographicParent = "371700" },
    }.ToDictionary(d => d.Code);

    /// <inheritdoc />
    public Division? Find(string code, DateOnly on) => Latest(code) is { } found && found.IsValidOn(on) ? found : null;

    /// <inheritdoc />
    public Division? Latest(string code) => ByCode.GetValueOrDefault(code is [.. var six, '0', '0', '0'] && six.Length == 6 ? six : code);

    /// <inheritdoc />
    public IReadOnlyList<Division> Children(string code, DateOnly on) =>
        [.. ByCode.Values.Where(d => d.FinanceParent == code && d.IsValidOn(on)).OrderBy(d => d.Code, StringComparer.Ordinal)];

    private static Division At(string code, string name, DivisionLevel level, string below)
    {
        var parent = below.Trim('/').Split('/')[^1];
        return new(code, name, level, parent, parent, $"{below}{code}/", new(2000, 1, 1), null);
    }
}
