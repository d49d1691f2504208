using SunLedger.Modules;

namespace SunLedger.Host;

/// <summary>What an office sets: which database, and where files live. Section <c>SunLedger</c> of appsettings.json, or <c>SunLedger__…</c> in the environment.</summary>
internal sealed record HostOptions
{
    /// <summary><c>sqlite</c> (default, embedded) or <c>postgres</c>.</summary>
    public string Database { get; init; } = "sqlite";

    /// <summary>Connection string; empty means a SQLite file in the data directory.</summary>
    public string ConnectionString { get; init; } = "";

    /// <summary>Where the SQLite file, keys and uploads live; relative to the content root.</summary>
    public string DataDirectory { get; init; } = "data";

    /// <summary>Further directories with plugin folders, beside <c>plugins/</c> next to the host.</summary>
    public string[] PluginDirectories { get; init; } = [];

    /// <summary>Which plugins are taken in, and how often their folders are looked at.</summary>
    public PluginOptions Plugins { get; init; } = new();

    /// <summary>As the office set them.</summary>
    public static HostOptions Of(IConfiguration configuration) => configuration.GetSection("SunLedger").Get<HostOptions>() ?? new HostOptions();

    /// <summary>The absolute path of the data directory.</summary>
    public string DataPath(IHostEnvironment environment) => Path.GetFullPath(DataDirectory, environment.ContentRootPath);

    public Dialect Dialect => Database.ToLowerInvariant() switch
    {
        "sqlite" => Dialect.Sqlite,
        "postgres" or "postgresql" => Dialect.Postgres,
        _ => throw new InvalidOperationException($"SunLedger:Database is '{Database}'. Set it to sqlite or postgres."),
    };
}
