using System.Text.Json;
using SunLedger.Approval.Chains;
using SunLedger.Approval.Seed;
using SunLedger.Approval.Storage;
using SunLedger.Clients;
using SunLedger.Identity.Domain;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Approval.Tests.Together;

/// <summary>
/// Every step that ships with a deadline has somewhere to go when it is late: to a role that people hold where it is held, or, where nobody stands above those who are to decide, to the sight of whoever supervises.
/// </summary>
public sealed class LateStepsTests
{
    public static TheoryData<string, int> EveryStepWithADeadline
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var chain in Shipped())
                for (var i = 0; i < chain.Steps!.Count; i++)
                    if (chain.Steps[i].WorkingDays is not null) data.Add(chain.Code!, i + 1);
            return data;
        }
    }

    [Fact]
    public void Every_shipped_step_has_a_deadline_and_somewhere_to_go()
    {
        foreach (var chain in Shipped())
            foreach (var step in chain.Steps!)
            {
                Assert.True(step.WorkingDays > 0, $"{chain.Code} · {step.Name} has no deadline");
                // Nobody of a bureau stands above its leader: there the lateness is shown.
                if (step.EscalateTo is null) Assert.True(step.Roles!.Contains(RoleCodes.Leader), $"{chain.Code} · {step.Name} goes nowhere when it is late");
                else Assert.DoesNotContain(step.EscalateTo, step.Roles!);
            }
    }

    [Theory, MemberData(nameof(EveryStepWithADeadline))]
    public async Task A_late_step_moves_to_somebody_who_may_act_or_is_shown_to_whoever_supervises(string chain, int no)
    {
        await using var bureau = await Bureau.OpenAsync(Dialect.Sqlite, new ClientsModule());
        var id = (await Walks.BeginAsync(bureau, chain)).Id;
        while (await Walks.NextAsync(bureau, id) is { } seat && seat.Step < no)
        {
            Walks.Be(bureau, seat.Role, seat.DivisionCode);
            Assert.Equal("pending", await Walks.AgreeAsync(bureau, id));
        }
        var rule = Shipped().Single(c => c.Code == chain).Steps![no - 1];
        var place = (await Walks.NextAsync(bureau, id))!.DivisionCode;
        var before = (await bureau.AllAsync<TaskRow>()).Select(t => t.Role).ToHashSet();
        await LateAsync(bureau, id, supervisors: place);
        var added = (await bureau.AllAsync<TaskRow>()).Where(t => !before.Contains(t.Role)).ToArray();

        if (rule.EscalateTo is { } role)
        {
            var task = Assert.Single(added);
            Assert.Equal(role, task.Role);
            // It is a role that somebody may hold there.
            Assert.Contains(bureau.Database.Get<IDivisions>().Latest(task.DivisionCode)!.Level, DutyTable.Find(role)!.Levels);
            Walks.Be(bureau, role, task.DivisionCode, id: "above");
            Assert.Equal([id], await bureau.BoxAsync("mine"));
            Assert.Contains(await Walks.AgreeAsync(bureau, id), (string[])["pending", "granted"]);
            return;
        }
        Assert.Empty(added);
        Walks.Be(bureau, rule.Roles![0], place);
        Assert.Equal([id], await bureau.BoxAsync("overdue"));
        // Whoever supervises the division sees it and decides nothing; nobody else of it does, nor does whoever supervises another.
        Walks.Be(bureau, RoleCodes.Supervision, place);
        Assert.Equal((id, "not_your_step", true), (string.Join(' ', await bureau.BoxAsync("overdue")), await bureau.ActAsync(id, "agree"), (await bureau.DocumentAsync(id))["item"]!["isOverdue"]!.GetValue<bool>()));
        Assert.Equal((0, 1), await CountsAsync(bureau));
        Walks.Be(bureau, RoleCodes.Performance, place);
        Assert.Empty(await bureau.BoxAsync("overdue"));
        Walks.Be(bureau, RoleCodes.Supervision, "370402");
        Assert.Empty(await bureau.BoxAsync("overdue"));
    }

    // On its last day it is in time, and shown to nobody as late; the day after it is looked for.
    private static async Task LateAsync(Bureau bureau, string id, string supervisors)
    {
        var due = (await bureau.AllAsync<DocumentRow>()).Single(d => d.Id == id).DueOn!.Value;
        bureau.Database.Clock.Set(due.Year, due.Month, due.Day);
        Assert.Equal(0, await bureau.LookForLateAsync());
        Walks.Be(bureau, RoleCodes.Supervision, bureau.Database.Get<IDivisions>().Latest(supervisors)!.Level == DivisionLevel.Township ? Walks.County : supervisors);
        Assert.Empty(await bureau.BoxAsync("overdue"));
        var late = due.AddDays(1);
        bureau.Database.Clock.Set(late.Year, late.Month, late.Day);
        await bureau.LookForLateAsync();
    }

    private static async Task<(int Mine, int Overdue)> CountsAsync(Bureau bureau)
    {
        var counts = (await bureau.SendAsync(HttpMethod.Get, "approval/counts")).Body!;
        return (counts["mine"]!.GetValue<int>(), counts["overdue"]!.GetValue<int>());
    }

    private static List<ChainDraft> Shipped()
    {
        using var stream = typeof(ApprovalStartup).Assembly.GetManifestResourceStream("chains.json")!;
        return JsonSerializer.Deserialize<List<ChainDraft>>(stream, ChainText.Json)!;
    }
}
