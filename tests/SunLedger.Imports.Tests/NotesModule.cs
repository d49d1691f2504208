using Autofac;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Imports;

namespace SunLedger.Imports.Tests;

/// <summary>A module as small as they come that can be imported into: notes with an amount and a day.</summary>
internal sealed class NotesModule() : SunModule("notes", "便笺", "Notes")
{
    protected override void Load(ContainerBuilder builder)
    {
        builder.RegisterType<NotesMap>().As<IEntityMap>().SingleInstance();
        builder.RegisterType<NotesTarget>().As<IImportTarget>();
        builder.RegisterType<NoCategories>().As<ICategories>().SingleInstance();
    }
}

/// <summary>An office without fund categories.</summary>
internal sealed class NoCategories : ICategories
{
    public CategorySnapshot Current { get; } = new(0, new Dictionary<string, CategoryDefinition>());

    public Task<CategorySnapshot> KnownAtAsync(DateTimeOffset instant, CancellationToken ct) => Task.FromResult(Current);

    public Task<CategoryDefinition?> ByHashAsync(string hash, CancellationToken ct) => Task.FromResult<CategoryDefinition?>(null);
}

internal sealed class Note
{
    public required string Id { get; init; }
    public string? Text { get; init; }
    public required long AmountFen { get; init; }
    public DateOnly? Day { get; init; }
}

internal sealed class NotesMap : IEntityMap
{
    public void Map(ModelBuilder model, Dialect dialect)
    {
        var note = model.Entity<Note>().InModule(dialect, "notes", "notes");
        note.HasKey(n => n.Id);
        note.Property(n => n.Id).HasColumnName("id");
        note.Property(n => n.Text).HasColumnName("text");
        note.Property(n => n.AmountFen).HasColumnName("amount_fen");
        note.Property(n => n.Day).HasColumnName("day");
    }
}

/// <summary>Writes each id once; refuses texts that say so.</summary>
internal sealed class NotesTarget : IImportTarget
{
    public static readonly RefusalText Unwanted = new("note_unwanted", 422, "不要这条", "This note is not wanted", "换一条。", "Send another.");

    public string Kind => "notes";

    public IReadOnlyList<string> Permissions { get; } = [May.KeepProjects];

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("id", "编号", ColumnType.Text, true),
        new("text", "内容", ColumnType.Text, false, "备注", "名称"),
        new("amount", "金额", ColumnType.Money, true, "金额(元)"),
        new("day", "日期", ColumnType.Date, false),
        new("account", "账号", ColumnType.Text, false),
        new("count", "数量", ColumnType.Whole, false),
        new("share", "比例", ColumnType.Decimal, false),
        new("urgent", "加急", ColumnType.Flag, false),
    ];

    public Subject? CategoryFieldsOf => Subject.Payment;

    public async Task<IReadOnlyList<RowResult>> TakeAsync(SunLedgerDb db, IReadOnlyList<ImportRow> rows, BatchMode mode, ICaller caller, CancellationToken ct)
    {
        var ids = rows.Select(r => r.Text("id")).ToArray();
        var known = (await db.Set<Note>().Where(n => ids.Contains(n.Id)).Select(n => n.Id).ToListAsync(ct)).ToHashSet();
        var results = new List<RowResult>(rows.Count);
        foreach (var row in rows)
        {
            var id = row.Text("id")!;
            if (row.Text("text") == "boom") throw new InvalidOperationException("A bug in the target.");
            if (row.Text("text") == "unwanted") results.Add(RowResult.Refused(row.Row, id, Fault.Of(Unwanted, row.Row, "text")));
            else if (!known.Add(id)) results.Add(RowResult.Duplicate(row.Row, id));
            else
            {
                db.Add(new Note { Id = id, Text = row.Text("text"), AmountFen = row.Value<Money>("amount")!.Value.Fen, Day = row.Value<DateOnly>("day") });
                results.Add(row.Text("text") == "odd" ? RowResult.Accepted(row.Row, id, "KX-01") : RowResult.Accepted(row.Row, id));
            }
        }
        await db.SaveChangesAsync(ct);
        return results;
    }
}

/// <summary>Notes as ever, until the host goes away.</summary>
internal sealed class Cut(CancellationTokenSource host, int afterChunks) : IImportTarget
{
    private readonly NotesTarget _notes = new();
    private int _chunks;

    public string Kind => _notes.Kind;
    public IReadOnlyList<string> Permissions => _notes.Permissions;
    public IReadOnlyList<ImportColumn> Columns => _notes.Columns;
    public Subject? CategoryFieldsOf => Subject.Payment;

    public async Task<IReadOnlyList<RowResult>> TakeAsync(SunLedgerDb db, IReadOnlyList<ImportRow> rows, BatchMode mode, ICaller caller, CancellationToken ct)
    {
        if (_chunks++ == afterChunks) await host.CancelAsync();
        var results = await _notes.TakeAsync(db, rows, mode, caller, CancellationToken.None);
        ct.ThrowIfCancellationRequested();
        return results;
    }
}
