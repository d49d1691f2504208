using SunLedger.Demo.Programmes;
using SunLedger.Demo.Year;

namespace SunLedger.Demo.Tests;

/// <summary>The sample year posted in memory, in the order of its files, without a host: what every item looks like on the last day.</summary>
internal sealed class Replay
{
    private readonly Book _book;
    private readonly HashSet<string> _refusedPayments;
    private readonly HashSet<string> _returned;
    private readonly Dictionary<string, CategoryDefinition> _definitions;
    private readonly Dictionary<string, Dictionary<string, object>> _projects = [];
    private readonly Dictionary<string, Dictionary<string, object>> _indicators = [];
    private readonly Dictionary<string, Dictionary<string, object>> _contracts = [];
    private readonly Dictionary<string, string> _categoryOf = [];
    private readonly List<(string Id, string IndicatorId, string? Project, string? Contract, Dictionary<string, object> Values)> _paid = [];

    public Replay(Book book, IEnumerable<CategoryDefinition> definitions)
    {
        _book = book;
        _definitions = definitions.ToDictionary(d => d.Code);
        _refusedPayments = [.. book.Faults.Where(f => f.IsRefused).Select(f => f.Id())];
        _returned = [.. book.Payments.Select(p => p.Returns?.Id).OfType<string>()];
        foreach (var project in book.Projects) _projects[project.Code] = Values(project);
        Contracts();
        Indicators();
        Assignments();
        Payments();
        Rolls();
    }

    private readonly Dictionary<string, Money> _paidOn = [];

    /// <summary>Money by indicator.</summary>
    public Dictionary<string, (Money Amount, Money Released, Money Assigned, Money Paid)> Accounts { get; } = [];

    /// <summary>What was assigned to, and paid for, a project.</summary>
    public Dictionary<string, (Money Assigned, Money Paid)> Money { get; } = [];

    /// <summary>Why a project's fields would be refused.</summary>
    public List<string> FieldFaults { get; } = [];

    /// <summary>Stands for the level of what cannot be judged.</summary>
    public const string Unjudged = "?";

    /// <summary>Every warning, and everything that cannot be judged: rule, level, id.</summary>
    public IReadOnlyList<string> Verdicts()
    {
        var warnings = new List<string>();
        foreach (var definition in _definitions.Values)
        {
            bool Is(string category) => definition.Code == "kernel" || category == definition.Code;
            var projects = Items(Subject.Project, _book.Projects.Where(p => Is(p.Category)).Select(p => (p.Code, _projects[p.Code], Array.Empty<ItemFacts?>())));
            var contracts = Items(Subject.Contract, _book.Contracts.Where(c => Is(c.Project.Category)).Select(c => (c.Code, _contracts[c.Code], new ItemFacts?[] { Above(_projects[c.Project.Code]) })));
            var indicators = Items(Subject.Indicator, Accounts.Keys.Where(id => Is(_categoryOf[id])).Select(id => (id, _indicators[id], Array.Empty<ItemFacts?>())));
            var lines = Items(Subject.PersonLine, _book.Lines.Where(l => Is(_categoryOf[l.Payment.IndicatorId])).Select(Line));
            warnings.AddRange(Judged(definition, Subject.PersonLine, lines, Trigger.Scheduled));
            var posted = _paid.Where(p => Is(_categoryOf[p.IndicatorId])).ToLookup(p => _refusedPayments.Contains(p.Id));
            warnings.AddRange(Judged(definition, Subject.Project, projects, Trigger.Scheduled));
            warnings.AddRange(Judged(definition, Subject.Contract, contracts, Trigger.Scheduled));
            warnings.AddRange(Judged(definition, Subject.Indicator, indicators, Trigger.Scheduled));
            warnings.AddRange(Judged(definition, Subject.Payment, Payments(posted[false]), Trigger.Scheduled));
            warnings.AddRange(Judged(definition, Subject.Payment, Payments(posted[true]), Trigger.BeforePayment));
            if (definition.Code == "kernel") warnings.AddRange(Judged(definition, Subject.Element, Items(Subject.Element, Elements()), Trigger.Scheduled));
        }
        return [.. warnings.Order(StringComparer.Ordinal)];
    }

    // What the categories say is due by the end of the year, and what the book says came.
    private IEnumerable<(string Id, Dictionary<string, object> Values, ItemFacts?[] Above)> Elements()
    {
        var arrived = _book.Observations.ToDictionary(o => o.Duty.Id, o => o.ReportedOn);
        foreach (var duty in Duties.Of(_book))
        {
            var values = new Dictionary<string, object> { [Known.Element.DueOn.FullName] = duty.DueOn, [Known.Element.MissingBefore.FullName] = 0m, [Known.Element.IsPublished.FullName] = duty.Element.IsPublished };
            if (arrived.TryGetValue(duty.Id, out var on)) values[Known.Element.ArrivedOn.FullName] = on;
            yield return (duty.Id, values, []);
        }
    }

    private (string Id, Dictionary<string, object> Values, ItemFacts?[] Above) Line(PersonLine line)
    {
        var paid = line.Payment;
        var month = DateOnly.ParseExact(line.PayMonth + "-01", "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var values = new Dictionary<string, object>
        {
            [Known.PersonLine.Amount.FullName] = paid.Amount.InYuan,
            [Known.PersonLine.PaidOn.FullName] = paid.PaidOn,
            [Known.PersonLine.PayMonth.FullName] = line.PayMonth,
            [Known.PersonLine.MonthBegins.FullName] = month,
            [Known.PersonLine.MonthEve.FullName] = month.AddDays(-1),
            [Known.PersonLine.PersonKey.FullName] = line.IdNumber,
            [Known.PersonLine.AccountKey.FullName] = line.Account,
            [Known.PersonLine.IsOwnAccount.FullName] = line.AccountName == line.Name,
            [Known.PersonLine.Item.FullName] = line.Item,
            [Known.PersonLine.BatchNo.FullName] = paid.PersonBatch!,
            [Known.PersonLine.AccountRun.FullName] = 1m,
        };
        // The person whom the category asks for is the one who is paid.
        var reading = CategoryFields.Read(new Dictionary<string, string>(line.Fields) { ["person_id"] = line.IdNumber }, Subject.PersonLine, _definitions[_categoryOf[paid.IndicatorId]]);
        FieldFaults.AddRange(reading.Faults.Select(fault => $"{line.Id}: {fault.Field} {fault.Kind}"));
        foreach (var field in _definitions[_categoryOf[paid.IndicatorId]].FieldsOf(Subject.PersonLine))
            if (reading.Values.TryGet(field.Code, out var value)) values[field.FullName] = value;
        return (line.Id, values, [Above(_paid.Single(p => p.Id == paid.Id).Values), Above(_projects[paid.ProjectCode!]), Above(_indicators[paid.IndicatorId])]);
    }

    // What the lists say of the payments of their projects; all of them were paid in the months that the lists cover.
    private void Rolls()
    {
        var lines = _book.Lines.ToLookup(l => l.Payment.Id);
        var listed = _book.Lines.Select(l => l.Payment.ProjectCode).ToHashSet();
        var accounts = _book.Lines.ToLookup(l => l.Payment.PersonBatch!, l => l.Account);
        var byId = _book.Payments.ToDictionary(p => p.Id);
        foreach (var (id, _, project, _, values) in _paid)
        {
            if (!listed.Contains(project) || byId[id].Amount.Fen <= 0) continue;
            var own = lines[id].ToArray();
            values[Known.Payment.ListedAmount.FullName] = own.Sum(l => l.Payment.Amount.InYuan);
            values[Known.Payment.ListedLines.FullName] = (decimal)own.Length;
            values[Known.Payment.AlikeLines.FullName] = (decimal)own.Length;
            values[Known.Payment.LinesInARow.FullName] = 0m;
            if (byId[id].PersonBatch is { } batch && accounts.Contains(batch)) values[Known.Payment.IsPayeeListed.FullName] = accounts[batch].Contains(byId[id].Payee.Account);
        }
    }

    private Judgement Payments(IEnumerable<(string Id, string IndicatorId, string? Project, string? Contract, Dictionary<string, object> Values)> lines) => Items(Subject.Payment, lines.Select(p => (
        p.Id, p.Values,
        new ItemFacts?[] { p.Project is { Length: > 0 } code ? Above(_projects[code]) : null, Above(_indicators[p.IndicatorId]), p.Contract is { } contract ? Above(_contracts[contract]) : null })));

    private static ItemFacts Above(Dictionary<string, object> values) => new(new Judgement(), Subject.Project, values);

    private static Judgement Items(Subject subject, IEnumerable<(string Id, Dictionary<string, object> Values, ItemFacts?[] Above)> from)
    {
        var judgement = new Judgement();
        foreach (var (id, values, above) in from) judgement.Items.Add((id, new ItemFacts(judgement, subject, values, above)));
        return judgement;
    }

    private static IEnumerable<string> Judged(CategoryDefinition definition, Subject subject, Judgement items, Trigger trigger) =>
        from rule in definition.Rules
        where rule.Subject == subject && rule.Triggers.HasFlag(trigger) && !rule.IsOnTrial(WorkDays.LastDay)
        from item in items.Items
        let verdict = Judge.Verdict(rule, item.Facts)
        where verdict.Answer != Answer.No
        // The sample year comes without registers: what can be said without them is said, what must ask them waits, and is counted by the sweep.
        where verdict.Answer == Answer.Yes || !rule.Grades.SelectMany(grade => grade.When.All()).OfType<InRegister>().Any()
        select $"{rule.Code} {(verdict.Level is { } level ? level.ToString().ToLowerInvariant() : Unjudged)} {item.Id}";

    private Dictionary<string, object> Values(Project p)
    {
        var values = new Dictionary<string, object>
        {
            [Known.Project.Budget.FullName] = p.Budget.InYuan,
            [Known.Project.LibraryYear.FullName] = (decimal)p.LibraryYear,
            [Known.Project.LibraryState.FullName] = p.State,
            [Known.Project.Code.FullName] = p.Code,
            [Known.Project.DivisionCode.FullName] = p.Division,
            [Known.Project.UnitCode.FullName] = p.Unit,
            [Known.Project.Approved.FullName] = 0m,
            [Known.Project.Paid.FullName] = 0m,
        };
        if (p.Division != Places.City) values[Known.Project.CountyCode.FullName] = p.Division[..6];
        if (p.Division.Length >= 9) values[Known.Project.TownCode.FullName] = p.Division[..9];
        Put(values, Known.Project.ImplementUnit, p.ImplementUnit);
        Put(values, Known.Project.Contract, p.Contract?.InYuan);
        Put(values, Known.Project.Progress, p.Progress);
        Put(values, Known.Project.PlanStart, p.PlanStart);
        Put(values, Known.Project.PlanEnd, p.PlanEnd);
        Put(values, Known.Project.RealStart, p.RealStart);
        Put(values, Known.Project.RealEnd, p.RealEnd);
        Put(values, Known.Project.AcceptedOn, p.AcceptedOn);
        Put(values, Known.Project.Households, (decimal?)p.Households);
        Put(values, Known.Project.PoorHouseholds, (decimal?)p.PoorHouseholds);
        Put(values, Known.Project.Persons, (decimal?)p.Persons);
        Put(values, Known.Project.PoorPersons, (decimal?)p.PoorPersons);
        if (!_definitions.TryGetValue(p.Category, out var definition)) return values;
        var reading = CategoryFields.Read(p.Fields, Subject.Project, definition);
        FieldFaults.AddRange(reading.Faults.Select(fault => $"{p.Name}: {fault.Field} {fault.Kind}"));
        foreach (var code in reading.Values.Codes)
            if (reading.Values.TryGet(code, out var value)) values[$"project.{code}"] = value;
        return values;
    }

    // What a project's contracts come to is what its contract comes to.
    private void Contracts()
    {
        foreach (var c in _book.Contracts)
        {
            _contracts[c.Code] = new Dictionary<string, object>
            {
                [Known.Contract.Code.FullName] = c.Code,
                [Known.Contract.Amount.FullName] = c.Amount.InYuan,
                [Known.Contract.Kind.FullName] = c.Kind,
                [Known.Contract.SignedOn.FullName] = c.SignedOn,
                [Known.Contract.Buyer.FullName] = c.Buyer,
                [Known.Contract.Supplier.FullName] = c.Supplier,
            };
            Put(_contracts[c.Code], Known.Contract.ProcureMode, c.ProcureMode);
        }
        foreach (var of in _book.Contracts.GroupBy(c => c.Project.Code)) _projects[of.Key][Known.Project.Contract.FullName] = of.Select(c => c.Amount).Sum().InYuan;
    }

    private void Indicators()
    {
        foreach (var i in _book.Indicators) Open(i.Id, i.Fund, i.Division, i.Amount, i.RegisteredOn, null, i.IsExecutable);
        foreach (var r in _book.Releases.Where(r => !_book.Refusals.Any(refusal => refusal.Id == r.Id)))
        {
            var source = Accounts[r.From];
            Accounts[r.From] = source with { Released = source.Released + r.Amount };
            Open(r.ChildId, _book.Indicators.First(i => i.Fund.Code == r.ChildId.Split('-')[1]).Fund, r.To, r.Amount, r.ReleasedOn, r.ReceivedOn, isExecutable: false);
        }
    }

    private void Open(string id, Fund fund, string division, Money amount, DateOnly registeredOn, DateOnly? receivedOn, bool isExecutable)
    {
        Accounts.Add(id, (amount, default, default, default));
        _categoryOf[id] = fund.Category;
        _indicators[id] = new Dictionary<string, object>
        {
            [Known.Indicator.FundCode.FullName] = fund.Code,
            [Known.Indicator.Amount.FullName] = amount.InYuan,
            [Known.Indicator.Available.FullName] = amount.InYuan,
            [Known.Indicator.Reserved.FullName] = 0m,
            [Known.Indicator.Year.FullName] = 2018m,
            [Known.Indicator.CarryOverAge.FullName] = 0m,
            [Known.Indicator.RegisteredOn.FullName] = registeredOn,
            [Known.Indicator.DivisionCode.FullName] = division,
            [Known.Indicator.Level.FullName] = division switch { Places.Centre => "中央", Places.Province => "省", Places.City => "市", _ => "县" },
            [Known.Indicator.FunctionSubject.FullName] = fund.Function,
            [Known.Indicator.FundNature.FullName] = "一般公共预算",
            [Known.Indicator.Kind.FullName] = isExecutable ? "可执行" : "待分",
        };
        Put(_indicators[id], Known.Indicator.ReceivedOn, receivedOn);
    }

    private void Assignments()
    {
        foreach (var a in _book.Assignments)
        {
            var account = Accounts[a.IndicatorId];
            Accounts[a.IndicatorId] = account with { Assigned = account.Assigned + a.Amount };
            var money = Money.GetValueOrDefault(a.ProjectCode);
            Money[a.ProjectCode] = money with { Assigned = money.Assigned + a.Amount };
            var project = _projects[a.ProjectCode];
            project[Known.Project.Approved.FullName] = Money[a.ProjectCode].Assigned.InYuan;
            if (project.GetValueOrDefault(Known.Project.FirstAssignedOn.FullName) is not DateOnly first || a.AssignedOn < first) project[Known.Project.FirstAssignedOn.FullName] = a.AssignedOn;
        }
    }

    private void Payments()
    {
        var shares = _book.Assignments.GroupBy(a => (a.IndicatorId, a.ProjectCode)).ToDictionary(g => g.Key, g => g.Select(a => a.Amount).Sum());
        foreach (var p in _book.Payments)
        {
            var account = Accounts[p.IndicatorId];
            var money = Money.GetValueOrDefault(p.ProjectCode ?? "");
            _paid.Add((p.Id, p.IndicatorId, p.ProjectCode, p.ContractCode, Values(p, account.Paid, money.Paid, shares.GetValueOrDefault((p.IndicatorId, p.ProjectCode ?? "")))));
            if (_refusedPayments.Contains(p.Id)) continue;
            if (p.ContractCode is { } contract) _paidOn[contract] = _paidOn.GetValueOrDefault(contract) + p.Amount;
            Accounts[p.IndicatorId] = account with { Paid = account.Paid + p.Amount };
            Money[p.ProjectCode!] = money with { Paid = money.Paid + p.Amount };
        }
        foreach (var (code, money) in Money) if (_projects.TryGetValue(code, out var project)) project[Known.Project.Paid.FullName] = money.Paid.InYuan;
        foreach (var (id, account) in Accounts)
        {
            _indicators[id][Known.Indicator.Released.FullName] = account.Released.InYuan;
            _indicators[id][Known.Indicator.Assigned.FullName] = account.Assigned.InYuan;
            _indicators[id][Known.Indicator.Paid.FullName] = account.Paid.InYuan;
            _indicators[id][Known.Indicator.IsLeaf.FullName] = account.Released.Fen == 0;
        }
    }

    private Dictionary<string, object> Values(Payment p, Money paidBefore, Money paidBeforeOnProject, Money assignedHere)
    {
        var values = new Dictionary<string, object>
        {
            [Known.Payment.Amount.FullName] = p.Amount.InYuan,
            [Known.Payment.PaidBefore.FullName] = paidBefore.InYuan,
            [Known.Payment.PaidBeforeOnProject.FullName] = paidBeforeOnProject.InYuan,
            [Known.Payment.PaidOn.FullName] = p.PaidOn,
            [Known.Payment.IsAssigned.FullName] = assignedHere.Fen > 0,
            [Known.Payment.HasProject.FullName] = p.ProjectCode is { Length: > 0 },
            [Known.Payment.HasContract.FullName] = p.ContractCode is not null,
            [Known.Payment.HasPersonBatch.FullName] = p.PersonBatch is not null,
            [Known.Payment.Use.FullName] = p.Use,
            [Known.Payment.FunctionSubject.FullName] = p.Subjects.Function,
            [Known.Payment.GovEconomic.FullName] = p.Subjects.Government,
            [Known.Payment.DepEconomic.FullName] = p.Subjects.Department,
            [Known.Payment.PayeeAccount.FullName] = p.Payee.Account,
            [Known.Payment.PayeeName.FullName] = p.Payee.Name,
            [Known.Payment.PayeeKind.FullName] = p.Payee.Kind,
            [Known.Payment.PayerLevel.FullName] = (string)_indicators[p.IndicatorId][Known.Indicator.Level.FullName],
            [Known.Payment.State.FullName] = _returned.Contains(p.Id) ? "退回" : "已支付",
        };
        Put(values, Known.Payment.InvoiceNo, p.InvoiceNo);
        if (p.ContractCode is not { } contract) return values;
        values[Known.Payment.PaidBeforeOnContract.FullName] = _paidOn.GetValueOrDefault(contract).InYuan;
        values[Known.Payment.PayeeIsParty.FullName] = (string)_contracts[contract][Known.Contract.Supplier.FullName] == p.Payee.Name;
        return values;
    }

    private static void Put(Dictionary<string, object> values, IField field, object? value)
    {
        if (value is not null) values[field.FullName] = value;
    }
}
