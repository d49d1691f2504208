using System.Text.Json;
using SunLedger.Messages.Approval;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Imports;

namespace SunLedger.Approval.Tests.Together;

/// <summary>All that a module writes to have a kind of document approved: here a slogan for a wall, which may not be rude.</summary>
internal sealed class Slogan(IDivisions divisions) : IDocumentKind
{
    public static List<string> OnTheWall { get; } = [];

    /// <summary>One whose end its kind cannot take.</summary>
    public const string Broken = "it breaks";

    public string Code => "slogan";

    public Bilingual Name => new("标语", "Slogan");

    public string Permission => May.KeepTargets;

    public IReadOnlyList<ImportColumn> Columns { get; } = [new("text", "内容", ColumnType.Text, true)];

    public Task<DocumentReading> ReadAsync(SunLedgerDb db, JsonElement content, ICaller caller, CancellationToken ct)
    {
        var text = content.TryGetProperty("text", out var value) ? value.GetString() : null;
        return Task.FromResult(EntryChecks.RequiredText(1, "text", "内容", text, 40) is { } fault
            ? DocumentReading.Refused(fault with { Row = null })
            : DocumentReading.Of(new() { Title = text!, Division = divisions.Latest(caller.DivisionCode)!, Changes = ContentChanges.Between(null, content, Columns) }));
    }

    public Task EndedAsync(SunLedgerDb db, Document document, DocumentEnd end, string? reason, ICaller caller, CancellationToken ct) =>
        document.Title == Broken ? throw new InvalidOperationException(Broken) : Task.CompletedTask;

    public Task<IReadOnlyList<Fault>> GrantedAsync(SunLedgerDb db, Document document, ICaller caller, CancellationToken ct)
    {
        OnTheWall.Add(document.Title);
        return Task.FromResult<IReadOnlyList<Fault>>([]);
    }
}
