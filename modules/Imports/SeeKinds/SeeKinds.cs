using SunLedger.Imports.Mapping;
using SunLedger.Imports.Running;
using SunLedger.Imports.Uploads;
using SunLedger.Messages.Imports;

namespace SunLedger.Imports.SeeKinds;

/// <summary>A kind of import.</summary>
/// <param name="Kind">Its name: payments.</param>
/// <param name="Allowed">True when the caller may import it.</param>
/// <param name="Columns">The columns it understands.</param>
/// <param name="CategoryFields">What fund categories record about such rows; a field stands in a column of its name, or of its code after <c>fields.</c>.</param>
internal sealed record KindView(string Kind, bool Allowed, IReadOnlyList<ColumnView> Columns, IReadOnlyList<CategoryColumn> CategoryFields);

/// <summary>A column of a kind.</summary>
/// <param name="Field">The field's name in the API.</param>
/// <param name="Chinese">The header a clerk writes.</param>
/// <param name="Type">How its text is read.</param>
/// <param name="Required">True when every row must have it.</param>
/// <param name="Aliases">Other headers that are recognised.</param>
internal sealed record ColumnView(string Field, string Chinese, ColumnType Type, bool Required, IReadOnlyList<string> Aliases);

/// <summary>GET /import-kinds: what can be imported, and which columns it takes.</summary>
internal sealed class SeeKinds(ImportTargets targets, CategoryHeaders categories, ICaller caller) : EndpointWithoutRequest<IReadOnlyList<KindView>>
{
    public override void Configure()
    {
        Get("/import-kinds");
        Permissions(AnyImporter.Permissions);
        Description(d => d.WithTags("Imports"));
        Summary(s => s.Summary = "What can be imported, and which columns it takes.");
    }

    public override Task HandleAsync(CancellationToken ct) => Send.OkAsync(
        [
            .. targets.All.Select(t => new KindView(
                t.Kind, caller.MayImport(t), [.. t.Columns.Select(c => new ColumnView(c.Field, c.Chinese, c.Type, c.Required, c.Aliases))], categories.ColumnsOf(t.CategoryFieldsOf))),
        ],
        ct);
}
