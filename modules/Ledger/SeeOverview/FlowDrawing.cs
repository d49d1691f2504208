using SunLedger.Ledger.Definitions;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Ledger.SeeOverview;

/// <summary>Draws cells as a flow in four columns. What enters a node leaves it.</summary>
internal sealed class FlowDrawing(Cells cells, IFunds funds, ICategories categories, IDivisions divisions, bool english)
{
    private static readonly (string Id, string Definition)[] Ends = [("paid", Definition.Paid), ("unpaid", Definition.Unpaid), ("undistributed", Definition.Undistributed)];
    private readonly Dictionary<string, FlowNode> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Source, string Target), long> _links = [];

    public (IReadOnlyList<FlowNode> Nodes, IReadOnlyList<FlowLink> Links) Draw()
    {
        foreach (var cell in cells.All.Where(c => c.Amount > 0)) Add(cell);
        return (
            [.. _nodes.Values.OrderBy(n => n.Depth).ThenBy(n => n.Id, StringComparer.Ordinal)],
            [.. _links.Where(l => l.Value > 0).OrderBy(l => _nodes[l.Key.Source].Depth).ThenBy(l => l.Key.Source, StringComparer.Ordinal).ThenBy(l => l.Key.Target, StringComparer.Ordinal)
                .Select(l => new FlowLink(l.Key.Source, l.Key.Target, new Money(l.Value).InYuan))]);
    }

    private void Add(Cell cell)
    {
        var fund = funds.Find(cell.FundCode);
        var level = Node($"level:{Lower((fund?.Level ?? cells.Division.Level).ToString())}", LevelName(fund?.Level ?? cells.Division.Level), 0);
        var category = Node($"category:{fund?.CategoryCode}", CategoryName(fund?.CategoryCode ?? ""), 1);
        var holder = Node($"division:{cells.CodeOf(cell)}", HolderName(cell), 2);
        Link(level, category, cell.Amount);
        Link(category, holder, cell.Amount);
        Span<long> parts = [cell.Paid, cell.Assigned - cell.Paid, cell.Amount - cell.Assigned];
        for (var i = 0; i < Ends.Length; i++)
            if (parts[i] > 0) Link(holder, Node(Ends[i].Id, EndName(i), 3, Ends[i].Definition), parts[i]);
    }

    private string Node(string id, string name, int depth, string definition = Definition.Amount)
    {
        _nodes.TryAdd(id, new FlowNode(id, name, depth, definition));
        return id;
    }

    private void Link(string source, string target, long fen) => _links[(source, target)] = _links.GetValueOrDefault((source, target)) + fen;

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
