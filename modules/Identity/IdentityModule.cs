using Autofac;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SunLedger.Identity.Access;
using SunLedger.Identity.External;
using SunLedger.Identity.GrantRoles;
using SunLedger.Identity.Passkeys;
using SunLedger.Identity.SecondFactor;
using SunLedger.Identity.Settings;
using SunLedger.Identity.Setup;
using SunLedger.Identity.Storage;
using SunLedger.Identity.Users;
using SunLedger.Messages.Approval;
using SunLedger.Messages.Audit;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.People;

namespace SunLedger.Identity;

/// <summary>Users, their roles and divisions, and sign-in.</summary>
public sealed class IdentityModule() : SunModule("identity", "用户与权限", "Identity")
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddAuthentication(CallerAuthentication.Name).AddScheme<AuthenticationSchemeOptions, CallerAuthentication>(CallerAuthentication.Name, null);
        services.AddExternalSignIn();
        services.AddOneAuthorization();
    }

    /// <inheritdoc />
    protected override void Load(ContainerBuilder builder)
    {
        builder.RegisterType<IdentityMap>().As<IEntityMap>().SingleInstance();
        builder.Register(c => SignInSettings.Of(c.ResolveOptional<IConfiguration>())).SingleInstance();
        builder.Register(c => ExternalSettings.Of(c.ResolveOptional<IConfiguration>())).SingleInstance();
        builder.Register(c => OfSettings(c.Resolve<SignInSettings>(), c.Resolve<ILogger<Passwords>>())).SingleInstance();
        builder.Register(c => SecretBox.Of(c.Resolve<DataDirectory>(), "identity.key")).SingleInstance();
        builder.RegisterType<Tickets>().SingleInstance();
        builder.RegisterType<FirstThings>().SingleInstance();
        builder.RegisterType<SecondFactors>().SingleInstance();
        builder.RegisterType<PasskeyBook>().SingleInstance();
        builder.RegisterType<PasskeyCeremonies>().InstancePerLifetimeScope();
        builder.RegisterType<Self>().InstancePerLifetimeScope();
        builder.RegisterType<SecretStartup>().As<IStartupStep>();
        builder.RegisterType<Attempts>().SingleInstance();
        builder.RegisterType<Sessions>().SingleInstance();
        builder.RegisterType<Access.People>().As<IPeople>().SingleInstance();
        builder.RegisterType<Duties>().As<IDuties>().SingleInstance();
        builder.RegisterType<FounderEnd>().SingleInstance();
        builder.RegisterType<OpenDoor>().As<IOpenDoor>().SingleInstance();
        builder.RegisterType<Grantees>();
        builder.RegisterType<GrantAnswers>();
        builder.RegisterType<WaitingGrants>().As<IWaitingMatters>();
        builder.RegisterType<WaitingTies>().As<IWaitingMatters>();
        builder.RegisterType<WaitingResets>().As<IWaitingMatters>();
        builder.RegisterType<Review>();
        builder.RegisterType<HttpCaller>().As<ICaller>().SingleInstance(); // it asks the request, and keeps nothing
        builder.RegisterType<FormerRoles>().As<IStartupStep>();
        builder.Register(c => new FirstAdministrator(c.Resolve<IDatabase>(), c.Resolve<IDivisions>(), c.Resolve<Passwords>(), c.Resolve<IAuditTrail>(), c.Resolve<TimeProvider>(), Console.Out))
            .As<IStartupStep>();
    }

    private static Passwords OfSettings(SignInSettings settings, ILogger log) => new(hashers: settings.Hashers, waiting: settings.WaitingForHashers, log: log);
}
