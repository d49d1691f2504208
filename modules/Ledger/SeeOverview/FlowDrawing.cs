using SunLedger.Ledger.Definitions;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Ledger.SeeOverview;

/// <summary>Draws cells as a flow in four columns. What enters a node leaves it.</summary>
internal sealed class FlowDrawing(Cells cells, Links lines, IFunds funds, ICategories categories, IDivisions divisions, bool english)
{
    private static readonly (string Id, string Definition)[] Ends = [("paid", Definition.Paid), ("unpaid", Definition.Unpaid), ("undistributed", Definition.Undistributed)];
    private readonly Dictionary<string, FlowNode> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Source, string Target), (long Fen, NumberLines? Lines)> _links = [];

    public (IReadOnlyList<FlowNode> Nodes, IReadOnlyList<FlowLink> Links) Draw()
    {
        foreach (var cell in cells.All.Where(c => c.Amount > 0)) Add(cell);
        return (
            [.. _nodes.Values.OrderBy(n => n.Depth).ThenBy(n => n.Id, StringComparer.Ordinal)],
            [.. _links.Where(l => l.Value.Fen > 0).OrderBy(l => _nodes[l.Key.Source].Depth).ThenBy(l => l.Key.Source, StringComparer.Ordinal).ThenBy(l => l.Key.Target, StringComparer.Ordinal)
                .Select(l => new FlowLink(l.Key.Source, l.Key.Target, new Money(l.Value.Fen).InYuan, l.Value.Lines))]);
    }

    private void Add(Cell cell)
    {
        var fund = funds.Find(cell.FundCode);
        var (fundLevel, code) = (fund?.Level ?? cells.Division.Level, fund?.CategoryCode ?? "");
        var (ofLevel, ofCategory) = (("fundLevel", (string?)Lower(fundLevel.ToString())), ("category", (string?)code));
        var here = cells.IsOwn(cell) ? ("exact", (string?)"true") : ("division", cells.CodeOf(cell));
        var level = Node($"level:{Lower(fundLevel.ToString())}", LevelName(fundLevel), 0, Definition.Amount, lines.Amount(ofLevel));
        var category = Node($"category:{fund?.CategoryCode}", CategoryName(code), 1, Definition.Amount, lines.Amount(ofCategory));
        var holder = Node($"division:{cells.CodeOf(cell)}", HolderName(cell), 2, Definition.Amount, Holds(here));
        Link(level, category, cell.Amount, lines.Amount(ofLevel, ofCategory));
        Link(category, holder, cell.Amount, Holds(here, ofCategory));
        Span<long> parts = [cell.Paid, cell.Assigned - cell.Paid, cell.Amount - cell.Assigned];
        NumberLines?[] ofEnds = [lines.Paid(), null, lines.Undistributed()];
        NumberLines?[] ofParts = [lines.Paid(here), null, lines.Undistributed(here)];
        for (var i = 0; i < Ends.Length; i++)
            if (parts[i] > 0) Link(holder, Node(Ends[i].Id, EndName(i), 3, Ends[i].Definition, ofEnds[i]), parts[i], ofParts[i]);
    }

    // What the division itself holds is listed wherever it stands in the tree; what a branch has, once.
    private NumberLines Holds(params (string Name, string? Value)[] cell) => cell[0].Name == "exact" ? lines.Held(cell) : lines.Amount(cell);

    private string Node(string id, string name, int depth, string definition, NumberLines? of)
    {
        _nodes.TryAdd(id, new FlowNode(id, name, depth, definition, of));
        return id;
    }

    private void Link(string source, string target, long fen, NumberLines? of) => _links[(source, target)] = (_links.GetValueOrDefault((source, target)).Fen + fen, of);

    private string HolderName(Cell cell)
    {
        var code = cells.CodeOf(cell);
        var name = divisions.Latest(code)?.Name ?? code;
        if (!cells.IsOwn(cell)) return name;
        return english ? $"{name} (own level)" : $"{name}本级";
    }

    private string CategoryName(string code) => english ? categories.NameOf(code).English : categories.NameOf(code).Chinese;

    private string LevelName(DivisionLevel level) => level switch
    {
        DivisionLevel.Central => english ? "Central funds" : "中央资金",
        DivisionLevel.Province => english ? "Provincial funds" : "省级资金",
        DivisionLevel.City => english ? "City funds" : "市级资金",
        DivisionLevel.County => english ? "County funds" : "县级资金",
        _ => english ? "Township funds" : "乡镇资金",
    };

    private string EndName(int end) => end switch
    {
        0 => english ? "Paid" : "已支付",
        1 => english ? "Assigned, not paid" : "已安排未支付",
        _ => english ? "Not assigned" : "未安排到项目",
    };

    private static string Lower(string word) => char.ToLowerInvariant(word[0]) + word[1..];
}
