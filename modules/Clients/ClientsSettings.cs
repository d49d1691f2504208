using Microsoft.Extensions.Configuration;

namespace SunLedger.Clients;

/// <summary>How programs are served. Section <c>SunLedger:Clients</c> of appsettings.json.</summary>
internal sealed record ClientsSettings
{
    /// <summary>Calls a minute of a client for which nothing else was set. ASSUMED: no document fixes it; a hundred a second leaves a small server room for people.</summary>
    public int CallsPerMinute { get; init; } = 6_000;

    /// <summary>How long an answer is given again to the same <c>Idempotency-Key</c>. ASSUMED.</summary>
    public int KeepAnswersDays { get; init; } = 30;

    /// <summary>How long calls stay in the log. Six months at least: 《网络安全法》第二十一条第三项.</summary>
    public int KeepCallsDays { get; init; } = 184;

    /// <summary>How long the body of a refused call can be sent again. ASSUMED.</summary>
    public int KeepBodiesDays { get; init; } = 30;

    /// <summary>The longest body that is kept of a refused call.</summary>
    public int KeptBodyBytes { get; init; } = 64 * 1024;

    /// <summary>How often calls are written down: what a power cut can cost of the log.</summary>
    public double WriteCallsEverySeconds { get; init; } = 1;

    /// <summary>How often it is looked for events to deliver.</summary>
    public double DeliverEverySeconds { get; init; } = 1;

    /// <summary>As the office sets them, or as they are when there is no configuration.</summary>
    public static ClientsSettings Of(IConfiguration? configuration)
    {
        var settings = configuration?.GetSection("SunLedger:Clients").Get<ClientsSettings>() ?? new ClientsSettings();
        if (settings.KeepCallsDays < SixMonthsDays)
            throw new InvalidOperationException($"SunLedger:Clients:KeepCallsDays is {settings.KeepCallsDays}. The law asks for six months: set it to {SixMonthsDays} or more.");
        if (settings.CallsPerMinute is < 1 or > CallsPerMinuteAtMost)
            throw new InvalidOperationException($"SunLedger:Clients:CallsPerMinute is {settings.CallsPerMinute}. Set it to 1 to {CallsPerMinuteAtMost}.");
        return settings;
    }

    // The longest six months in a row: July to December.
    private const int SixMonthsDays = 184;

    public const int CallsPerMinuteAtMost = 1_000_000;
}
