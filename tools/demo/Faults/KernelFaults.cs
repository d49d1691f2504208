using SunLedger.Demo.Programmes;
using SunLedger.Demo.Year;

namespace SunLedger.Demo.Faults;

/// <summary>What goes wrong against the rules of every fund.</summary>
internal sealed class KernelFaults(Book book)
{
    private static readonly BudgetSubjects Building = new("2130701", "50302", "31005");

    private readonly Dice _dice = new("kernel faults");

    /// <summary>How much of a fund's money a county pays where it lags; the level is what KC-04 must say at the end of the year.</summary>
    public static IReadOnlyDictionary<(string Fund, string County), decimal> Lagging { get; } = new Dictionary<(string, string), decimal>
    {
        [("P23", "370404")] = 0.80m,
        [("M10", "370406")] = 0.70m,
        [("C24", "370481")] = 0.50m,
    };

    public void Write()
    {
        NotInTheLibrary();
        WithoutProject();
        BeyondTheIndicator();
        Twice();
        Idle();
        Returned();
    }

    /// <summary>Known only when the book is closed: which of the lagging indicators hold money.</summary>
    public void Lag()
    {
        foreach (var ((fund, county), level) in Lagging.Keys.Zip(["yellow", "orange", "red"]))
            foreach (var batch in new[] { 1, 2 })
                book.Expect("KC-04", level, Book.IdOf(fund, batch, county), "年末支付进度明显低于序时进度", "Spending at the end of the year lies far below the curve");
    }

    /// <summary>A release beyond what is undistributed is refused; it leaves no warning, because the ledger never holds it (KA-06).</summary>
    public void ReleaseTooMuch()
    {
        var from = Book.IdOf("M19", 1, Places.City);
        book.Releases.Add(new Release("R-2018-M19-1-370402-TOO-MUCH", from, "370402", "2018-M19-1-370402-TOO-MUCH", "枣财农指〔2018〕999号", Amounts.Yuan(500_000), WorkDays.Day(11, 5), WorkDays.Day(11, 8)));
        book.Refusals.Add(new Refusal("releases", "R-2018-M19-1-370402-TOO-MUCH", "exceeds_undistributed", "下达超过市级未分配余额（KA-06）", "More is released than the city has left (KA-06)"));
    }

    private Project Enter(string name, string state, int libraryYear = 2018)
    {
        var county = Places.Counties[5];
        var village = _dice.Pick(county.Villages);
        return book.Add(new Project
        {
            Code = book.NextProjectCode(county.Code),
            Name = village.Town + village.Name + name,
            Category = "village-environment",
            Division = village.Code,
            Payer = county.Code,
            Unit = county.Code + "-CZ",
            ImplementUnit = village.Town + "人民政府",
            State = state,
            LibraryYear = libraryYear,
            Budget = Amounts.Yuan(40_000),
            RealStart = WorkDays.Day(6, 1),
            Fields = OtherFields.Of("village-environment", name, village, Money.Zero),
        });
    }

    private Payee Supplier(string business) => new(Names.Firm(Places.Counties[5], _dice, business), Names.Account(_dice), "中国工商银行枣庄分行", "供应商");

    private void NotInTheLibrary()
    {
        var draft = Enter("排水沟工程", "公示");
        var next = Enter("文化广场铺装工程", "已入库", libraryYear: 2019);
        book.Expect("KB-01", "red", book.Pay(book.Assign(draft, "M19", 1, Amounts.Yuan(8_000)), Amounts.Yuan(8_000), WorkDays.Day(6, 21), Supplier("建筑工程有限公司"), "排水沟工程款", Building),
            "项目尚在公示，未入库", "The project is still posted and not in the library", isRefused: true);
        book.Expect("KB-01", "red", book.Pay(book.Assign(next, "M19", 1, Amounts.Yuan(9_000)), Amounts.Yuan(9_000), WorkDays.Day(9, 12), Supplier("建筑工程有限公司"), "铺装工程款", Building),
            "项目属2019年项目库，资金为2018年", "The project stands in the library of 2019, the money is of 2018", isRefused: true);
    }

    private void WithoutProject()
    {
        var project = Enter("垃圾收集点建设", "实施");
        var source = book.Assign(project, "M19", 1, Amounts.Yuan(40_000));
        book.Pay(source, Amounts.Yuan(39_000), WorkDays.Day(8, 8), Supplier("环保设备有限公司"), "垃圾收集点设备款", Building);
        var nowhere = book.Pay(source with { ProjectCode = "" }, Amounts.Yuan(12_000), WorkDays.Day(7, 18), Supplier("建材有限公司"), "建材款", Building);
        var elsewhere = book.Pay(source with { IndicatorId = Book.IdOf("C26", 1, "370481") }, Amounts.Yuan(5_000), WorkDays.Day(7, 19), Supplier("建材有限公司"), "垃圾收集点建材款", Building);
        book.Expect("KC-01", "red", nowhere, "支付未对应项目", "The payment names no project", isRefused: true);
        book.Expect("KC-01", "red", elsewhere, "所用指标未安排到该项目", "The indicator was not assigned to the project", isRefused: true);
    }

    private void BeyondTheIndicator()
    {
        var project = Enter("村内路灯安装", "实施");
        var source = book.Assign(project, "P32", 1, Amounts.Yuan(40_000));
        book.Pay(source, Amounts.Yuan(38_500), WorkDays.Day(7, 3), Supplier("照明工程有限公司"), "路灯安装工程款", Building);
        book.Expect("KC-02", "red", book.Pay(source, Amounts.Yuan(90_000_000), WorkDays.Day(7, 4), Supplier("照明工程有限公司"), "路灯安装工程款", Building),
            "金额多输三个零，超过指标余额", "Three zeros too many: beyond what the indicator holds", isRefused: true);
    }

    private void Twice()
    {
        var project = Enter("村级公益设施维修", "实施");
        var source = book.Assign(project, "P32", 1, Amounts.Yuan(160_000));
        var firm = Supplier("维修工程有限公司");
        foreach (var (day, amount) in new[] { (WorkDays.Day(5, 14), 31_200), (WorkDays.Day(9, 3), 18_650) })
        {
            book.Pay(source, Amounts.Yuan(amount), day, firm, "公益设施维修款", Building);
            book.Expect("KC-09", "orange", book.Pay(source, Amounts.Yuan(amount), day.AddDays(8), firm, "公益设施维修款", Building),
                "同一收款人、金额、项目8天内支付两次", "Same payee, amount and project twice within 8 days");
        }
        const string invoice = "370018413099990001";
        book.Pay(source, Amounts.Yuan(27_300), WorkDays.Day(10, 22), firm, "公益设施维修款", Building).InvoiceNo = invoice;
        // The later payment warns: the earlier one was no duplicate when it was made.
        var again = book.Pay(source, Amounts.Yuan(26_100), WorkDays.Day(11, 12), firm, "公益设施维修款", Building);
        again.InvoiceNo = invoice;
        book.Expect("KC-09", "red", again, "两笔支付使用同一张发票", "Two payments on one invoice");
    }

    // Own money of the city, executable, never touched: idle, and behind the curve as well.
    private void Idle()
    {
        foreach (var (number, registered, level, days) in new[] { (7, WorkDays.Day(10, 18), "yellow", 74), (8, WorkDays.Day(8, 15), "orange", 138), (9, WorkDays.Day(5, 22), "red", 223) })
        {
            var id = Book.IdOf("M13", number, Places.City);
            book.Indicators.Add(new Indicator(id, Funds.Of("M13"), Places.City, $"枣财社指〔2018〕{400 + number}号", "关于安排2018年市级就业补助资金的通知", registered, Amounts.Yuan(number * 30_000L), IsExecutable: true));
            book.Expect("KD-01", level, id, $"{days}天零支付", $"Nothing paid for {days} days");
            book.Expect("KC-04", "red", id, "年末零支付，低于序时进度", "Nothing paid at the end of the year");
        }
    }

    // A payment that the bank sent back and that was paid again is no duplicate.
    private void Returned()
    {
        var project = Enter("村庄绿化苗木采购", "实施");
        var source = book.Assign(project, "P32", 1, Amounts.Yuan(40_000));
        var firm = Supplier("园林绿化有限公司");
        var first = book.Pay(source, Amounts.Yuan(39_200), WorkDays.Day(5, 21), firm with { Account = Names.Account(_dice) }, "绿化苗木款", Building);
        book.Payments.Add(new Payment
        {
            IndicatorId = first.IndicatorId,
            ProjectCode = first.ProjectCode,
            Amount = -first.Amount,
            PaidOn = WorkDays.Day(5, 25),
            Payee = first.Payee,
            Use = "退回：账号有误",
            Subjects = Building,
            Returns = first,
        });
        book.Pay(source, Amounts.Yuan(39_200), WorkDays.Day(5, 28), firm, "绿化苗木款", Building);
    }
}
