namespace SunLedger.Categories;

// What a definition says of groups: their keys, windows and places.
internal sealed partial class DefinitionCheck
{
    private void CheckFold(string where, GroupFold fold, bool mayFold)
    {
        if (!mayFold) Fault(DefinitionFaultKind.BadGroup, where, "这里不能使用分组", "no group can be used here");
        if (fold.Table is { } table && !definition.Exclusives.Contains(table)) Undeclared(where, $"@{table.Code}");
        if (fold.Table is not null && fold.Benefit is not (TextField or ChoiceField)) Fault(DefinitionFaultKind.BadGroup, where, "待遇应为文本或单选字段", "a benefit is a text or a choice");
        if (fold.Group.By.Count == 0) Fault(DefinitionFaultKind.BadGroup, where, "分组至少一个键", "a group needs at least one key");
        if (fold.Group.Days is < 1 or > GroupWindow.MostDays) Fault(DefinitionFaultKind.BadRange, where, "分组天数应为1至36500", "the days of a group must be between 1 and 36500");
        if (fold.Group.Length is { } length) CheckWindow(where, length);
        if (fold.Group.Near is { } near) CheckNear(where, near);
        if (fold.Group.Alike is { } alike) CheckAlike(where, alike);
        if (fold.Parts.SelectMany(part => part.All()).OfType<InRegister>().Any()) Fault(DefinitionFaultKind.BadGroup, where, "分组之内不能查名册", "no register can be asked inside a group");
        if (fold.Parts.SelectMany(part => part.All()).OfType<GroupFold>().Any()) Fault(DefinitionFaultKind.BadGroup, where, "分组之内不能再分组", "a group cannot stand inside another");
    }

    private void CheckWindow(string where, Parameter length)
    {
        if (!GroupWindow.IsMeasuredIn(length.Unit))
        {
            Fault(DefinitionFaultKind.UnitMismatch, where, $"分组期限的参数@{length.Code}应以日或年为单位", $"the window of a group is a parameter in days or years, and @{length.Code} is in {length.Unit.Code}");
            return;
        }
        var most = length.Unit.Equals(Unit.Year) ? GroupWindow.MostYears : GroupWindow.MostDays;
        if (!IsLength(length.Default)) BadLength(where);
        // A value that a division sets is its own mistake, and not the rule's.
        foreach (var later in length.Later)
            if (!IsLength(later.Value)) BadLength($"parameter @{length.Code}");

        bool IsLength(decimal value) => value >= 1 && value <= most && decimal.Truncate(value) == value;

        void BadLength(string at) => Fault(DefinitionFaultKind.BadRange, at, $"@{length.Code}是分组的期限，应为1至{most}的整数", $"@{length.Code} is the window of a group: a whole number between 1 and {most}");
    }

    private void CheckNear(string where, ItemNear near)
    {
        foreach (var place in new[] { near.Place, near.End }.OfType<TextField>())
            if (place.Terms.Kind != FieldKind.Place) Fault(DefinitionFaultKind.BadGroup, where, $"{place.FullName}不是位置字段", $"{place.FullName} holds no place");
        if (!near.Metres.Unit.Equals(Unit.Metre))
            Fault(DefinitionFaultKind.UnitMismatch, where, $"距离的参数@{near.Metres.Code}应以米为单位", $"how near places are is a parameter in metres, and @{near.Metres.Code} is in {near.Metres.Unit.Code}");
    }

    private void CheckAlike(string where, ItemAlike alike)
    {
        if (alike.Text.Terms.IsPersonal) Fault(DefinitionFaultKind.BadGroup, where, $"{alike.Text.FullName}是个人信息，不能比较相似度", $"{alike.Text.FullName} says who somebody is, and is not compared for likeness");
        if (!alike.Likeness.Unit.Equals(Unit.Ratio))
            Fault(DefinitionFaultKind.UnitMismatch, where, $"相似度的参数@{alike.Likeness.Code}应为比例", $"how alike texts are is a ratio, and @{alike.Likeness.Code} is in {alike.Likeness.Unit.Code}");
    }
}
