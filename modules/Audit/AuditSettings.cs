using Microsoft.Extensions.Configuration;

namespace SunLedger.Audit;

/// <summary>How long the trail is kept. Section <c>SunLedger:Audit</c> of appsettings.json.</summary>
internal sealed record AuditSettings
{
    /// <summary>网络安全法 art. 21 (3): logs are kept for six months at least.</summary>
    public const int LeastMonths = 6;

    private const int MostMonths = 1200;

    /// <summary>Months for which lines stay in the database before they may be moved to a file. ASSUMED 假定 where it is more than six.</summary>
    public int KeepMonths { get; init; } = 12;

    /// <summary>As the office sets them, or as they are when there is no configuration.</summary>
    public static AuditSettings Of(IConfiguration? configuration)
    {
        var settings = configuration?.GetSection("SunLedger:Audit").Get<AuditSettings>() ?? new AuditSettings();
        if (settings.KeepMonths is < LeastMonths or > MostMonths)
            throw new InvalidOperationException($"SunLedger:Audit:KeepMonths is {settings.KeepMonths}. Set it to {LeastMonths} to {MostMonths}.");
        return settings;
    }
}
