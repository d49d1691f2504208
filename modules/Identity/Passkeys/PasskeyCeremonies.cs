using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SunLedger.Identity.Access;
using SunLedger.Identity.Settings;
using SunLedger.Identity.Storage;

namespace SunLedger.Identity.Passkeys;

/// <summary>
/// Registering a passkey and signing in with one, by ASP.NET Core Identity's own handler. What it must remember between the two steps travels in a sealed
/// ticket that is spent once, so that an overheard answer is worth nothing.
/// </summary>
internal sealed partial class PasskeyCeremonies : IDisposable
{
    private const string Registering = "passkey-register";
    private const string Entering = "passkey-sign-in";

    private readonly Tickets _tickets;
    private readonly ILogger<PasskeyCeremonies> _log;
    private readonly UserManager<UserRow> _users;
    private readonly PasskeyHandler<UserRow> _handler;

    public PasskeyCeremonies(IDatabase database, PasskeyBook book, Tickets tickets, SignInSettings settings, IServiceProvider services, ILogger<PasskeyCeremonies> log)
    {
        (_tickets, _log) = (tickets, log);
        var options = new IdentityPasskeyOptions
        {
            ServerDomain = settings.PasskeyDomain.Length > 0 ? settings.PasskeyDomain : null,
            UserVerificationRequirement = "required", // the passkey stands for both factors
            ResidentKeyRequirement = "required", // nobody types an account name, so nobody can try them
        };
        _users = new(
            new PasskeyStore(database, book), Options.Create(new IdentityOptions()), new PasswordHasher<UserRow>(), [], [], new UpperInvariantLookupNormalizer(),
            new IdentityErrorDescriber(), services, NullLogger<UserManager<UserRow>>.Instance);
        _handler = new(_users, Options.Create(options));
    }

    /// <summary>What a browser must be told to make a passkey for the user.</summary>
    public async Task<PasskeyOptionsAnswer> BeginRegisteringAsync(HttpContext context, UserRow user)
    {
        var made = await _handler.MakeCreationOptionsAsync(new() { Id = user.Id, Name = user.Id, DisplayName = user.Name }, context);
        return new(_tickets.Make(Registering, user.Id, made.AttestationState ?? ""), JsonSerializer.Deserialize<JsonElement>(made.CreationOptionsJson));
    }

    /// <summary>The passkey that the browser made; null when it does not prove what it must.</summary>
    public async Task<UserPasskeyInfo?> FinishRegisteringAsync(HttpContext context, string userId, string? ticket, JsonElement credential, CancellationToken ct)
    {
        if (_tickets.Read(Registering, ticket) is not { } content || content.UserId != userId || credential.ValueKind != JsonValueKind.Object) return null;
        var result = await _handler.PerformAttestationAsync(new() { HttpContext = context, CredentialJson = credential.GetRawText(), AttestationState = content.State });
        if (!result.Succeeded) Refused(_log, result.Failure.Message);
        return result.Succeeded && await _tickets.SpendAsync(ticket!, ct) ? result.Passkey : null;
    }

    /// <summary>What a browser must be told to sign somebody in; who it is the passkey will say.</summary>
    public async Task<PasskeyOptionsAnswer> BeginEnteringAsync(HttpContext context)
    {
        var made = await _handler.MakeRequestOptionsAsync(null, context);
        return new(_tickets.Make(Entering, null, made.AssertionState ?? ""), JsonSerializer.Deserialize<JsonElement>(made.RequestOptionsJson));
    }

    /// <summary>Who the passkey says it is; null when it does not prove it.</summary>
    public async Task<(UserRow User, UserPasskeyInfo Passkey)?> FinishEnteringAsync(HttpContext context, string? ticket, JsonElement credential, CancellationToken ct)
    {
        if (_tickets.Read(Entering, ticket) is not { } content || credential.ValueKind != JsonValueKind.Object) return null;
        var result = await _handler.PerformAssertionAsync(new() { HttpContext = context, CredentialJson = credential.GetRawText(), AssertionState = content.State });
        if (!result.Succeeded) Refused(_log, result.Failure.Message);
        // Spent by what proves something, so that a stranger cannot fill the table.
        return result.Succeeded && result.User.Active && await _tickets.SpendAsync(ticket!, ct) ? (result.User, result.Passkey) : null;
    }

    /// <inheritdoc />
    public void Dispose() => _users.Dispose();

    [LoggerMessage(Level = LogLevel.Information, Message = "A passkey was refused: {Reason}")]
    private static partial void Refused(ILogger log, string reason);
}

/// <summary>What a browser must be told.</summary>
/// <param name="Ticket">To be sent back with what the browser makes, within five minutes.</param>
/// <param name="Options">The publicKey options of the Web Authentication API, as its JSON.</param>
internal sealed record PasskeyOptionsAnswer(string Ticket, JsonElement Options);
