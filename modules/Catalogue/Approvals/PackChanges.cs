using SunLedger.Catalogue.Packs;
using SunLedger.Catalogue.Packs.Forms;
using SunLedger.Messages.Approval;

namespace SunLedger.Catalogue.Approvals;

/// <summary>Two packs side by side, item by item, in the words of the workbook: 类别 special-poverty · 参数调整 admin-fee-cap · 值.</summary>
internal static class PackChanges
{
    private static readonly string[] Names = ["code", "fund", "list"];
    private static readonly string[] Instead = ["table", "name", "subject"];
    private static readonly PackTable[] Tables = [PackShape.Funds, PackShape.Owners, PackShape.Categories, .. PackShape.UnderCategory];

    public static IReadOnlyList<Change> Between(Pack? before, Pack after)
    {
        var (was, becomes) = (before is null ? [] : Items(before), Items(after));
        return
        [
            .. becomes.Where(item => was.GetValueOrDefault(item.Key).Text != item.Value.Text)
                .Select(item => new Change(item.Key, item.Value.Words, was.TryGetValue(item.Key, out var old) ? old.Text : null, item.Value.Text)),
            .. was.Where(item => !becomes.ContainsKey(item.Key)).Select(item => new Change(item.Key, item.Value.Words, item.Value.Text, "删去")),
        ];
    }

    private static Dictionary<string, (string Words, string? Text)> Items(Pack pack)
    {
        var items = new Dictionary<string, (string Words, string? Text)>(StringComparer.Ordinal);
        Walk(PackWriting.Write(pack, chinese: true), "", "", PackShape.Head);
        return items;

        void Walk(PackMap map, string path, string words, PackTable table)
        {
            foreach (var entry in map.Entries)
            {
                if (entry.Value is PackList { Items: [PackMap, ..] } list)
                {
                    var under = Array.Find(Tables, t => t.Key == entry.Key)!;
                    foreach (var (item, name) in Named(list.Items.Cast<PackMap>())) Walk(item, $"{path}{entry.Key}/{name}/", $"{words}{under.Sheet} {name} · ", under);
                    continue;
                }
                if (path.Length > 0 && Names.Contains(entry.Key)) continue; // it stands in the path
                var column = table.Columns.FirstOrDefault(c => c.Key == entry.Key)?.Heading ?? entry.Key;
                items[path + entry.Key] = (words + column, TextOf(entry.Value));
            }
        }
    }

    // Two moves of a parameter and two rows of a table have one name: who agrees to a pack sees both.
    private static IEnumerable<(PackMap Item, string Name)> Named(IEnumerable<PackMap> items)
    {
        var times = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            var name = NameOf(item);
            times[name] = times.GetValueOrDefault(name) + 1;
            yield return (item, times[name] == 1 ? name : $"{name}（{times[name]}）");
        }
    }

    private static string NameOf(PackMap item) => Names.Concat(Instead).Select(item.Find).OfType<PackScalar>().FirstOrDefault()?.Text ?? "";

    private static string? TextOf(PackNode node) => node switch
    {
        PackScalar scalar => scalar.Text,
        PackList list => string.Join('、', list.Items.OfType<PackScalar>().Select(s => s.Text)),
        _ => null,
    };
}
