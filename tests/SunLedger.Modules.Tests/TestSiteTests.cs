using System.Net.Http.Json;
using FastEndpoints;

namespace SunLedger.Modules.Tests;

public sealed class TestSiteTests
{
    [Fact]
    public async Task An_endpoint_answers_the_caller_of_the_test()
    {
        await using var db = await TestDatabase.CreateAsync(Dialect.Sqlite, new ShelfModule());
        await using var site = await TestSite.StartAsync(db);
        db.Caller.In("/000000/370000/370400/370481/");

        var answer = await site.Client.GetFromJsonAsync<ShelfAnswer>("/api/v1/shelf");

        Assert.Equal(new ShelfAnswer("370481", 0), answer);
    }

    [Fact]
    public async Task A_caller_without_the_permission_is_refused_in_our_words()
    {
        await using var db = await TestDatabase.CreateAsync(Dialect.Sqlite, new ShelfModule());
        await using var site = await TestSite.StartAsync(db);
        db.Caller.WithOnly(May.KeepProjects);

        var answer = await site.Client.GetAsync("/api/v1/shelf");

        Assert.Equal((403, "not_allowed"), await answer.RefusalAsync());
    }

    [Fact]
    public async Task Two_sites_at_once_keep_their_databases_apart()
    {
        await using var one = await TestDatabase.CreateAsync(Dialect.Sqlite, new ShelfModule());
        await using var two = await TestDatabase.CreateAsync(Dialect.Postgres, new ShelfModule());
        await using var first = await TestSite.StartAsync(one);
        await using var second = await TestSite.StartAsync(two);
        await one.Database.WriteAsync((db, ct) => { db.Add(new Thing { Id = "a", Count = 1 }); return db.SaveChangesAsync(ct); }, default);

        Assert.Equal(1, (await first.Client.GetFromJsonAsync<ShelfAnswer>("/api/v1/shelf"))!.Things);
        Assert.Equal(0, (await second.Client.GetFromJsonAsync<ShelfAnswer>("/api/v1/shelf"))!.Things);
    }
}

internal sealed record ShelfAnswer(string Division, int Things);

internal sealed class SeeShelf(IDatabase database, ICaller caller) : EndpointWithoutRequest<ShelfAnswer>
{
    public override void Configure()
    {
        Get("/shelf");
        Permissions(May.SeeLedger);
    }

    public override async Task HandleAsync(CancellationToken ct)
    {
        await using var db = database.Read();
        await Send.OkAsync(new(caller.DivisionCode, await db.Set<Thing>().CountAsync(ct)), ct);
    }
}
