using SunLedger.Approval.Working;
using SunLedger.Messages.Imports;

namespace SunLedger.Approval.Chains;

/// <summary>A kind of document.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">What the office calls it.</param>
/// <param name="MaySubmit">True when the caller may submit one.</param>
/// <param name="Fields">The fields of its content.</param>
internal sealed record DocumentKindAnswer(string Code, Bilingual Name, bool MaySubmit, IReadOnlyList<DocumentField> Fields);

/// <summary>A field of a document's content.</summary>
/// <param name="Name">Its name in the content.</param>
/// <param name="Chinese">What a clerk calls it.</param>
/// <param name="Type">How it is filled in.</param>
/// <param name="Required">True when it must be there.</param>
internal sealed record DocumentField(string Name, string Chinese, ColumnType Type, bool Required);

/// <summary>The kinds of documents, and the roles that may act on them.</summary>
/// <param name="Kinds">The kinds.</param>
/// <param name="Roles">Codes of the roles that a step may name.</param>
internal sealed record KindsAnswer(IReadOnlyList<DocumentKindAnswer> Kinds, IReadOnlyList<string> Roles);

/// <summary>GET /approval/kinds: what can be submitted.</summary>
internal sealed class ListKinds(Kinds kinds, ICaller caller) : EndpointWithoutRequest<KindsAnswer>
{
    public override void Configure()
    {
        Get("/approval/kinds");
        Permissions(May.TakePart, May.KeepChains);
        Description(d => d.WithTags("Approval"));
        Summary(s => s.Summary = "The kinds of documents with the fields of their content, and the roles that a step may name.");
    }

    public override Task HandleAsync(CancellationToken ct) => Send.OkAsync(
        new(
            [.. kinds.All.Select(k => new DocumentKindAnswer(
                k.Code, k.Name, caller.May(k.Permission), [.. k.Columns.Select(c => new DocumentField(c.Field, c.Chinese, c.Type, c.Required))]))],
            ActingRoles.Codes),
        ct);
}
