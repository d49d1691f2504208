using System.Globalization;

namespace SunLedger.Demo.Year;

/// <summary>
/// The sample year while it is written. It is written from below: projects say what they need, and when the book is closed every level above is given
/// exactly what goes down from it.
/// </summary>
internal sealed class Book
{
    private readonly Dictionary<(string Fund, int Batch, string Division), Leaf> _leaves = [];
    private readonly Dictionary<string, int> _projectsOf = [];
    private readonly Dictionary<string, int> _rounds = [];
    private readonly Dictionary<string, int> _issued = [];

    /// <summary>Money of one fund and batch where it is spent.</summary>
    private sealed record Leaf(Fund Fund, int Batch, string Division)
    {
        public string Id => IdOf(Fund.Code, Batch, Division);
        public Money Needed { get; set; }
        public Money Spare { get; set; }
    }

    public List<Project> Projects { get; } = [];
    public List<Indicator> Indicators { get; } = [];
    public List<Release> Releases { get; } = [];
    public List<SignedContract> Contracts { get; } = [];
    public List<Assignment> Assignments { get; } = [];
    public List<Payment> Payments { get; } = [];
    public List<Fault> Faults { get; } = [];
    public List<Refusal> Refusals { get; } = [];
    public List<Observation> Observations { get; } = [];
    public List<PersonLine> Lines { get; } = [];

    /// <summary>The id of the indicator of a fund and batch at a division.</summary>
    public static string IdOf(string fund, int batch, string division) => $"2018-{fund}-{batch}-{division}";

    /// <summary>A 21-character code for the next project of a division.</summary>
    public string NextProjectCode(string payer)
    {
        var number = _projectsOf[payer] = _projectsOf.GetValueOrDefault(payer) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{payer}18T{number:D12}");
    }

    public Project Add(Project project)
    {
        Projects.Add(project);
        return project;
    }

    /// <summary>Matches money to a project; what the indicator above it needs grows with it.</summary>
    public Assignment Assign(Project project, string fund, int batch, Money amount, DateOnly? on = null)
    {
        var key = (fund, batch, project.Payer);
        if (!_leaves.TryGetValue(key, out var leaf)) _leaves.Add(key, leaf = new Leaf(Funds.Of(fund), batch, project.Payer));
        leaf.Needed += amount;
        var round = _rounds[project.Code] = _rounds.GetValueOrDefault(project.Code) + 1;
        var assignment = new Assignment($"A-{project.Code}-{round}", leaf.Id, project.Code, amount, WorkDays.OnOrAfter(on ?? Timing.Assignable(batch)));
        Assignments.Add(assignment);
        return assignment;
    }

    /// <summary>Money that stays undistributed where it is spent.</summary>
    public void Keep(string fund, int batch, string division, Money spare) => _leaves[(fund, batch, division)].Spare += spare;

    public Payment Pay(Assignment from, Money amount, DateOnly on, Payee payee, string use, BudgetSubjects subjects, string? batch = null)
    {
        var payment = new Payment
        {
            IndicatorId = from.IndicatorId,
            ProjectCode = from.ProjectCode,
            Amount = amount,
            PaidOn = WorkDays.OnOrAfter(on),
            Payee = payee,
            Use = use,
            Subjects = subjects,
            PersonBatch = batch,
        };
        Payments.Add(payment);
        return payment;
    }

    /// <summary>A warning that this year must raise about a payment.</summary>
    public void Expect(string rule, string level, Payment payment, string why, string inEnglish, bool isRefused = false) =>
        Faults.Add(new Fault(rule, level, "payment", () => payment.Id, isRefused, why, inEnglish));

    public void Expect(string rule, string level, Project project, string why, string inEnglish) =>
        Faults.Add(new Fault(rule, level, "project", () => project.Code, false, why, inEnglish));

    public void Expect(string rule, string level, SignedContract contract, string why, string inEnglish) =>
        Faults.Add(new Fault(rule, level, "contract", () => contract.Code, false, why, inEnglish));

    public void Expect(string rule, string level, PersonLine line, string why, string inEnglish) =>
        Faults.Add(new Fault(rule, level, "person_line", () => line.Id, false, why, inEnglish));

    public void Expect(string rule, string level, string indicatorId, string why, string inEnglish) =>
        Faults.Add(new Fault(rule, level, "indicator", () => indicatorId, false, why, inEnglish));

    public void Expect(string rule, string level, Duty duty, string why, string inEnglish) =>
        Faults.Add(new Fault(rule, level, "element", () => duty.Id, false, why, inEnglish));

    /// <summary>Gives every level what goes down from it, puts payments in order and numbers them.</summary>
    public void Close()
    {
        foreach (var branch in _leaves.Values.GroupBy(leaf => (leaf.Fund, leaf.Batch)).OrderBy(b => b.Key.Fund.Code, StringComparer.Ordinal).ThenBy(b => b.Key.Batch))
            Fill(branch.Key.Fund, branch.Key.Batch, [.. branch.OrderBy(leaf => leaf.Division, StringComparer.Ordinal)]);

        // A programme for persons costs what its roll needs.
        var assigned = Assignments.GroupBy(a => a.ProjectCode).ToDictionary(g => g.Key, g => new Money(g.Sum(a => a.Amount.Fen)));
        for (var i = 0; i < Projects.Count; i++)
            if (Projects[i].Budget == Money.Zero) Projects[i] = Projects[i] with { Budget = assigned[Projects[i].Code] };

        var inOrder = Payments.Select((payment, at) => (payment, at)).OrderBy(p => p.payment.PaidOn).ThenBy(p => p.at).Select(p => p.payment).ToArray();
        Payments.Clear();
        Payments.AddRange(inOrder);
        for (var i = 0; i < Payments.Count; i++) Payments[i].Id = string.Create(CultureInfo.InvariantCulture, $"P2018-{i + 1:D6}");
    }

    private void Fill(Fund fund, int batch, IReadOnlyList<Leaf> leaves)
    {
        var total = new Money(leaves.Sum(leaf => leaf.Needed.Fen + leaf.Spare.Fen));
        var chain = fund.Chain;
        var top = 3 - chain.Count;
        Indicators.Add(new Indicator(IdOf(fund.Code, batch, chain[0]), fund, chain[0], Notice(fund, top), $"关于下达2018年{fund.Name}的通知（第{batch}批）", Timing.At(top, batch), total));
        for (var i = 1; i < chain.Count; i++) Send(fund, batch, top + i, chain[i - 1], chain[i], total, 0);
        for (var i = 0; i < leaves.Count; i++)
            if (leaves[i].Division != Places.City) Send(fund, batch, 3, Places.City, leaves[i].Division, leaves[i].Needed + leaves[i].Spare, i);
    }

    private void Send(Fund fund, int batch, int level, string from, string to, Money amount, int number) => Releases.Add(new Release(
        $"R-{IdOf(fund.Code, batch, to)}", IdOf(fund.Code, batch, from), to, IdOf(fund.Code, batch, to), Notice(fund, level), amount,
        Timing.At(level, batch), WorkDays.OnOrAfter(Timing.At(level, batch).AddDays(2 + number % 4))));

    // 财农〔2018〕2号, 鲁财农指〔2018〕9号, 枣财农指〔2018〕31号: who issues it, the series, and the next number of that issuer.
    private string Notice(Fund fund, int level)
    {
        var issuer = level switch { _ when fund.Code[0] == 'M' => $"枣财{fund.Series}指", 0 or 1 when fund.Code[0] == 'C' => $"财{fund.Series}", < 3 => $"鲁财{fund.Series}指", _ => $"枣财{fund.Series}指" };
        var number = _issued[issuer] = _issued.GetValueOrDefault(issuer) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{issuer}〔2018〕{number}号");
    }
}
