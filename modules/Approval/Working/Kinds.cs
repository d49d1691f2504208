using SunLedger.Messages.Approval;

namespace SunLedger.Approval.Working;

/// <summary>The kinds of documents that modules have declared.</summary>
internal sealed class Kinds(IEnumerable<IDocumentKind> kinds)
{
    private readonly Dictionary<string, IDocumentKind> _byCode = kinds.ToDictionary(k => k.Code, StringComparer.Ordinal);

    /// <summary>All of them, by code.</summary>
    public IReadOnlyList<IDocumentKind> All => [.. _byCode.Values.OrderBy(k => k.Code, StringComparer.Ordinal)];

    /// <summary>The kind with this code, or null.</summary>
    public IDocumentKind? Find(string? code) => code is null ? null : _byCode.GetValueOrDefault(code);

    /// <summary>The kind of a stored document.</summary>
    public IDocumentKind Of(string code) => Find(code) ?? throw new InvalidOperationException($"The module that declared documents of kind {code} is not here.");

    /// <summary>What the office calls a kind; its code when the module that declared it is gone.</summary>
    public Bilingual NameOf(string code) => Find(code)?.Name ?? new(code, code);
}
