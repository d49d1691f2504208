namespace SunLedger.Ledger.Tests;

/// <summary>
/// What the ledger must come to, as sums in memory and nothing else. Every movement answers how it is taken back when it was possible, and null
/// when it was not; taking back answers whether that was possible. Fen; no days, no ids of lines.
/// </summary>
internal sealed class MoneyModel
{
    private const int ThisYear = 2018;

    public List<ModelNode> Nodes { get; } = [];

    public Func<bool>? Register(string id, ModelPlace place, string fund, string? track, long fen)
    {
        var node = Open(new ModelNode(id, place, fund, track, ThisYear, null) { Amount = fen });
        return () => node.Give(fen);
    }

    public Func<bool>? Release(ModelNode from, ModelPlace to, string child, long fen)
    {
        if (to.Parent != from.Place || fen > from.Free) return null;
        from.Released += fen;
        var below = Open(new ModelNode(child, to, from.Fund, from.Track, from.Year, from) { Amount = fen });
        below.FromAbove = fen;
        return () =>
        {
            if (below.Recalled > 0 || !below.Give(fen)) return false;
            from.Released -= fen;
            below.FromAbove = 0;
            return true;
        };
    }

    /// <summary>Its receiver acknowledges what was released to it, once; no money moves.</summary>
    public static bool Receive(ModelNode node)
    {
        if (node.Parent is null || node.IsReceived) return false;
        return node.IsReceived = true;
    }

    public Func<bool>? Assign(ModelNode node, int project, bool isHere, long fen)
    {
        if (!isHere || fen > node.Free) return null;
        node.Share(project).Assigned += fen;
        return () => Unassign(node, project, fen) is not null;
    }

    public Func<bool>? Unassign(ModelNode node, int project, long fen)
    {
        if (!node.Shares.TryGetValue(project, out var share) || fen > share.Unpaid) return null;
        share.Assigned -= fen;
        return () => Assign(node, project, isHere: true, fen) is not null;
    }

    public Func<bool>? Pay(ModelNode node, int project, long fen)
    {
        if (node.Year != ThisYear || !node.Shares.TryGetValue(project, out var share) || fen > share.Unpaid) return null;
        share.Paid += fen;
        return () =>
        {
            if (fen > share.Paid) return false;
            share.Paid -= fen;
            return true;
        };
    }

    public Func<bool>? Return(ModelNode node, int project, long fen)
    {
        if (node.Year != ThisYear || !node.Shares.TryGetValue(project, out var share) || fen > share.Paid) return null;
        share.Paid -= fen;
        node.Returned += fen;
        return () =>
        {
            if (fen > share.Unpaid) return false;
            share.Paid += fen;
            node.Returned -= fen;
            return true;
        };
    }

    public Func<bool>? Recall(ModelNode node, long fen)
    {
        if (fen > node.Free || (node.Parent is not null && fen > node.FromAbove - node.Recalled)) return null;
        Move(fen);
        return () =>
        {
            if (node.Parent is { } above && fen > above.Free) return false;
            Move(-fen);
            return true;
        };

        void Move(long by)
        {
            node.Recalled += by;
            if (node.Parent is not null) node.Parent.Released -= by;
        }
    }

    public Func<bool>? SendBack(ModelNode node, long fen) => node.Parent is null || node.IsReceived ? null : Recall(node, fen);

    public Func<bool>? Supplement(ModelNode node, long fen)
    {
        if (node.Parent is not null) return null;
        node.Amount += fen;
        return () => node.Give(fen);
    }

    public Func<bool>? Reduce(ModelNode node, long fen)
    {
        if (node.Parent is not null || fen > node.Free) return null;
        node.Leave(fen);
        return () =>
        {
            node.Amount += fen;
            return true;
        };
    }

    public Func<bool>? Virement(ModelNode from, ModelNode to, long fen)
    {
        if (from == to || from.Year != to.Year || from.Place != to.Place || fen > from.Free) return null;
        from.Leave(fen);
        to.Amount += fen;
        return () =>
        {
            if (!to.Give(fen)) return false;
            from.Amount += fen;
            return true;
        };
    }

    public Func<bool>? CarryOver(ModelNode from, string to, int? project, long fen)
    {
        if (from.Year != ThisYear) return null; // the next year is not over
        var share = project is { } p ? from.Shares.GetValueOrDefault(p) : null;
        if (project is not null && share is null) return null;
        if (fen > (share?.Unpaid ?? from.Free)) return null;
        var there = Open(new ModelNode(to, from.Place, from.Fund, from.Track, from.Year + 1, null) { IsCarriedOver = true });
        var shareThere = share is null ? null : there.Share(project!.Value);
        Move(fen);
        return () =>
        {
            if (fen > (shareThere?.Unpaid ?? there.Free) || fen > there.CarriedIn) return false;
            Move(-fen);
            return true;
        };

        void Move(long by)
        {
            from.CarriedOut += by;
            there.CarriedIn += by;
            if (share is null) return;
            share.Assigned -= by;
            shareThere!.Assigned += by;
        }
    }

    /// <summary>Holds money for a payment of a project, or for a release or an assignment when there is none.</summary>
    public static bool Hold(ModelNode node, int? project, long fen)
    {
        if (project is { } p)
        {
            if (!node.Shares.TryGetValue(p, out var share) || fen > share.Unpaid) return false;
            share.Reserved += fen;
            return true;
        }
        if (fen > node.Free) return false;
        node.Pledged += fen;
        return true;
    }

    public static void Free(ModelNode node, int? project, long fen)
    {
        if (project is { } p) node.Shares[p].Reserved -= fen;
        else node.Pledged -= fen;
    }

    private ModelNode Open(ModelNode node)
    {
        Nodes.Add(node);
        return node;
    }
}

/// <summary>An indicator of the model.</summary>
internal sealed class ModelNode(string id, ModelPlace place, string fund, string? track, int year, ModelNode? parent)
{
    public string Id => id;

    public ModelPlace Place => place;

    public string Fund => fund;

    public string? Track => track;

    public bool IsCarriedOver { get; init; }

    public int Year => year;

    public ModelNode? Parent => parent;

    public long Amount { get; set; }

    public long CarriedIn { get; set; }

    /// <summary>What was released to it, unless that was a mistake.</summary>
    public long FromAbove { get; set; }

    public bool IsReceived { get; set; }

    public long CarriedOut { get; set; }

    public long Recalled { get; set; }

    public long Released { get; set; }

    public long Returned { get; set; }

    public long Pledged { get; set; }

    public Dictionary<int, ModelShare> Shares { get; } = [];

    public long Available => Amount + CarriedIn - Recalled - CarriedOut;

    public long Assigned => Shares.Values.Sum(s => s.Assigned);

    public long Paid => Shares.Values.Sum(s => s.Paid);

    public long Reserved => Pledged + Shares.Values.Sum(s => s.Reserved);

    public long Undistributed => Available - Released - Assigned;

    public long Unspent => Available - Released - Paid - Reserved;

    public long Free => Undistributed - Pledged;

    public ModelShare Share(int project) => Shares.TryGetValue(project, out var share) ? share : Shares[project] = new ModelShare();

    /// <summary>Money leaves, of the amount first.</summary>
    public void Leave(long fen)
    {
        var ofAmount = Math.Min(fen, Amount);
        Amount -= ofAmount;
        CarriedIn -= fen - ofAmount;
    }

    /// <summary>Gives back what came into the amount, when it is still there.</summary>
    public bool Give(long fen)
    {
        if (fen > Free || fen > Amount) return false;
        Amount -= fen;
        return true;
    }
}

/// <summary>A project's share in the model.</summary>
internal sealed class ModelShare
{
    public long Assigned { get; set; }

    public long Paid { get; set; }

    public long Reserved { get; set; }

    public long Unpaid => Assigned - Paid - Reserved;
}
