using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SunLedger.Approval.Storage;

/// <summary>Approval's part of the one EF model.</summary>
internal sealed class ApprovalMap : IEntityMap
{
    /// <summary>The module's schema or table prefix.</summary>
    public const string Module = "approval";

    /// <inheritdoc />
    public void Map(ModelBuilder model, Dialect dialect)
    {
        ChainRow.Map(model.Entity<ChainRow>(), dialect);
        DocumentRow.Map(model.Entity<DocumentRow>(), dialect);
        ActRow.Map(model.Entity<ActRow>(), dialect);
        AgreementRow.Map(model.Entity<AgreementRow>(), dialect);
        TaskRow.Map(model.Entity<TaskRow>(), dialect);
        AttachmentRow.Map(model.Entity<AttachmentRow>(), dialect);
        DelegationRow.Map(model.Entity<DelegationRow>(), dialect);
        DemandRow.Map(model.Entity<DemandRow>(), dialect);
        PhraseRow.Map(model.Entity<PhraseRow>(), dialect);
    }
}

/// <summary>How the module's columns are spelt.</summary>
internal static class Columns
{
    /// <summary>Names the columns after the properties: <c>DueOn</c> is <c>due_on</c>.</summary>
    public static void InSnakeCase<T>(this EntityTypeBuilder<T> entity) where T : class
    {
        foreach (var property in entity.Metadata.GetProperties()) property.SetColumnName(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
    }
}
