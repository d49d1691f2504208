using Microsoft.Extensions.Configuration;
using SunLedger.Personal.Ciphers;

namespace SunLedger.Personal;

/// <summary>How personal data is kept. Section <c>SunLedger:Personal</c> of appsettings.json.</summary>
internal sealed record PersonalSettings
{
    private const int MostViewsBound = 1000;

    /// <summary><c>AES-256-GCM</c> (default) or <c>SM4-GCM</c>, for keys from now on; what was sealed before still opens.</summary>
    public string Algorithm { get; init; } = AesGcmCipher.Name;

    /// <summary>The master key, base64 of 32 bytes, where it is not to stand in a file: set it in the environment, <c>SunLedger__Personal__MasterKey</c>.</summary>
    public string MasterKey { get; init; } = "";

    /// <summary>Full views that one person may ask for in a day. ASSUMED 假定: no document fixes the number.</summary>
    public int ViewsPerDay { get; init; } = 100;

    /// <summary>As the office sets them, or as they are when there is no configuration.</summary>
    public static PersonalSettings Of(IConfiguration? configuration)
    {
        var settings = configuration?.GetSection("SunLedger:Personal").Get<PersonalSettings>() ?? new PersonalSettings();
        if (Cipher.Find(settings.Algorithm) is null)
            throw new InvalidOperationException($"SunLedger:Personal:Algorithm is '{settings.Algorithm}'. Set it to {AesGcmCipher.Name} or {Sm4GcmCipher.Name}.");
        if (settings.ViewsPerDay is < 1 or > MostViewsBound)
            throw new InvalidOperationException($"SunLedger:Personal:ViewsPerDay is {settings.ViewsPerDay}. Set it to 1 to {MostViewsBound}.");
        return settings;
    }
}
