using Autofac;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using SunLedger.Messages.Personal;
using SunLedger.Personal.Keys;
using SunLedger.Personal.Setup;
using SunLedger.Personal.Storage;
using SunLedger.Personal.Unmasking;

namespace SunLedger.Personal;

/// <summary>Personal data (个人信息保护): the keys that seal it, and full views of it.</summary>
public sealed class PersonalModule() : SunModule("personal", "个人信息保护", "Personal data")
{
    /// <inheritdoc />
    protected override void Load(ContainerBuilder builder)
    {
        builder.RegisterType<PersonalMap>().As<IEntityMap>().SingleInstance();
        builder.Register(c => PersonalSettings.Of(c.ResolveOptional<IConfiguration>())).SingleInstance();
        // A device of the office takes its place, whether it was registered before or after.
        builder.Register(c => MasterKeyFile.Of(c.Resolve<DataDirectory>(), c.Resolve<PersonalSettings>())).As<IMasterKey>().SingleInstance().PreserveExistingDefaults();
        builder.RegisterType<MasterRotation>().As<IMasterRotation>().SingleInstance();
        builder.RegisterType<KeyRing>().SingleInstance();
        builder.RegisterType<Vault>().As<IPersonalVault>().SingleInstance();
        builder.RegisterType<KeysStartup>().AsSelf().As<IStartupStep>().SingleInstance();
        builder.RegisterType<KeysOfTheYear>().As<IHostedService>().SingleInstance();
        builder.RegisterType<CountedUnmasking>().As<IUnmasking>().InstancePerLifetimeScope();
    }
}
