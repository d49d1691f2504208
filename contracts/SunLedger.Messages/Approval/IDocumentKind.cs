using System.Text.Json;
using SunLedger.Categories;
using SunLedger.Messages.Imports;
using SunLedger.Modules;

namespace SunLedger.Messages.Approval;

/// <summary>
/// A kind of document that people must agree to. The module that acts on the decision declares it; Approval finds it and never knows what it
/// is about. Every method but one runs inside the transaction of the act: when one refuses, nothing of the act was written.
/// </summary>
public interface IDocumentKind
{
    /// <summary>Its code, a promise: <c>indicator-release</c>. Chains and settings name it.</summary>
    string Code { get; }

    /// <summary>What a clerk calls it.</summary>
    Bilingual Name { get; }

    /// <summary>Permission that whoever submits it must hold. Whoever checks it need not.</summary>
    string Permission { get; }

    /// <summary>The fields of its content, for the form on the screen. None when a screen of its own submits it.</summary>
    IReadOnlyList<ImportColumn> Columns { get; }

    /// <summary>Reads a content that somebody submits, and prints what it would change.</summary>
    Task<DocumentReading> ReadAsync(SunLedgerDb db, JsonElement content, ICaller caller, CancellationToken ct);

    /// <summary>
    /// What tells the thing that a content changes from what becomes of it later: a version. It is kept in the content as <c>basedOn</c> and signed with it, and nobody agrees any more once
    /// it is another. Null for a kind that changes nothing that is there, or keeps watch itself. Asked in a transaction that writes, it keeps the thing as it is until that one ends.
    /// </summary>
    Task<string?> BasisAsync(SunLedgerDb db, JsonElement content, CancellationToken ct) => Task.FromResult<string?>(null);

    /// <summary>What somebody reads of a content; all of it, unless it names persons.</summary>
    JsonElement Shown(JsonElement content, ICaller caller) => content;

    /// <summary>The same of what it would change.</summary>
    IReadOnlyList<Change> Shown(IReadOnlyList<Change> changes, ICaller caller) => changes;

    /// <summary>It was submitted: hold what it needs while it is pending, or refuse.</summary>
    Task<IReadOnlyList<Fault>> SubmittedAsync(SunLedgerDb db, Document document, ICaller caller, CancellationToken ct) => Task.FromResult<IReadOnlyList<Fault>>([]);

    /// <summary>Everybody has agreed: do it, or refuse, and then the last agreement does not count either.</summary>
    Task<IReadOnlyList<Fault>> GrantedAsync(SunLedgerDb db, Document document, ICaller caller, CancellationToken ct);

    /// <summary>What was granted is durable: read again what is kept in memory. The one method outside of the transaction.</summary>
    Task CommittedAsync(CancellationToken ct) => Task.CompletedTask;

    /// <summary>It left its chain without being granted: let go of what was held.</summary>
    Task EndedAsync(SunLedgerDb db, Document document, DocumentEnd end, string? reason, ICaller caller, CancellationToken ct) => Task.CompletedTask;
}
