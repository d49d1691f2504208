using SunLedger.Imports.Storage;

namespace SunLedger.Imports.Running;

/// <summary>Keeps the cells of refused rows sealed, for whoever sent the file to correct them.</summary>
internal sealed class RefusedCells(IPersonalVault vault)
{
    /// <summary>The column that seals are bound to.</summary>
    public const string Column = "imports.refused_rows.cells";

    public byte[] Seal(IReadOnlyList<string> cells) => vault.Seal(Column, ImportJson.Write(cells));

    /// <summary>The cells as they were; none for rows that were refused before cells were sealed.</summary>
    public string[] Open(RefusedRow row) => row.SealedCells is { } sealedUp ? ImportJson.Read<string[]>(vault.Open(Column, sealedUp)) : [];
}
