using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SunLedger.Identity.Access;
using SunLedger.Identity.SecondFactor;
using SunLedger.Identity.Session;
using SunLedger.Identity.Storage;

namespace SunLedger.Identity.External;

/// <summary>
/// Signing in through an identity provider outside. It says who somebody is; who may come in, and what they may do, is said here: a subject that no
/// two administrators have tied to a user opens nothing, and no user is ever made of one.
/// </summary>
internal static class ExternalSignIn
{
    /// <summary>Adds the scheme; while it is off, there is none.</summary>
    public static void AddExternalSignIn(this IServiceCollection services)
    {
        services.TryAddTransient<OpenIdConnectHandler>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<OpenIdConnectOptions>, OpenIdConnectPostConfigureOptions>());
        services.AddOptions<AuthenticationOptions>().Configure<ExternalSettings>((options, settings) =>
        {
            if (settings.IsOn) options.AddScheme(ExternalSettings.Scheme, scheme => scheme.HandlerType = typeof(OpenIdConnectHandler));
        });
        services.AddOptions<OpenIdConnectOptions>(ExternalSettings.Scheme).Configure<ExternalSettings, SecretBox, IServiceProvider>(
            (options, settings, box, provider) => Configure(options, settings, box, provider.GetService<OutgoingAddresses>() ?? new([])));
    }

    private static void Configure(OpenIdConnectOptions options, ExternalSettings settings, SecretBox box, OutgoingAddresses outgoing)
    {
        // The provider's own name was set by whoever runs the host; where its discovery document sends us is the provider's word, and is judged.
        if (settings.IsOn) options.BackchannelHttpHandler = outgoing.NewHandler(trusted: new Uri(settings.Authority).IdnHost);
        options.Authority = settings.Authority;
        options.ClientId = settings.ClientId;
        options.ClientSecret = settings.ClientSecret;
        options.RequireHttpsMetadata = settings.RequireHttps;
        options.CallbackPath = ExternalSettings.Callback;
        options.ResponseType = "code"; // with PKCE, which is on by default
        options.ResponseMode = "query";
        options.Scope.Clear();
        options.Scope.Add("openid");
        options.MapInboundClaims = false;
        options.SaveTokens = false;
        options.DisableTelemetry = true;
        options.DataProtectionProvider = new BoxProtection(box, "external");
        foreach (var cookie in new[] { options.CorrelationCookie, options.NonceCookie })
        {
            cookie.SameSite = SameSiteMode.Lax; // the way back is a navigation from another site
            cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        }
        options.Events.OnTicketReceived = context => EnterAsync(context, settings);
        options.Events.OnRemoteFailure = context =>
        {
            context.Response.Redirect("/sign-in?problem=external_failed");
            context.HandleResponse();
            return Task.CompletedTask;
        };
    }

    private static async Task EnterAsync(TicketReceivedContext context, ExternalSettings settings)
    {
        var services = context.HttpContext.RequestServices;
        var ct = context.HttpContext.RequestAborted;
        var subject = context.Principal?.FindFirst(settings.SubjectClaim)?.Value;
        var user = subject is null ? null : await FindAsync(services.GetRequiredService<IDatabase>(), settings.Authority, subject, ct);
        context.HandleResponse();
        if (user is null)
        {
            context.Response.Redirect("/sign-in?problem=external_unknown");
            return;
        }
        if (!settings.ProvesSecondFactor && await services.GetRequiredService<SecondFactors>().IsOnAsync(user.Id, ct))
        {
            // In the fragment: it is sent to no server and stands in no log.
            var ticket = services.GetRequiredService<Tickets>().Make(TakeSecondStep.AfterProvider, user.Id, ExternalSubjectRow.StateOf(settings.Authority, subject!));
            context.Response.Redirect($"/sign-in#second_factor={ticket}");
            return;
        }
        var started = await services.GetRequiredService<Sessions>().StartAsync(context.HttpContext, user, SignInMeans.External, ct, (db, t) => IsTiedAsync(db, settings.Authority, subject!, user.Id, t));
        context.Response.Redirect(started ? "/" : "/sign-in?problem=external_unknown");
    }

    private static Task<bool> IsTiedAsync(SunLedgerDb db, string issuer, string subject, string userId, CancellationToken ct) =>
        db.Set<ExternalSubjectRow>().AnyAsync(s => s.UserId == userId && s.Issuer == issuer && s.Subject == subject && s.TiedBy == null, ct);

    private static async Task<UserRow?> FindAsync(IDatabase database, string issuer, string subject, CancellationToken ct)
    {
        await using var db = database.Read();
        return await (
            from s in db.Set<ExternalSubjectRow>()
            join u in db.Set<UserRow>() on s.UserId equals u.Id
            where s.Issuer == issuer && s.Subject == subject && s.TiedBy == null && u.Active
            select u).AsNoTracking().SingleOrDefaultAsync(ct);
    }

    // The handler's state and cookies sealed with the key that every host of the installation has, so that any host takes the way back.
    private sealed class BoxProtection(SecretBox box, string purpose) : IDataProtector
    {
        public IDataProtector CreateProtector(string inner) => new BoxProtection(box, $"{purpose}:{inner}");

        public byte[] Protect(byte[] plaintext) => box.Seal(purpose, plaintext);

        public byte[] Unprotect(byte[] protectedData) => box.Open(purpose, protectedData);
    }
}
