using SunLedger.Imports.Storage;

namespace SunLedger.Imports.Running;

/// <summary>A refused row as its sender sees it.</summary>
/// <param name="Cells">Its cells as written.</param>
/// <param name="Faults">Why it was refused, in words that quote the cells.</param>
internal sealed record WholeRow(IReadOnlyList<string> Cells, IReadOnlyList<Fault> Faults);

/// <summary>Keeps the cells of refused rows, and the words that quote them, sealed, for whoever sent the file to correct them.</summary>
internal sealed class RefusedCells(IPersonalVault vault, PublishedTexts texts)
{
    /// <summary>The column that seals are bound to.</summary>
    public const string Column = "imports.refused_rows.cells";

    public byte[] Seal(WholeRow row) => vault.Seal(Column, ImportJson.Write(row));

    /// <summary>The row as it was; without cells when it was refused before cells were sealed.</summary>
    public WholeRow Open(RefusedRow row)
    {
        var stored = row.SealedCells is { } sealedUp ? vault.Open(Column, sealedUp) : "[]";
        // Before the words were sealed, too, the cells stood alone.
        return stored.StartsWith('[') ? new(ImportJson.Read<string[]>(stored), ImportJson.Read<Fault[]>(row.Faults)) : ImportJson.Read<WholeRow>(stored);
    }

    /// <summary>The same reasons in words that quote nothing: what stands beside the seal, and what anybody else reads.</summary>
    public IReadOnlyList<Fault> Unquoted(IEnumerable<Fault> faults) => [.. faults.Select(texts.Unquoted)];
}
