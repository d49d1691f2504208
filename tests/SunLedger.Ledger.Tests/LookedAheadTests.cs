using SunLedger.Ledger.Batches;
using SunLedger.Ledger.Domain;
using SunLedger.Ledger.PostPayments;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Projects;

namespace SunLedger.Ledger.Tests;

/// <summary>What was judged ahead of a payment's turn is taken while everything that it names says what it said, the money that payments move apart.</summary>
public sealed class LookedAheadTests
{
    private static readonly DateOnly Day = new(2018, 5, 1);

    public static TheoryData<string, bool> Changes => new()
    {
        { "nothing", true },
        { "paid from the indicator", true },
        { "paid for the project", true },
        { "paid of the share", true },
        { "the indicator arrived", false },
        { "its poverty share moved", false },
        { "more was assigned to the project, of all indicators", false },
        { "more was assigned to the project, of this indicator", false },
        { "the project left the library", false },
        { "the project has other fields", false },
        { "another indicator is named", false },
        { "the project is not known any more", false },
        { "the share is not there any more", false },
    };

    [Theory, MemberData(nameof(Changes))]
    public void It_is_taken_while_what_is_named_says_the_same(string change, bool same)
    {
        var then = NamedWith("nothing");

        Assert.Equal(same, then.SaysTheSameAs(NamedWith(change)));
        Assert.Equal(same, NamedWith(change).SaysTheSameAs(then));
    }

    private static Named NamedWith(string change)
    {
        var books = new Books(new Moments.Successions(new NoDivisions(), TimeProvider.System));
        books.Add(new AccountInHand(IndicatorWith("I-1", change)));
        if (change == "another indicator is named") books.Add(new AccountInHand(IndicatorWith("I-2", change)));
        if (change != "the share is not there any more")
            books.Add(new ShareInHand(1, 7, Day, new Share(Yuan(change == "more was assigned to the project, of this indicator" ? 60 : 50), Yuan(change == "paid of the share" ? 10 : 0))));
        var project = new ProjectFacts
        {
            Code = "P-1", Key = 7, Name = "村内道路", CategoryCode = "special-poverty", DivisionCode = "370481", DivisionPath = "/370000/370400/370481/",
            LibraryState = change == "the project left the library" ? "已出库" : "已入库", LibraryYear = 2018, Budget = Yuan(100),
            Approved = Yuan(change == "more was assigned to the project, of all indicators" ? 60 : 50), Paid = Yuan(change == "paid for the project" ? 10 : 0),
            Fields = change == "the project has other fields" ? "{\"sub_direction\":\"其他\"}" : null,
        };
        return new(books, change == "the project is not known any more" ? [] : new Dictionary<string, ProjectInHand> { ["P-1"] = new(project) });
    }

    private static Indicator IndicatorWith(string id, string change) => new()
    {
        Key = id == "I-1" ? 1 : 2, Id = id, ContentHash = 1, FundCode = "P19", CategoryCode = "special-poverty", Department = "", Year = 2018, OriginYear = 2018,
        DivisionCode = "370481", DivisionPath = "/370000/370400/370481/", Level = DivisionLevel.County, IsExecutable = true, DocNo = "练习", DocDate = Day, RegisteredOn = Day,
        ReceivedOn = change == "the indicator arrived" ? Day : null, PovertyFen = Yuan(change == "its poverty share moved" ? 90 : 100).Fen,
        AmountFen = Yuan(100).Fen, AssignedFen = Yuan(50).Fen, PaidFen = Yuan(change == "paid from the indicator" ? 10 : 0).Fen, Version = 1,
    };

    private static Money Yuan(long yuan) => new(yuan * 100);

    private sealed class NoDivisions : Messages.Catalogue.IDivisions
    {
        public Messages.Catalogue.Division? Find(string code, DateOnly on) => null;

        public Messages.Catalogue.Division? Latest(string code) => null;

        public IReadOnlyList<Messages.Catalogue.Division> Children(string code, DateOnly on) => [];
    }
}
