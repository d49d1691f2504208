using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace SunLedger.Identity.Tests;

/// <summary>
/// A small identity provider that speaks OpenID Connect over a socket: discovery, keys, the authorization endpoint (which asks nobody: <see cref="Subject"/> is
/// signed in), and the token endpoint, which checks client, code and PKCE.
/// </summary>
internal sealed class OidcIssuer : IAsyncDisposable
{
    public const string ClientId = "sunledger";
    public const string ClientSecret = "only-in-this-test";

    private readonly WebApplication _app;
    private readonly RsaSecurityKey _key = new(RSA.Create(2048)) { KeyId = "k1" };
    private readonly ConcurrentDictionary<string, (string Nonce, string Challenge, string Redirect)> _codes = new();

    private OidcIssuer(WebApplication app) => _app = app;

    public string Address { get; private set; } = "";

    /// <summary>Who is signed in at the provider.</summary>
    public string Subject { get; set; } = "";

    /// <summary>When set, tokens name another recipient: a token that was stolen from another application.</summary>
    public string? WrongAudience { get; set; }

    /// <summary>When set, where the discovery document sends whoever asks for a token.</summary>
    public string? TokenEndpoint { get; set; }

    public static async Task<OidcIssuer> StartAsync(TimeProvider time)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var issuer = new OidcIssuer(app);
        app.MapGet("/.well-known/openid-configuration", () => Results.Json(new
        {
            issuer = issuer.Address, authorization_endpoint = $"{issuer.Address}/authorize", token_endpoint = issuer.TokenEndpoint ?? $"{issuer.Address}/token", jwks_uri = $"{issuer.Address}/keys",
            response_types_supported = new[] { "code" }, subject_types_supported = new[] { "public" }, id_token_signing_alg_values_supported = new[] { "RS256" },
        }));
        app.MapGet("/keys", () => Results.Json(new { keys = new[] { issuer.PublicKey() } }));
        app.MapGet("/authorize", issuer.Authorize);
        app.MapPost("/token", (HttpRequest request) => issuer.TokenAsync(request, time));
        await app.StartAsync();
        issuer.Address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return issuer;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private object PublicKey()
    {
        var rsa = _key.Rsa.ExportParameters(includePrivateParameters: false);
        return new { kty = "RSA", use = "sig", alg = "RS256", kid = _key.KeyId, n = Base64UrlEncoder.Encode(rsa.Modulus), e = Base64UrlEncoder.Encode(rsa.Exponent) };
    }

    private IResult Authorize(HttpRequest request)
    {
        var query = request.Query;
        if (query["client_id"] != ClientId || query["response_type"] != "code" || query["code_challenge_method"] != "S256") return Results.BadRequest();
        var code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        _codes[code] = (query["nonce"]!, query["code_challenge"]!, query["redirect_uri"]!);
        return Results.Redirect(QueryHelpers.AddQueryString(query["redirect_uri"]!, new Dictionary<string, string?> { ["code"] = code, ["state"] = query["state"] }));
    }

    private async Task<IResult> TokenAsync(HttpRequest request, TimeProvider time)
    {
        var form = await request.ReadFormAsync();
        if (form["client_id"] != ClientId || form["client_secret"] != ClientSecret || !_codes.TryRemove(form["code"]!, out var given)) return Results.BadRequest();
        var challenge = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"]!)));
        if (challenge != given.Challenge || form["redirect_uri"] != given.Redirect) return Results.BadRequest();
        var now = time.GetUtcNow().UtcDateTime;
        var token = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Address, Audience = WrongAudience ?? ClientId, IssuedAt = now, NotBefore = now, Expires = now.AddMinutes(5),
            Claims = new Dictionary<string, object> { ["sub"] = Subject, ["nonce"] = given.Nonce },
            SigningCredentials = new(_key, SecurityAlgorithms.RsaSha256),
        });
        return Results.Json(new { access_token = "unused", token_type = "Bearer", expires_in = 300, id_token = token });
    }
}
