namespace SunLedger.Imports.Running;

/// <summary>Refused rows that are kept with their cells and reasons: the first ones, as far as there is room.</summary>
/// <param name="Rows">How many.</param>
/// <param name="Bytes">What they take.</param>
internal readonly record struct Kept(int Rows, long Bytes)
{
    public bool HasRoom(ImportSettings settings) => Rows < settings.KeptRefusals && Bytes < settings.KeptRefusalBytes;
}
