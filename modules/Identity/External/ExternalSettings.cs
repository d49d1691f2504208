using Microsoft.Extensions.Configuration;

namespace SunLedger.Identity.External;

/// <summary>An identity provider outside, by OpenID Connect. Section <c>SunLedger:OpenIdConnect</c>; off until an authority is set.</summary>
internal sealed record ExternalSettings
{
    public const string Scheme = "external";
    public const string Callback = "/api/v1/session/external/callback";

    /// <summary>The provider's address; empty: off.</summary>
    public string Authority { get; init; } = "";

    public string ClientId { get; init; } = "";

    public string ClientSecret { get; init; } = "";

    /// <summary>What the button says: 统一身份认证.</summary>
    public string Name { get; init; } = "统一身份认证";

    /// <summary>The claim that names a person for ever; <c>sub</c> unless the provider has a better one.</summary>
    public string SubjectClaim { get; init; } = "sub";

    /// <summary>False only where the provider is reached inside the machine room without TLS.</summary>
    public bool RequireHttps { get; init; } = true;

    /// <summary>True where the provider demands two factors of everybody; else somebody who has a second factor here shows it here, too.</summary>
    public bool ProvesSecondFactor { get; init; }

    public bool IsOn => Authority.Length > 0;

    public static ExternalSettings Of(IConfiguration? configuration)
    {
        var settings = configuration?.GetSection("SunLedger:OpenIdConnect").Get<ExternalSettings>() ?? new ExternalSettings();
        if (settings.IsOn && settings.ClientId.Length == 0) throw new InvalidOperationException("SunLedger:OpenIdConnect:Authority is set, but ClientId is empty.");
        return settings;
    }
}
