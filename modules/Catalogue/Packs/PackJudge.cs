using SunLedger.Catalogue.Domain;
using SunLedger.Catalogue.Memory;
using SunLedger.Catalogue.Packs.Forms;
using SunLedger.Catalogue.Seed;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Catalogue.Packs;

/// <summary>What would become of a category.</summary>
/// <param name="Category">What the pack says about it.</param>
/// <param name="Under">The definition below the pack.</param>
/// <param name="Outcome">With the pack laid over it.</param>
/// <param name="Now">By what the division judges now; null when by nothing.</param>
/// <param name="Cases">What became of the pack's cases; empty while something else is wrong with the category.</param>
internal sealed record JudgedCategory(PackCategory Category, CategoryDefinition Under, OverlayOutcome Outcome, CategoryDefinition? Now, IReadOnlyList<JudgedCase> Cases);

/// <summary>A pack after checking: everything that is wrong with it, and what it would do.</summary>
internal sealed record JudgedPack(Pack? Pack, Division? Division, IReadOnlyList<PackFault> Faults, IReadOnlyList<JudgedCategory> Categories);

/// <summary>Checks a pack as a whole, so that an office corrects it once.</summary>
internal sealed class PackJudge(DivisionBook divisions, FundBook funds, CategoryBook categories, TimeProvider time)
{
    public JudgedPack Judge(PackReading reading, ICaller caller)
    {
        if (reading.Pack is not { } pack) return new(null, null, reading.Faults, []);
        var faults = new List<PackFault>(reading.Faults);
        var division = divisions.Find(pack.Division, time.Today());
        if (division is null || !caller.Sees(division.Path) || division.Level is not (DivisionLevel.Province or DivisionLevel.City or DivisionLevel.County))
        {
            Fault("division", "unknown_division", $"没有区划{pack.Division}，或不在您的区划范围内，或不是省、市、县", $"there is no division {pack.Division}, or it is outside yours, or it is no province, city or county");
            return new(pack, null, faults, []);
        }
        foreach (var (code, twice) in Twice(pack)) Fault(code, "duplicate_code", $"{twice}写了两次", $"{twice} is said twice");
        foreach (var fund in pack.Funds) CheckFund(fund);
        foreach (var owner in pack.Owners)
            if (funds.Find(owner.Fund) is null && pack.Funds.All(f => f.Code != owner.Fund)) Fault($"owners/{owner.Fund}", "unknown_fund", $"资金目录中没有{owner.Fund}", $"the fund lists hold no {owner.Fund}");
        var judged = pack.Categories.Select(Lay).OfType<JudgedCategory>().ToArray();
        return new(pack, division, faults, judged);

        void Fault(string path, string code, string chinese, string english) => faults.Add(new(path, reading.PlaceOf(path), code, new(chinese, english)));

        void CheckFund(PackFund fund)
        {
            var path = $"funds/{fund.Code}";
            if (FundRules.OwnerOf(fund.Code) != pack.Division) Fault(path, "fund_code", $"自有资金代码应为{pack.Division}-加1至12位大写字母或数字", $"an own fund's code is {pack.Division}- and 1 to 12 capital letters or digits");
            if (fund.Category.Length > 0 && !Knows(fund.Category)) Fault($"{path}/category", "unknown_category", $"没有资金类别{fund.Category}", $"there is no category {fund.Category}");
            if (funds.Find(fund.Code) is { } there && there.CategoryCode != fund.Category)
                Fault($"{path}/category", "locked", $"已按类别{there.CategoryCode}登记，不能改变", $"locked; money is registered under {there.CategoryCode}");
            foreach (var (key, text, most) in new[] { ("name", fund.Name, 300), ("english", fund.English, 300), ("department", fund.Department, 100), ("scope", fund.Scope, 300), ("note", fund.Note, 500) })
                if (text?.Length > most) Fault($"{path}/{key}", "too_long", $"超过{most}个字符", $"longer than {most} characters");
        }

        bool Knows(string category) => pack.Categories.Any(c => c.IsOwn && c.Code == category) || Seeds.CategoryNames.ContainsKey(category) || categories.Current.Find(category) is not null;

        JudgedCategory? Lay(PackCategory category)
        {
            var now = categories.Current.Find(category.Code, division.Path);
            if (Under(category) is not { } under) return null;
            if (category.Code == CategorySnapshot.KernelCode) CheckKernel(category.Overlay);
            var outcome = Overlaying.Apply(under, [category.Overlay], now);
            faults.AddRange(outcome.SetAside.Select(f => new PackFault(f.Path, reading.PlaceOf(f.Path), f.Code, f.Hint) { Line = f.Line, Column = f.Column, Word = f.Word }));
            if (outcome.SetAside.Count > 0) return new(category, under, outcome, now, []);
            var cases = PackCases.Judge(category, outcome.Definition);
            faults.AddRange(cases.SelectMany(one => one.Faults).Concat(PackCases.Unclear(category)).Select(fault => fault with { Place = reading.PlaceOf(fault.Path) }));
            return new(category, under, outcome, now, cases);
        }

        // Money is registered under a category: fields of the rules for every fund nobody could enter, and what all funds are observed by the centre says.
        void CheckKernel(Overlay overlay)
        {
            foreach (var path in overlay.Fields.Select(f => $"fields/{f.Code}").Concat(overlay.Elements.Select(e => $"elements/{e.Code}")))
                Fault($"{CategorySnapshot.KernelCode}/{path}", "kernel_records_nothing", "通用规则的监控要素由中央统一设置，填报项目和监控要素请加到具体资金类别", "what the rules for every fund ask for the centre says; add it to a category");
        }

        CategoryDefinition? Under(PackCategory category)
        {
            var prefix = Overlay.CategoryPrefix(pack.Division);
            var isTerm = categories.Terms.TryGetValue(category.Code, out var term);
            if (!category.IsOwn)
            {
                var above = division.Path[..^(division.Code.Length + 1)];
                if (isTerm && !category.Code.StartsWith(prefix, StringComparison.Ordinal)) return categories.Current.Find(category.Code, above);
                Fault(category.Code, "unknown_category", $"没有资金类别{category.Code}，或其定义未生效；本地类别请写明名称和依据", $"there is no category {category.Code}, or its definition is not in force; a category of your own needs a name and a basis");
                return null;
            }
            if (!category.Code.StartsWith(prefix, StringComparison.Ordinal))
            {
                if (isTerm || Seeds.CategoryNames.ContainsKey(category.Code)) Fault($"{category.Code}/name", "locked", "类别的名称由上级统一规定，本地不能更改", "locked; a division gives no name to a category from above");
                else Fault(category.Code, "prefix", $"本地类别代码应以{prefix}开头", $"the code of an own category begins with {prefix}");
                return null;
            }
            if (isTerm && !term!.Source.StartsWith($"{pack.Division} v", StringComparison.Ordinal))
            {
                Fault(category.Code, "locked", "该类别由插件定义", "locked; a plugin defines this category");
                return null;
            }
            if (category.Code.Length > 64)
            {
                Fault(category.Code, "too_long", "类别代码超过64个字符", "the code of a category has at most 64 characters");
                return null;
            }
            try
            {
                return Overlaying.Begin(category.Code, category.Name!, category.English ?? category.Name!, category.Basis ?? "", pack.Funds.Where(f => f.Category == category.Code).Select(f => f.Code));
            }
            catch (DefinitionException e)
            {
                foreach (var fault in e.Faults) Fault(category.Code, "category", fault.Hint.Chinese, fault.Hint.English);
                return null;
            }
        }
    }

    private static IEnumerable<(string Path, string What)> Twice(Pack pack) =>
    [
        .. pack.Funds.GroupBy(f => f.Code).Where(g => g.Count() > 1).Select(g => ($"funds/{g.Key}", g.Key)),
        .. pack.Owners.GroupBy(o => o.Fund).Where(g => g.Count() > 1).Select(g => ($"owners/{g.Key}", g.Key)),
        .. pack.Categories.GroupBy(c => c.Code).Where(g => g.Count() > 1).Select(g => (g.Key, g.Key)),
    ];
}
