using SunLedger.Ledger.Storage;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Ledger.Moments;

/// <summary>
/// Who may move what a division left: from the day on which another took it over, that one as well. Stored paths never change (docs/decisions/0031);
/// posting asks where they stand today, as reads do. (docs/decisions/0142)
/// </summary>
internal sealed class Successions(IDivisions divisions, TimeProvider time)
{
    private readonly Lazy<Takeovers> _today = new(() => Takeovers.By(time.Today(), knownAt: null, divisions));

    /// <summary>Where a stored path stands today.</summary>
    public string Place(string path) => _today.Value.Place(path);

    /// <summary>Code of the division that an indicator's money belongs to today.</summary>
    public string CodeOf(Indicator indicator) => Place(indicator.DivisionPath) is var place && place == indicator.DivisionPath ? indicator.DivisionCode : place.TrimEnd('/').Split('/')[^1];

    /// <summary>True when a path lies within another, as they are stored or as they stand today.</summary>
    public bool IsWithin(string path, string top) => path.StartsWith(top, StringComparison.Ordinal) || Place(path).StartsWith(Place(top), StringComparison.Ordinal);

    /// <summary>True when whoever sees as far as a path may move what stands under another, as it is stored or stands today.</summary>
    public bool Reaches(string seen, string path) => path.StartsWith(seen, StringComparison.Ordinal) || Place(path).StartsWith(seen, StringComparison.Ordinal);
}
