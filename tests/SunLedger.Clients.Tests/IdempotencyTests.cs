using System.Net.Http.Json;
using Autofac;

namespace SunLedger.Clients.Tests;

public sealed class IdempotencyTests(SharedOffice shared) : IClassFixture<SharedOffice>
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_same_request_again_is_given_the_same_answer_marked(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);

        var first = await Office.PostAsync(office.Treasury, "payments", Office.Payment("Z1"), "k-1");
        var again = await Office.PostAsync(office.Treasury, "payments", Office.Payment("Z1"), "k-1");
        var note = await Office.PostAsync(office.Treasury, "sweeps", new { year = 2018 }, "k-2");
        var noteAgain = await Office.PostAsync(office.Treasury, "sweeps", new { year = 2018 }, "k-2");

        Assert.Equal((201, 201), ((int)first.StatusCode, (int)again.StatusCode));
        Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        Assert.Equal((false, true), (IsMarked(first), IsMarked(again)));
        Assert.Equal(first.Content.Headers.ContentType, again.Content.Headers.ContentType);
        Assert.Equal((202, 202, note.Headers.Location), ((int)note.StatusCode, (int)noteAgain.StatusCode, noteAgain.Headers.Location));
        Assert.Equal(1, await office.CountAsync("monitoring", "sweeps"));
        Assert.Equal(1, await office.CountAsync("ledger", "payments"));
        // Without the key the caller's own id still does its duty.
        Assert.Equal("duplicate", (string?)(await (await Office.PostAsync(office.Treasury, "payments", Office.Payment("Z1"), null)).JsonAsync())["results"]![0]!["outcome"]);

        Assert.Equal((422, "idempotency_key_reused"), await (await Office.PostAsync(office.Treasury, "payments", Office.Payment("Z1", amount: 11), "k-1")).RefusalAsync());
        Assert.Equal((422, "idempotency_key_reused"), await (await Office.PostAsync(office.Treasury, "payments?mode=partial", Office.Payment("Z1"), "k-1")).RefusalAsync());
        Assert.Equal((400, "idempotency_key_format"), await (await Office.PostAsync(office.Treasury, "payments", Office.Payment("Z1"), new string('k', 129))).RefusalAsync());
        // A key is its caller's own.
        var (_, other) = await office.ClientAsync();
        Assert.False(IsMarked(await Office.PostAsync(other, "payments", Office.Payment("Z1"), "k-1")));

        // The worker was told of the sweep once it was committed, and not before.
        for (var i = 0; i < 100 && await office.CountAsync("monitoring", "sweeps", "state = 2") == 0; i++) await Task.Delay(50);
        Assert.Equal(1, await office.CountAsync("monitoring", "sweeps", "state = 2"));

        // Thirty days later all this is forgotten.
        office.Db.Clock.Advance(TimeSpan.FromDays(30));
        await office.Get<Forgetting.ForgettingJob>().ForgetAsync(default);
        Assert.Equal(3, await office.CountAsync("clients", "answers"));
        office.Db.Clock.Advance(TimeSpan.FromSeconds(1));
        await office.Get<Forgetting.ForgettingJob>().ForgetAsync(default);
        Assert.Equal(0, await office.CountAsync("clients", "answers"));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_kept_answer_is_given_to_whoever_may_still_ask_and_to_nobody_else(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        var (id, program) = await office.ClientAsync();
        Assert.Equal(201, (int)(await Office.PostAsync(program, "payments", Office.Payment("Z1"), "k-1")).StatusCode);
        Assert.True(IsMarked(await Office.PostAsync(program, "payments", Office.Payment("Z1"), "k-1")));

        Assert.Equal(200, (int)(await office.Boss.PutAsJsonAsync($"/api/v1/clients/{id}", new { scopes = new[] { "ledger.see" } })).StatusCode);
        var refused = await Office.PostAsync(program, "payments", Office.Payment("Z1"), "k-1");
        Assert.Equal((403, "not_allowed"), await refused.RefusalAsync());
        Assert.False(IsMarked(refused));

        await office.Boss.DeleteAsync($"/api/v1/clients/{id}");
        Assert.Equal(401, (int)(await Office.PostAsync(program, "payments", Office.Payment("Z1"), "k-1")).StatusCode);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Of_twins_at_the_same_moment_one_has_the_effect(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await using var second = await office.SecondHostAsync();
        HttpClient[] programs = [office.Treasury, office.Program(office.Treasury.DefaultRequestHeaders.Authorization!.Parameter!, second)];

        // Paid by the queue that groups calls; subscribed by the endpoint's own transaction, where nothing but the key tells twins apart.
        var paid = await Task.WhenAll(Enumerable.Range(0, 24).Select(i => Office.PostAsync(programs[i % 2], "payments", Office.Payment("Z1"), "k-1")));
        var subscribed = await Task.WhenAll(Enumerable.Range(0, 24).Select(i => Office.PostAsync(programs[i % 2], "sweeps", new { year = 2018 }, "k-2")));

        Assert.Equal(1, await office.CountAsync("ledger", "payments"));
        Assert.Equal(1, await office.CountAsync("monitoring", "sweeps"));
        Assert.Equal(1, paid.Count(a => (int)a.StatusCode == 201 && !IsMarked(a)));
        Assert.Equal(1, subscribed.Count(a => (int)a.StatusCode == 202 && !IsMarked(a)));
        foreach (var answer in paid.Concat(subscribed).Where(a => !a.IsSuccessStatusCode))
        {
            Assert.Equal((409, "idempotency_in_progress"), await answer.RefusalAsync());
            Assert.Equal("1", answer.Headers.GetValues("Retry-After").Single());
        }
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Calls_with_keys_share_a_commit_and_each_keeps_its_answer(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Office.PostAsync(office.Treasury, "payments", Office.Payment($"Z{i}", amount: i == 7 ? 5_000 : 1), i % 2 == 0 ? $"k-{i}" : null)));

        Assert.Equal(39, answers.Count(a => (int)a.StatusCode == 201));
        Assert.Equal(20, await office.CountAsync("clients", "answers"));
        for (var i = 0; i < 40; i += 2)
        {
            var again = await Office.PostAsync(office.Treasury, "payments", Office.Payment($"Z{i}", amount: 1), $"k-{i}");
            Assert.Equal((true, await answers[i].Content.ReadAsStringAsync()), (IsMarked(again), await again.Content.ReadAsStringAsync()));
        }
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task When_the_host_dies_between_effect_and_answer_neither_is_there(Dialect dialect)
    {
        var fails = new FailingBook();
        await using var office = await Office.OpenAsync(dialect, also: b => b.RegisterDecorator<IAnswerBook>((_, _, book) => fails.Around(book)));
        fails.Now = true;

        await Assert.ThrowsAsync<PowerCut>(() => Office.PostAsync(office.Treasury, "payments", Office.Payment("Z1"), "k-1"));
        Assert.Equal((0, 0), (await office.CountAsync("ledger", "payments"), await office.CountAsync("clients", "answers")));

        fails.Now = false;
        var answer = await Office.PostAsync(office.Treasury, "payments", Office.Payment("Z1"), "k-1");
        Assert.Equal((201, false, 1), ((int)answer.StatusCode, IsMarked(answer), await office.CountAsync("ledger", "payments")));
    }

    [Fact]
    public async Task A_refusal_is_not_kept_and_what_was_put_right_may_come_with_the_same_key()
    {
        var office = shared.Office;

        Assert.Equal(422, (int)(await Office.PostAsync(office.Treasury, "payments", Office.Payment("Z1", amount: 5_000), "k-1")).StatusCode);
        Assert.Equal(201, (int)(await Office.PostAsync(office.Treasury, "payments", Office.Payment("Z1", amount: 500), "k-1")).StatusCode);
        // The attempt against the limit left its warning all the same.
        Assert.NotEqual(0, await office.CountAsync("monitoring", "warnings", "is_attempt = 1"));
    }

    [Fact]
    public async Task A_secret_is_shown_once_and_the_second_request_makes_none()
    {
        var office = shared.Office;
        var before = await office.CountAsync("clients", "clients");
        var body = new { name = "甲", divisionCode = "370400", scopes = new[] { "ledger.see" } };

        var first = await Office.PostAsync(office.Boss, "clients", body, "k-2");

        Assert.Equal(201, (int)first.StatusCode);
        Assert.Equal((409, "answer_shown_once"), await (await Office.PostAsync(office.Boss, "clients", body, "k-2")).RefusalAsync());
        Assert.Equal(before + 1, await office.CountAsync("clients", "clients"));
    }

    private static bool IsMarked(HttpResponseMessage answer) => answer.Headers.TryGetValues("Idempotency-Replayed", out var said) && said.Single() == "true";

    private sealed class PowerCut : Exception;

    /// <summary>Keeps answers, until the light goes out.</summary>
    private sealed class FailingBook : IAnswerBook
    {
        private IAnswerBook? _book;

        public bool Now { get; set; }

        public FailingBook Around(IAnswerBook book)
        {
            _book = book;
            return this;
        }

        public Task<IReadOnlyList<bool>> ClaimAsync(SunLedgerDb db, IReadOnlyList<KeyedRequest> requests, CancellationToken ct) => _book!.ClaimAsync(db, requests, ct);

        public Task KeepAsync(SunLedgerDb db, IReadOnlyList<(KeyedRequest Request, KeptAnswer Answer)> answers, CancellationToken ct) =>
            Now ? throw new PowerCut() : _book!.KeepAsync(db, answers, ct);
    }
}
