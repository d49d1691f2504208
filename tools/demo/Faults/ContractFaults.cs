using SunLedger.Demo.Programmes;
using SunLedger.Demo.Year;

namespace SunLedger.Demo.Faults;

/// <summary>What goes wrong with contracts. Each is a project of its own.</summary>
internal sealed class ContractFaults(Book book)
{
    private static readonly BudgetSubjects Services = new("2130701", "50205", "30227");
    private readonly Dice _dice = new("contract faults");

    public void Write()
    {
        Split();
        PaidToAnother();
        PaidBeyond();
        WithoutContract();
    }

    // Three contracts for services with one firm in four months: 450,000, 400,000 and 300,000 against a line of one million.
    private void Split()
    {
        var (project, source) = Enter("村庄规划编制", 1_150_000);
        var firm = Firm("规划设计有限公司");
        SignedContract? last = null;
        foreach (var (yuan, month) in new[] { (450_000, 3), (400_000, 5), (300_000, 7) })
        {
            last = Sign(project, $"村庄规划编制合同（{month}月）", "服务", yuan, WorkDays.Day(month, 12), firm);
            Pay(source, yuan, WorkDays.Day(month + 3, 6), firm, "规划编制费", last);
        }
        book.Expect("KB-04", "orange", last!, "与同一供应商120天内签三份服务合同，合计超过招标限额", "Three contracts for services with one firm in four months, beyond the tender line together");
    }

    private void PaidToAnother()
    {
        var (project, source) = Enter("污水管网清淤", 60_000);
        var firm = Firm("环境工程有限公司");
        var contract = Sign(project, "污水管网清淤合同", "服务", 60_000, WorkDays.Day(5, 8), firm);
        book.Expect("KC-05", "red", Pay(source, 20_000, WorkDays.Day(8, 14), Firm("劳务服务有限公司"), "清淤人工费", contract), "收款人不是合同当事人", "The payee is no party of the contract", isRefused: true);
        Pay(source, 60_000, WorkDays.Day(9, 20), firm, "管网清淤费", contract);
    }

    private void PaidBeyond()
    {
        var (project, source) = Enter("垃圾清运服务", 105_000);
        var firm = Firm("保洁服务有限公司");
        var contract = Sign(project, "垃圾清运合同", "服务", 100_000, WorkDays.Day(4, 10), firm);
        Pay(source, 60_000, WorkDays.Day(8, 17), firm, "垃圾清运费", contract);
        book.Expect("KC-03", "red", Pay(source, 45_000, WorkDays.Day(10, 19), firm, "垃圾清运尾款", contract), "累计支付超过合同金额5000元", "5,000 more was paid than the contract comes to");
    }

    // On trial: it is written down and warns nobody.
    private void WithoutContract()
    {
        var (_, source) = Enter("公益设施图纸设计", 25_000);
        Pay(source, 25_000, WorkDays.Day(9, 13), Firm("建筑设计有限公司"), "图纸设计费", null);
    }

    private (Project Project, Assignment Source) Enter(string name, int yuan)
    {
        var county = Places.Counties[4];
        var village = _dice.Pick(county.Villages);
        var project = book.Add(new Project
        {
            Code = book.NextProjectCode(county.Code),
            Name = village.Town + village.Name + name,
            Category = "village-environment",
            Division = village.Code,
            Payer = county.Code,
            Unit = county.Code + "-CZ",
            ImplementUnit = village.Town + "人民政府",
            Budget = Amounts.Yuan(yuan),
            Progress = 1,
            PlanStart = WorkDays.Day(3, 20),
            PlanEnd = WorkDays.Day(8, 10),
            RealStart = WorkDays.Day(3, 20),
            RealEnd = WorkDays.Day(8, 10),
            AcceptedOn = WorkDays.Day(8, 13),
            Fields = OtherFields.Of("village-environment", name, village, Money.Zero),
        });
        return (project, book.Assign(project, "M19", 1, Amounts.Yuan(yuan)));
    }

    private SignedContract Sign(Project project, string name, string kind, int yuan, DateOnly on, Payee supplier)
    {
        var contract = new SignedContract($"HT-{project.Code}-{book.Contracts.Count(c => c.Project == project) + 1}", project, name, kind, "竞争性磋商", Amounts.Yuan(yuan), on, project.ImplementUnit!, supplier.Name);
        book.Contracts.Add(contract);
        return contract;
    }

    private Payment Pay(Assignment source, int yuan, DateOnly on, Payee payee, string use, SignedContract? contract)
    {
        var payment = book.Pay(source, Amounts.Yuan(yuan), on, payee, use, Services);
        payment.ContractCode = contract?.Code;
        return payment;
    }

    private Payee Firm(string business) => new(Names.Firm(Places.Counties[4], _dice, business), Names.Account(_dice), "中国工商银行枣庄分行", "供应商");
}
