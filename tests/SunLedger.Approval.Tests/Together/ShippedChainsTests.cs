using System.Text.Json;
using SunLedger.Approval.Seed;
using SunLedger.Clients;
using SunLedger.Identity.Domain;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Approval.Tests.Together;

/// <summary>Every chain that ships with the platform is walked from its submission to its last step, by people who hold one role of the duty table each, where it may be held.</summary>
public sealed class ShippedChainsTests
{
    public static TheoryData<Dialect, string> EveryChain
    {
        get
        {
            var data = new TheoryData<Dialect, string>();
            using var stream = typeof(ApprovalStartup).Assembly.GetManifestResourceStream("chains.json")!;
            foreach (var chain in JsonDocument.Parse(stream).RootElement.EnumerateArray())
                foreach (var dialect in new[] { Dialect.Sqlite, Dialect.Postgres }) data.Add(dialect, chain.GetProperty("code").GetString()!);
            return data;
        }
    }

    [Theory, MemberData(nameof(EveryChain))]
    public async Task A_shipped_chain_is_walked_by_people_who_hold_its_roles(Dialect dialect, string chain)
    {
        await using var bureau = await Bureau.OpenAsync(dialect, new ClientsModule());
        var document = await Walks.BeginAsync(bureau, chain);
        var walk = Walks.All[chain];

        var steps = new HashSet<int>();
        while (await Walks.NextAsync(bureau, document.Id) is { } seat)
        {
            var role = DutyTable.Find(seat.Role)!;
            Assert.Contains(bureau.Database.Get<IDivisions>().Latest(seat.DivisionCode)!.Level, role.Levels);
            Walks.Be(bureau, seat.Role, seat.DivisionCode);
            Assert.Equal([document.Id], await bureau.BoxAsync("mine"));
            var done = await Walks.AgreeAsync(bureau, document.Id);
            Assert.Contains(done, (string[])["pending", "granted"]);
            steps.Add(seat.Step);
            // Whoever decided can read later on what they signed.
            Assert.Equal(document.Id, (await bureau.DocumentAsync(document.Id))["item"]!["id"]!.GetValue<string>());
        }

        Walks.Be(bureau, walk.Role, walk.Division, id: "submitter");
        var seen = await bureau.DocumentAsync(document.Id);
        Assert.Equal("granted", seen["item"]!["state"]!.GetValue<string>());
        Assert.Equal(seen["steps"]!.AsArray().Count, steps.Count);
    }
}
