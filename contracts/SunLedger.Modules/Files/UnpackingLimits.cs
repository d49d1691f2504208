namespace SunLedger.Modules;

/// <summary>How much a packed file may become before somebody says no. The same for every file that comes in.</summary>
/// <param name="Bytes">Most bytes that it may unpack to.</param>
/// <param name="Entries">Most files inside of it.</param>
/// <param name="Ratio">How many times larger than the file its content may be. A table of alike rows packs 100 to 1; a bomb 1,000 to 1.</param>
/// <param name="RatioFromBytes">Below this size the ratio says nothing.</param>
public sealed record UnpackingLimits(long Bytes, int Entries, int Ratio = UnpackingLimits.UsualRatio, long RatioFromBytes = UnpackingLimits.UsualRatioFromBytes)
{
    /// <summary>See <see cref="Ratio"/>. ASSUMED.</summary>
    public const int UsualRatio = 300;

    /// <summary>See <see cref="RatioFromBytes"/>. ASSUMED.</summary>
    public const long UsualRatioFromBytes = 32L << 20;

    /// <summary>True when so much came, or is to come, out of a file of this size that nobody shall go on.</summary>
    public bool AreExceededBy(long unpacked, long packed) => unpacked > Bytes || (unpacked > RatioFromBytes && unpacked / Ratio > packed);
}
