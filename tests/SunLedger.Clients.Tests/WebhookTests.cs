using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using SunLedger.Approval;
using SunLedger.Clients.Webhooks;
using SunLedger.Messages.Clients;

namespace SunLedger.Clients.Tests;

public sealed class WebhookTests
{
    // The test delivers; the job that does it by the clock stays out of the way.
    private static readonly ClientsSettings Open = new() { DeliverEverySeconds = 3_600 };

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_warning_reaches_whoever_subscribed_signed_and_once_its_payment_is_committed(Dialect dialect)
    {
        await using var receiver = await Receiver.OpenAsync();
        await using var office = await Office.OpenAsync(dialect, Open);
        var (id, secret) = await SubscribeAsync(office, receiver);

        await office.Treasury.PostAsJsonAsync("/api/v1/payments", Office.Payment("Z1", amount: 5_000)); // an attempt against the limit
        await office.Db.Database.TryAsync(async (db, ct) =>
        {
            await office.Get<IEventOutbox>().AddAsync(db, [new(EventKinds.WarningOpened, "never", "/000000/370000/370400/", "{}")], ct);
            return true;
        }, default);
        await office.Get<Deliveries>().DeliverAsync(default);

        Assert.NotEmpty(receiver.Letters);
        var (signature, body, _) = receiver.Letters.First();
        Assert.Contains($"v1={Digest(secret, signature, body)}", signature, StringComparison.Ordinal);
        var told = JsonNode.Parse(body)!;
        Assert.Equal(("warning.opened", "Z1", "370481"), ((string?)told["kind"], (string?)told["data"]!["subjectId"], (string?)told["divisionCode"]));
        Assert.DoesNotContain(receiver.Letters, l => l.Body.Contains("never", StringComparison.Ordinal));

        // While the secret is changed both sign.
        var young = (string)(await (await office.Treasury.PostAsync($"/api/v1/clients/me/webhooks/{id}/secret", null)).JsonAsync())["secret"]!;
        receiver.Letters.Clear();
        Assert.Equal(202, (int)(await office.Treasury.PostAsync($"/api/v1/clients/me/webhooks/{id}/ping", null)).StatusCode);
        await office.Get<Deliveries>().DeliverAsync(default);
        var ping = receiver.Letters.Single();
        Assert.All([secret, young], s => Assert.Contains($"v1={Digest(s, ping.Signature, ping.Body)}", ping.Signature, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_is_not_taken_is_tried_again_in_order_for_a_day_and_then_parked(Dialect dialect)
    {
        await using var receiver = await Receiver.OpenAsync();
        await using var office = await Office.OpenAsync(dialect, Open);
        await SubscribeAsync(office, receiver);
        await SayAsync(office, "s1", "first");
        await SayAsync(office, "s1", "second");
        await SayAsync(office, "s2", "other");

        receiver.Answers.Enqueue(500);
        receiver.Answers.Enqueue(302); // a redirection is no answer, and is not followed
        await office.Get<Deliveries>().DeliverAsync(default);
        Assert.Equal(["first", "other"], Told(receiver).Order()); // "second" waits for "first"

        receiver.Letters.Clear();
        office.Db.Clock.Advance(TimeSpan.FromSeconds(10));
        while (await office.Get<Deliveries>().DeliverAsync(default) > 0) continue;
        Assert.Equal(["first", "second"], Told(receiver).Where(t => t != "other"));

        await SayAsync(office, "s3", "lost");
        for (var i = 0; i < 40; i++)
        {
            receiver.Answers.Enqueue(503);
            await office.Get<Deliveries>().DeliverAsync(default);
            office.Db.Clock.Advance(TimeSpan.FromHours(1));
        }
        receiver.Answers.Clear();
        var parked = (await (await office.Treasury.GetAsync("/api/v1/clients/me/deliveries?state=parked")).JsonAsync())["items"]!.AsArray().Single()!;
        Assert.Equal(("lost", "http_503"), ((string?)parked["data"]!["word"], (string?)parked["lastError"]));
        Assert.InRange((int)parked["attempts"]!, 9, 15);

        receiver.Letters.Clear();
        Assert.Equal(202, (int)(await office.Treasury.PostAsync($"/api/v1/clients/me/deliveries/{parked["id"]}/replay", null)).StatusCode);
        await office.Get<Deliveries>().DeliverAsync(default);
        Assert.Equal(("lost", (string?)parked["eventId"]), (Told(receiver).Single(), receiver.Letters.Single().Event));
    }

    [Fact]
    public async Task Two_hosts_deliver_an_event_once_between_them()
    {
        await using var receiver = await Receiver.OpenAsync();
        await using var office = await Office.OpenAsync(Dialect.Postgres, Open);
        await using var second = await office.SecondHostAsync();
        await SubscribeAsync(office, receiver);
        for (var i = 0; i < 20; i++) await SayAsync(office, $"s{i}", $"{i}");

        await Task.WhenAll(office.Get<Deliveries>().DeliverAsync(default), ((Deliveries)second.Services.GetService(typeof(Deliveries))!).DeliverAsync(default));

        Assert.Equal(20, receiver.Letters.Count);
    }

    [Fact]
    public async Task Nobody_is_called_inside_the_office_unless_a_setting_says_so()
    {
        await using var receiver = await Receiver.OpenAsync();
        await using var office = await Office.OpenAsync(Dialect.Sqlite, Open, outgoing: Office.Internet);
        (string Address, string Code)[] rows =
        [
            ("http://example.com/hook", "address_unencrypted"), ("https://user@example.com/", "address_unreadable"), ("ftp://example.com/", "address_unreadable"), ("hook", "address_unreadable"),
            ("https://example.com/#hook", "webhook_address"), ($"https://example.com/{new string('x', 500)}", "webhook_address"),
            ("https://localhost/", "address_forbidden"), ("https://127.0.0.1/", "address_forbidden"), ("https://[::ffff:10.0.0.1]/", "address_forbidden"),
            ("https://192.168.1.10:8443/hook", "address_forbidden"), ("https://169.254.169.254/latest", "address_forbidden"), ("https://2130706433/", "address_forbidden"),
        ];
        foreach (var (address, code) in rows)
            Assert.Equal((address, 422, code), (address, (await CreateAsync(office, address)).Status, (await CreateAsync(office, address)).Code!));

        // A name is judged by what it stands for when it is called.
        using var postman = new Postman(Office.Internet);
        using var letter = new HttpRequestMessage(HttpMethod.Post, receiver.Address);
        Assert.Equal("address_forbidden", (await postman.SendAsync(letter, default)).Error);
        Assert.Empty(receiver.Letters);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task An_approval_that_waits_and_is_decided_reaches_whoever_subscribed_signed_and_can_be_sent_again(Dialect dialect)
    {
        await using var receiver = await Receiver.OpenAsync();
        await using var office = await Office.OpenAsync(dialect, Open, modules: new ApprovalModule());
        var (_, secret) = await SubscribeAsync(office, receiver, "approval.waiting", "approval.decided");
        object Exception(decimal amount) => new { paymentId = "Z1", indicatorId = "I1", projectCode = "P1", amount, payeeName = "王小明", grounds = "抢险", validUntil = "2018-06-30" };
        var submitted = await office.Boss.PostAsJsonAsync("/api/v1/approval/documents", new { id = "E1", kind = "payment-exception", content = Exception(10) });
        Assert.True(submitted.IsSuccessStatusCode, await submitted.Content.ReadAsStringAsync());
        Assert.False((await office.Boss.PostAsJsonAsync("/api/v1/approval/documents", new { id = "E2", kind = "payment-exception", content = Exception(-1) })).IsSuccessStatusCode);
        var hash = (string)(await submitted.JsonAsync())["contentHash"]!;
        var withdrawn = await office.Boss.PostAsJsonAsync("/api/v1/approval/documents/E1/acts", new { act = "withdraw", step = 1, contentHash = hash });
        Assert.True(withdrawn.IsSuccessStatusCode, await withdrawn.Content.ReadAsStringAsync());
        while (await office.Get<Deliveries>().DeliverAsync(default) > 0) continue;

        Assert.Equal(["approval.waiting", "approval.decided"], receiver.Letters.Select(l => (string)JsonNode.Parse(l.Body)!["kind"]!)); // in their order, and nothing of what was refused
        Assert.All(receiver.Letters, l => Assert.Contains($"v1={Digest(secret, l.Signature, l.Body)}", l.Signature, StringComparison.Ordinal));
        var waiting = JsonNode.Parse(receiver.Letters.First().Body)!["data"]!;
        // Of a project that is no unit's: the unit's step waits at the head of the owner section.
        Assert.Equal(("E1", "pending", 1, "owner-head"), ((string?)waiting["id"], (string?)waiting["state"], (int)waiting["step"]!, (string?)waiting["roles"]![0]));
        Assert.DoesNotContain(receiver.Letters, l => l.Body.Contains("王小明", StringComparison.Ordinal));

        var delivery = (await (await office.Treasury.GetAsync("/api/v1/clients/me/deliveries")).JsonAsync())["items"]!.AsArray()[^1]!;
        receiver.Letters.Clear();
        Assert.Equal(202, (int)(await office.Treasury.PostAsync($"/api/v1/clients/me/deliveries/{delivery["id"]}/replay", null)).StatusCode);
        await office.Get<Deliveries>().DeliverAsync(default);
        Assert.Single(receiver.Letters);
    }

    [Theory]
    [InlineData("registers.keep", "warning.opened", false)]
    [InlineData("ledger.see", "warning.opened", true)]
    [InlineData("ledger.see", "approval.waiting", false)]
    [InlineData("approval.take-part", "approval.waiting", true)]
    public async Task A_program_subscribes_to_what_it_may_read(string scope, string kind, bool isTaken)
    {
        await using var receiver = await Receiver.OpenAsync();
        await using var office = await Office.OpenAsync(Dialect.Sqlite, Open);
        var (_, program) = await office.ClientAsync(new { scopes = new[] { scope } });

        var made = await program.PostAsJsonAsync("/api/v1/clients/me/webhooks", new { address = receiver.Address, kinds = new[] { kind } });

        if (isTaken) Assert.Equal(201, (int)made.StatusCode);
        else Assert.Equal((422, "event_scope"), await made.RefusalAsync());
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_program_that_was_narrowed_is_told_no_more_and_reads_no_more_of_what_it_was_told(Dialect dialect)
    {
        await using var receiver = await Receiver.OpenAsync();
        await using var office = await Office.OpenAsync(dialect, Open);
        await SubscribeAsync(office, receiver);
        await SayAsync(office, "s1", "before");
        await office.Get<Deliveries>().DeliverAsync(default);
        await SayAsync(office, "s2", "after");
        Assert.Equal(200, (int)(await office.Boss.PutAsJsonAsync($"/api/v1/clients/{office.TreasuryId}", new { scopes = new[] { "payments.post" } })).StatusCode);

        await office.Get<Deliveries>().DeliverAsync(default);

        Assert.Equal(["before"], Told(receiver));
        var seen = await (await office.Treasury.GetAsync("/api/v1/clients/me/deliveries")).JsonAsync();
        Assert.Equal([("parked", "scope_missing"), ("delivered", null)], seen["items"]!.AsArray().Select(d => ((string)d!["state"]!, (string?)d["lastError"])));
        Assert.DoesNotContain("before", seen.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_administers_subscribes_no_program_and_reads_nothing_that_it_is_told()
    {
        await using var receiver = await Receiver.OpenAsync();
        await using var office = await Office.OpenAsync(Dialect.Sqlite, Open);
        var (webhook, _) = await SubscribeAsync(office, receiver);
        await SayAsync(office, "s1", "amount");
        var client = $"/api/v1/clients/{office.TreasuryId}";

        Assert.Equal((403, "not_allowed"), await (await office.Boss.PostAsJsonAsync($"{client}/webhooks", new { address = receiver.Address, kinds = new[] { "warning.opened" } })).RefusalAsync());
        Assert.Equal((403, "not_allowed"), await (await office.Boss.PostAsync($"{client}/webhooks/{webhook}/secret", null)).RefusalAsync());
        Assert.DoesNotContain("amount", await office.Boss.GetStringAsync($"{client}/deliveries"), StringComparison.Ordinal);
        Assert.Contains("amount", await office.Treasury.GetStringAsync("/api/v1/clients/me/deliveries"), StringComparison.Ordinal);
        Assert.Equal(204, (int)(await office.Boss.DeleteAsync($"{client}/webhooks/{webhook}")).StatusCode);
    }

    private static async Task<(string Id, string Secret)> SubscribeAsync(Office office, Receiver receiver, params string[] kinds)
    {
        var made = await office.Treasury.PostAsJsonAsync("/api/v1/clients/me/webhooks", new { address = receiver.Address, kinds = kinds.Length > 0 ? kinds : ["warning.opened"] });
        Assert.True((int)made.StatusCode == 201, await made.Content.ReadAsStringAsync());
        var shown = await made.JsonAsync();
        return ((string)shown["id"]!, (string)shown["secret"]!);
    }

    private static async Task<(int Status, string? Code)> CreateAsync(Office office, string address) =>
        await (await office.Treasury.PostAsJsonAsync("/api/v1/clients/me/webhooks", new { address, kinds = new[] { "warning.opened" } })).RefusalAsync();

    private static Task SayAsync(Office office, string subject, string word) => office.Db.Database.WriteAsync(
        async (db, ct) =>
        {
            await office.Get<IEventOutbox>().AddAsync(db, [new(EventKinds.WarningOpened, subject, "/000000/370000/370400/370481/", $$"""{"word":"{{word}}"}""")], ct);
            return true;
        },
        default);

    private static IEnumerable<string> Told(Receiver receiver) => receiver.Letters.Select(l => (string)JsonNode.Parse(l.Body)!["data"]!["word"]!);

    private static string Digest(string secret, string signature, string body)
    {
        var second = signature.Split(',')[0]["t=".Length..];
        return Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{second}.{body}")));
    }
}
