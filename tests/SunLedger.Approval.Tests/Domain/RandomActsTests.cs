using SunLedger.Approval.Domain;
using static SunLedger.Approval.Tests.Domain.Given;

namespace SunLedger.Approval.Tests.Domain;

/// <summary>Whatever people do, in whatever order: what must always be true is true after every act.</summary>
public sealed class RandomActsTests
{
    private static readonly string[] Roles = ["owner-clerk", "owner-head", "budget", "agriculture", "performance", "leader", "supervision"];

    private static readonly ActKind[] Kinds = [ActKind.Submit, ActKind.Agree, ActKind.Agree, ActKind.Agree, ActKind.Countersign, ActKind.Return, ActKind.Refuse, ActKind.Withdraw, ActKind.Receive, ActKind.Escalate, ActKind.Expire];

    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4)]
    public void What_must_always_be_true_is_true_after_every_act(int seed)
    {
        var random = new Random(seed);
        var granted = 0;
        for (var run = 0; run < 1_500; run++) granted += Run(random) ? 1 : 0;
        Assert.InRange(granted, 10, 1_400); // some got through, and not all: the sequences are worth something
    }

    private static bool Run(Random random)
    {
        var people = Enumerable.Range(0, 7).Select(i => Anybody(random, $"p{i}")).Append(Clerk with { Roles = ["owner-clerk", "owner-head", "budget"] }).ToArray();
        var (document, now, holds) = (Document(), Noon, 1);
        for (var i = 0; i < 40; i++)
        {
            var (actor, kind) = (people[random.Next(people.Length)], Kinds[random.Next(Kinds.Length)]);
            now = now.AddHours(random.Next(60));
            var act = new AskedAct(
                kind, random.Next(8) == 0 ? random.Next(4) : document.Step, kind == ActKind.Submit ? $"h{random.Next(3)}" : random.Next(12) == 0 ? "h9" : document.ContentHash,
                random.Next(-1, 4), random.Next(3) == 0 ? null : "理由", document.Steps, now.AddDays(random.Next(1, 28)));
            var decision = Deciding.Next(document, act, actor, new Moment(now, Calendar));
            if (decision.Refusal != ApprovalRefusal.None || decision.IsRepeated)
            {
                Assert.Same(document, decision.After); // a refusal changes nothing
                continue;
            }
            holds += (decision.Effect.Holds ? 1 : 0) - (decision.Effect.Ended is not null || decision.Effect.Grants ? 1 : 0);
            IsSound(document, decision, act, actor, holds);
            document = decision.After;
        }
        return document.State == DocumentState.Granted;
    }

    private static void IsSound(DocumentLife before, Decision decision, AskedAct act, Actor actor, int holds)
    {
        var after = decision.After;
        Assert.Equal(after.IsPending ? 1 : 0, holds); // held while it is pending, once, and never else
        Assert.Equal(after.Agreements.Count, after.Agreements.SelectMany(a => new[] { a.ById, a.ForId }.OfType<string>()).Distinct().Count() - after.Agreements.Count(a => a.ForId is not null));
        Assert.DoesNotContain(after.Agreements, a => a.Involves(after.SubmitterId));
        Assert.All(after.Agreements, a => Assert.InRange(a.Step, 1, after.Steps.Count));
        if (after.IsPending) Assert.All(after.Agreements, a => Assert.True(a.Step < after.Step || a.Step == after.Step && after.Now.Rule.NeedsAll));
        if (decision.Seat is { } seat)
            Assert.True(seat.ForId is null ? actor.Roles.Contains(seat.Role) : actor.Mandates.Any(m => m.FromId == seat.ForId && m.Roles.Contains(seat.Role)), "acted in a role that nobody holds");
        if (decision.Recorded is ActKind.Return or ActKind.Refuse) Assert.False(string.IsNullOrWhiteSpace(act.Reason));
        if (after.ContentHash != before.ContentHash) Assert.Empty(after.Agreements); // a changed document voids earlier agreement
        if (after.State == DocumentState.Granted) Assert.Equal(Enumerable.Range(1, after.Steps.Count), after.Agreements.Select(a => a.Step).Distinct());
    }

    private static Actor Anybody(Random random, string id)
    {
        var mandates = random.Next(3) == 0 ? new[] { new Mandate($"p{random.Next(7)}x", [Roles[random.Next(Roles.Length)]], Home), new Mandate(Clerk.Id, ["owner-head"], Home) } : [];
        return new Actor(id, [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Roles[random.Next(Roles.Length)]).Distinct()], random.Next(9) == 0 ? "370402" : Home, mandates);
    }
}
