using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Ledger;
using SunLedger.Messages.Projects;

namespace SunLedger.Monitoring.Tests.Judging;

/// <summary>Ordinary facts about which nothing warns; a test names only what matters to it.</summary>
internal static class Given
{
    public const string Tengzhou = "/000000/370000/370400/370481/";

    private static long _key;

    public static IndicatorFacts Indicator(
        string id = "I-1", decimal amount = 1_000_000, decimal released = 0, decimal paid = 0, string category = "rural-roads", int year = 2018, DateOnly? receivedOn = null,
        bool isExecutable = true, string path = Tengzhou, decimal assigned = 0, string? fields = null) => new()
        {
            Id = id,
            Key = ++_key,
            FundCode = "C13",
            CategoryCode = category,
            DivisionCode = path.Trim('/').Split('/')[^1],
            DivisionPath = path,
            Level = DivisionLevel.County,
            Year = year,
            OriginYear = year,
            DocNo = $"枣财建指〔{year}〕1号",
            DocDate = new DateOnly(year, 3, 1),
            RegisteredOn = receivedOn ?? new DateOnly(year, 5, 1),
            ReceivedOn = receivedOn,
            FunctionSubject = "2130504",
            FundNature = "一般公共预算",
            IsExecutable = isExecutable,
            IsPoverty = true,
            PovertyAmount = Money.FromYuan(amount),
            Balances = new Balances(Money.FromYuan(amount), default, default, Money.FromYuan(released), Money.FromYuan(assigned), default, Money.FromYuan(paid), default),
            Fields = fields,
        };

    public static ProjectFacts Project(string code = "P-1", string state = "实施", string category = "rural-roads", int year = 2018, string? fields = null, decimal? contract = null, string? implementUnit = null) => new()
    {
        Code = code,
        Key = ++_key,
        Name = $"项目{code}",
        CategoryCode = category,
        DivisionCode = "370481",
        DivisionPath = Tengzhou,
        LibraryState = state,
        LibraryYear = year,
        Budget = Money.FromYuan(1_000_000),
        Contract = contract is { } yuan ? Money.FromYuan(yuan) : null,
        ImplementUnit = implementUnit,
        Fields = fields,
    };

    public static PaymentFacts Payment(
        string id, decimal amount = 10_000, IndicatorFacts? indicator = null, ProjectFacts? project = null, bool withoutProject = false, long payee = 1, DateOnly? paidOn = null,
        decimal paidBefore = 0, string? invoiceNo = null, int row = 1, bool isReturned = false) => new()
        {
            Row = row,
            Id = id,
            Indicator = indicator ?? Indicator(),
            Project = withoutProject ? null : project ?? Project(),
            Amount = Money.FromYuan(amount),
            PaidBefore = Money.FromYuan(paidBefore),
            AssignedHere = Money.FromYuan(withoutProject ? 0 : 500_000),
            PaidOn = paidOn ?? new DateOnly(2018, 6, 15),
            PayeeName = "滕州市某路桥公司",
            PayeeKey = payee,
            InvoiceNo = invoiceNo,
            IsReturned = isReturned,
        };
}
