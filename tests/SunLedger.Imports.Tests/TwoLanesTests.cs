using System.Text.Json.Nodes;
using Autofac;
using SunLedger.Messages.Imports;

namespace SunLedger.Imports.Tests;

/// <summary>A small file does not wait for somebody else's large one; files of one sender stay in their order.</summary>
public sealed class TwoLanesTests
{
    private const int SmallBytes = 100;
    private const string Header = "编号,内容,金额\n";
    private static readonly string Padding = string.Concat(Enumerable.Repeat("x", SmallBytes));

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Ten_rows_pass_a_gigabyte_of_somebody_else(Dialect dialect)
    {
        var gate = new Gate();
        await using var office = await Office.OpenAsync(dialect, new ImportSettings { SmallFileBytes = SmallBytes, ChunkRows = 1 }, new ImportsModule(), new GatedNotesModule(gate));
        try
        {
            var large = await SendAsync(office, "zhang", $"{Header}a-1,wait,1\na-2,{Padding},2\n");
            await gate.Reached.Task.WaitAsync(TimeSpan.FromSeconds(30));
            var own = await SendAsync(office, "zhang", $"{Header}a-3,x,3\n");
            var small = await SendAsync(office, "li", $"{Header}b-1,x,1\n");
            var ended = await office.EndAsync(small);
            var second = await SendAsync(office, "li", $"{Header}b-2,{Padding},2\n");
            var third = await SendAsync(office, "li", $"{Header}b-3,x,2\n");
            var other = await office.EndAsync(await SendAsync(office, "wang", $"{Header}c-1,x,1\n"));

            Assert.Equal(["done", "done"], new[] { ended, other }.Select(j => j.Str("state")));
            Assert.Equal(["running", "queued", "queued", "queued"], await StatesAsync(office, large, own, second, third)); // his own comes after it, and hers is large, and then small

            gate.Open.SetResult();
            foreach (var id in new[] { large, own, second, third }) Assert.Equal("done", (await office.EndAsync(id)).Str("state"));
            Assert.Equal(["a-1", "a-2", "a-3", "b-1", "b-2", "b-3", "c-1"], (await office.NotesAsync()).Select(n => n.Id));
        }
        finally
        {
            gate.Open.TrySetResult();
        }
    }

    [Theory]
    [InlineData(0, "done")]
    [InlineData(1, "queued")]
    public async Task A_file_is_small_up_to_the_limit(int beyond, string state)
    {
        var gate = new Gate();
        await using var office = await Office.OpenAsync(Dialect.Sqlite, new ImportSettings { SmallFileBytes = SmallBytes, ChunkRows = 1 }, new ImportsModule(), new GatedNotesModule(gate));
        try
        {
            await SendAsync(office, "zhang", $"{Header}a-1,wait,1\na-2,{Padding},2\n");
            await gate.Reached.Task.WaitAsync(TimeSpan.FromSeconds(30));
            var row = "b-1,,1\n";
            var file = Header + row.Replace(",,", $",{new string('x', SmallBytes + beyond - System.Text.Encoding.UTF8.GetByteCount(Header + row))},");

            var id = await SendAsync(office, "li", file);
            await office.EndAsync(await SendAsync(office, "wang", $"{Header}c-1,x,1\n")); // sent later: whatever may pass has passed

            Assert.Equal([state], await StatesAsync(office, id));
        }
        finally
        {
            gate.Open.TrySetResult();
        }
    }

    private static async Task<string> SendAsync(Office office, string sender, string file)
    {
        office.Database.Caller.Id = sender;
        office.Database.Clock.Advance(TimeSpan.FromSeconds(1)); // who came first is read from the clock
        return (await (await office.SendAsync(file, "&mode=partial")).JsonAsync()).Str("id")!;
    }

    private static async Task<List<string>> StatesAsync(Office office, params string[] ids)
    {
        var states = new List<string>();
        foreach (var id in ids) states.Add(((JsonNode)await (await office.Client.GetAsync($"/api/v1/imports/{id}")).JsonAsync()).Str("state")!);
        return states;
    }

    private sealed class Gate
    {
        public TaskCompletionSource Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
        public TaskCompletionSource Open { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private sealed class GatedNotesModule(Gate gate) : SunModule("notes", "便笺", "Notes")
    {
        protected override void Load(ContainerBuilder builder)
        {
            builder.RegisterType<NotesMap>().As<IEntityMap>().SingleInstance();
            builder.Register(_ => new GatedNotes(gate)).As<IImportTarget>();
            builder.RegisterType<NoCategories>().As<Messages.Catalogue.ICategories>().SingleInstance();
        }
    }

    /// <summary>Notes as ever; a chunk whose text says "wait" waits before its transaction begins.</summary>
    private sealed class GatedNotes(Gate gate) : IImportTarget
    {
        private readonly NotesTarget _notes = new();

        public string Kind => _notes.Kind;
        public IReadOnlyList<string> Permissions => _notes.Permissions;
        public IReadOnlyList<ImportColumn> Columns => _notes.Columns;

        public Task<IReadOnlyList<RowResult>> TakeAsync(SunLedgerDb db, IReadOnlyList<ImportRow> rows, BatchMode mode, ICaller caller, CancellationToken ct) => _notes.TakeAsync(db, rows, mode, caller, ct);

        public IPreparedRows Prepare(IReadOnlyList<ImportRow> rows) => new GatedRows(gate, this, rows);
    }

    private sealed class GatedRows(Gate gate, GatedNotes notes, IReadOnlyList<ImportRow> rows) : IPreparedRows
    {
        public async Task LookAheadAsync(IDatabase database, IPreparedRows? before, ICaller caller, CancellationToken ct)
        {
            if (!rows.Any(r => r.Text("text") == "wait")) return;
            gate.Reached.TrySetResult();
            await gate.Open.Task.WaitAsync(ct);
        }

        public Task<IReadOnlyList<RowResult>> TakeAsync(SunLedgerDb db, BatchMode mode, ICaller caller, CancellationToken ct) => notes.TakeAsync(db, rows, mode, caller, ct);
    }
}
