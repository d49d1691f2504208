using Autofac;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using SunLedger.Identity.Access;
using SunLedger.Identity.GrantRoles;
using SunLedger.Identity.Setup;
using SunLedger.Identity.Storage;
using SunLedger.Messages.Audit;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Identity;

/// <summary>Users, their roles and divisions, sign-in, and keys for programs.</summary>
public sealed class IdentityModule() : SunModule("identity", "用户与权限", "Identity")
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddAuthentication(CallerAuthentication.Name).AddScheme<AuthenticationSchemeOptions, CallerAuthentication>(CallerAuthentication.Name, null);
        services.AddAuthorization();
    }

    /// <inheritdoc />
    protected override void Load(ContainerBuilder builder)
    {
        builder.RegisterType<IdentityMap>().As<IEntityMap>().SingleInstance();
        builder.Register(_ => new Passwords()).SingleInstance();
        builder.RegisterType<Attempts>().SingleInstance();
        builder.RegisterType<Sessions>().SingleInstance();
        builder.RegisterType<Keys>().SingleInstance();
        builder.RegisterType<FounderEnd>().SingleInstance();
        builder.RegisterType<Grantees>();
        builder.RegisterType<GrantAnswers>();
        builder.RegisterType<Review>();
        builder.RegisterType<HttpCaller>().As<ICaller>().InstancePerLifetimeScope();
        builder.RegisterType<FormerRoles>().As<IStartupStep>();
        builder.Register(c => new FirstAdministrator(c.Resolve<IDatabase>(), c.Resolve<IDivisions>(), c.Resolve<Passwords>(), c.Resolve<IAuditTrail>(), c.Resolve<TimeProvider>(), Console.Out))
            .As<IStartupStep>();
    }
}
