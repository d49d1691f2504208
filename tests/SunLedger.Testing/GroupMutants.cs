using SunLedger.Categories;

namespace SunLedger.Testing;

/// <summary>Every group that differs from one in a single place: a key, the window, the year, the condition.</summary>
internal static class GroupMutants
{
    public sealed record Change(string Text, ItemGroup Group);

    public static IEnumerable<Change> Of(ItemGroup group)
    {
        for (var i = 0; group.By.Count > 1 && i < group.By.Count; i++)
            yield return new Change($"items by {group.By[i].FullName} → not by it", new ItemGroup([.. group.By.Where((_, at) => at != i)], group.Days, group.IsSameYear, group.Only, group.IsAhead, group.Length, group.Overlap, group.Near, group.Alike));
        if (group.Days is { } days)
        {
            yield return new Change($"within {days} days → {days - 1}", new ItemGroup(group.By, days - 1, group.IsSameYear, group.Only, group.IsAhead, near: group.Near, alike: group.Alike));
            yield return new Change($"within {days} days → {days + 1}", new ItemGroup(group.By, days + 1, group.IsSameYear, group.Only, group.IsAhead, near: group.Near, alike: group.Alike));
            if (group.IsAhead) yield return new Change($"within {days} days after → before", new ItemGroup(group.By, days, group.IsSameYear, group.Only, near: group.Near, alike: group.Alike));
        }
        if (group.Length is { } length)
        {
            foreach (var (text, other) in FormulaMutants.Of(length)) yield return new Change($"within {text}", new ItemGroup(group.By, null, group.IsSameYear, group.Only, group.IsAhead, other, near: group.Near, alike: group.Alike));
            yield return new Change($"within {length} → always {length.Default}", new ItemGroup(group.By, null, group.IsSameYear, group.Only, group.IsAhead, Rebuilding.Fixed(length), near: group.Near, alike: group.Alike));
            if (group.IsAhead) yield return new Change($"within {length} after → before", new ItemGroup(group.By, null, group.IsSameYear, group.Only, length: length, near: group.Near, alike: group.Alike));
        }
        if (group.IsSameYear) yield return new Change("in the same year → in any year", new ItemGroup(group.By, group.Days, false, group.Only, group.IsAhead, group.Length, near: group.Near, alike: group.Alike));
        if (group.Overlap is { } period)
        {
            yield return new Change($"overlapping ({period.From}, {period.To}) → at any time", new ItemGroup(group.By, only: group.Only));
            yield return new Change($"overlapping ({period.From}, {period.To}) → only the first day", new ItemGroup(group.By, only: group.Only, overlap: new(period.From, period.From)));
            yield return new Change($"overlapping ({period.From}, {period.To}) → only the last day", new ItemGroup(group.By, only: group.Only, overlap: new(period.To, period.To)));
        }
        if (group.Near is { } near)
        {
            yield return new Change($"near ({near.Place.FullName}, {near.Metres}) → anywhere", new ItemGroup(group.By, group.Days, group.IsSameYear, group.Only, group.IsAhead, group.Length, alike: group.Alike));
            foreach (var (text, other) in FormulaMutants.Of(near.Metres)) yield return new Change($"near {text}", new ItemGroup(group.By, group.Days, group.IsSameYear, group.Only, group.IsAhead, group.Length, near: new(near.Place, other, near.End), alike: group.Alike));
            if (near.End is { } end)
            {
                yield return new Change($"near ({near.Place.FullName}, {end.FullName}) → only the start", new ItemGroup(group.By, group.Days, group.IsSameYear, group.Only, group.IsAhead, group.Length, near: new(near.Place, near.Metres), alike: group.Alike));
                yield return new Change($"near ({near.Place.FullName}, {end.FullName}) → only the end", new ItemGroup(group.By, group.Days, group.IsSameYear, group.Only, group.IsAhead, group.Length, near: new(end, near.Metres), alike: group.Alike));
            }
        }
        if (group.Alike is { } alike)
        {
            yield return new Change($"alike ({alike.Text.FullName}, {alike.Likeness}) → whatever it says", new ItemGroup(group.By, group.Days, group.IsSameYear, group.Only, group.IsAhead, group.Length, near: group.Near));
            foreach (var (text, other) in FormulaMutants.Of(alike.Likeness)) yield return new Change($"alike {text}", new ItemGroup(group.By, group.Days, group.IsSameYear, group.Only, group.IsAhead, group.Length, near: group.Near, alike: new(alike.Text, other)));
            yield return new Change($"alike ({alike.Text.FullName}, {alike.Likeness}) → always {alike.Likeness.Default}", new ItemGroup(group.By, group.Days, group.IsSameYear, group.Only, group.IsAhead, group.Length, near: group.Near, alike: new(alike.Text, Rebuilding.Fixed(alike.Likeness))));
        }
        if (group.Only is null) yield break;
        yield return new Change($"where {group.Only} → always", new ItemGroup(group.By, group.Days, group.IsSameYear, null, group.IsAhead, group.Length, group.Overlap, group.Near, group.Alike));
        foreach (var change in FormulaMutants.Of(group.Only))
            yield return new Change($"where {change.Text}", new ItemGroup(group.By, group.Days, group.IsSameYear, change.Formula, group.IsAhead, group.Length, group.Overlap, group.Near, group.Alike));
    }
}
