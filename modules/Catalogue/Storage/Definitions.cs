namespace SunLedger.Catalogue.Storage;

/// <summary>Keeps every definition that ever was.</summary>
internal static class Definitions
{
    public static async Task KeepAsync(SunLedgerDb db, CategoryDefinition definition, DateTimeOffset now, CancellationToken ct)
    {
        if (db.Set<DefinitionRow>().Local.Any(d => d.Hash == definition.Hash) || await db.Set<DefinitionRow>().AnyAsync(d => d.Hash == definition.Hash, ct)) return;
        db.Add(new DefinitionRow
        {
            Hash = definition.Hash,
            CategoryCode = definition.Code,
            Text = definition.Text,
            ContractVersion = definition.ContractVersion,
            FirstSeenAt = now,
        });
    }
}
