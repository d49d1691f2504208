using System.Globalization;

namespace SunLedger.Categories;

// Groups, and what is made of their items.
internal sealed partial class FormulaReader
{
    private GroupFold Fold(string name)
    {
        var group = Group();
        if (name == "count") return new GroupFold(group, FoldKind.Count);
        if (name == "place") return new GroupFold(group, FoldKind.Place);
        if (name == "excluded") return Excluded(group);
        if (name == "different") return new GroupFold(group, Field(after: ","));
        if (name is not ("sum" or "max" or "average" or "median" or "deviation" or "share"))
            throw _words.Wrong(new("count、sum、max、average、median、deviation、different或share", "count, sum, max, average, median, deviation, different or share"));
        _words.Expect(",");
        var of = Sum();
        if (name != "share") return new GroupFold(group, name switch { "sum" => FoldKind.Sum, "max" => FoldKind.Max, "median" => FoldKind.Median, "deviation" => FoldKind.Deviation, _ => FoldKind.Average }, of);
        _words.Expect(",");
        return new GroupFold(group, FoldKind.Share, of, ConditionOr());
    }

    private GroupFold Excluded(ItemGroup group)
    {
        var benefit = Field(after: ",");
        _words.Expect(",");
        return new GroupFold(group, benefit, WithCode(scope.Exclusive, new("一个互斥待遇表", "a table of exclusive benefits")));
    }

    private IField Field(string after)
    {
        _words.Expect(after);
        return Named(_words.Next(AName), AField) as IField ?? throw _words.WrongBefore(AField);
    }

    private ItemGroup Group()
    {
        _words.Expect("items");
        _words.Expect("by");
        List<IField> by = [Field(after: "(")];
        while (_words.Ahead == ",") by.Add(Field(after: ","));
        _words.Expect(")");
        if (_words.Take("overlapping")) return Overlapping(by);
        var hasWindow = _words.Take("within");
        var length = hasWindow && _words.Ahead.StartsWith('@') ? WithCode(scope.Parameter, new("一个以日或年为单位的参数", "a parameter in days or years")) : null;
        int? days = hasWindow && length is null ? WholeDays() : null;
        var ahead = hasWindow && _words.Take("after");
        var sameYear = _words.Take("in");
        if (sameYear) { _words.Expect("the"); _words.Expect("same"); _words.Expect("year"); }
        var near = _words.Take("near") ? Near() : null;
        var alike = _words.Take("alike") ? Alike() : null;
        return new ItemGroup(by, days, sameYear, Only(), ahead, length, near: near, alike: alike);
    }

    private ItemGroup Overlapping(List<IField> by)
    {
        _words.Expect("(");
        var from = Date();
        _words.Expect(",");
        var period = new ItemPeriod(from, Date());
        _words.Expect(")");
        return new ItemGroup(by, only: Only(), overlap: period);
    }

    private ItemNear Near()
    {
        var place = Field(after: "(") as TextField ?? throw _words.WrongBefore(APlace);
        // The parameter stands last: what another comma follows is the other end.
        TextField? end = null;
        if (_words.Ahead == "," && _words.Third == ",") end = Field(after: ",") as TextField ?? throw _words.WrongBefore(APlace);
        _words.Expect(",");
        var near = new ItemNear(place, WithCode(scope.Parameter, new("一个以米为单位的参数", "a parameter in metres")), end);
        _words.Expect(")");
        return near;
    }

    private ItemAlike Alike()
    {
        var text = Field(after: "(") as TextField ?? throw _words.WrongBefore(new("一个文本字段", "a text field"));
        _words.Expect(",");
        var alike = new ItemAlike(text, WithCode(scope.Parameter, new("一个以比例为单位的参数", "a parameter that is a ratio")));
        _words.Expect(")");
        return alike;
    }

    private Condition? Only()
    {
        if (!_words.Take("where")) return null;
        _words.Expect("(");
        var only = ConditionOr();
        _words.Expect(")");
        return only;
    }

    private int WholeDays()
    {
        var expected = new Bilingual("整数天数，或一个以日或年为单位的参数", "a whole number of days, or a parameter in days or years");
        var days = int.TryParse(_words.Next(expected), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : throw _words.WrongBefore(expected);
        _words.Expect("days");
        return days;
    }
}
