using Autofac;
using SunLedger.Messages.Personal;

namespace SunLedger.Personal.Tests;

public sealed class UnmaskingTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_full_view_takes_a_reason_is_counted_by_person_and_day_and_recorded(Dialect dialect)
    {
        await using var db = await TestDatabase.CreateAsync(dialect, b =>
        {
            b.RegisterInstance(new DataDirectory(Path.GetTempPath()));
            b.RegisterInstance(new PersonalSettings { ViewsPerDay = 2 });
        }, new PersonalModule());

        Assert.Equal((422, "unmask_reason"), await AskAsync(db, null));
        Assert.Equal((422, "unmask_reason"), await AskAsync(db, " 查 看 "));
        Assert.Equal((422, "unmask_reason"), await AskAsync(db, new string('查', 501)));
        Assert.Null(await AskAsync(db, "核对退款"));
        Assert.Null(await AskAsync(db, "核对退款"));
        Assert.Equal((429, "unmask_limit"), await AskAsync(db, "核对退款"));

        db.Caller.Id = "li";
        Assert.Null(await AskAsync(db, "核对账户"));
        db.Clock.Advance(TimeSpan.FromDays(1));
        db.Caller.Id = "tester";
        Assert.Null(await AskAsync(db, "核对退款"));

        Assert.Equal(["核对退款", "核对退款", "核对账户", "核对退款"], db.Acts.All.Select(a => a.Reason));
        Assert.All(db.Acts.All, a => Assert.Equal(("personal.unmask", "payment", "Z1"), (a.Verb, a.SubjectKind, a.SubjectId)));
    }

    private static async Task<(int, string)?> AskAsync(TestDatabase db, string? reason)
    {
        await using var scope = db.Services.BeginLifetimeScope();
        var unmasking = scope.Resolve<IUnmasking>();
        var refusal = await db.Database.WriteAsync((d, ct) => unmasking.AskAsync(d, "payment", "Z1", "/000000/", ["payeeAccount"], reason, ct), default);
        return refusal is null ? null : (refusal.Status, refusal.Fault.Code);
    }
}
