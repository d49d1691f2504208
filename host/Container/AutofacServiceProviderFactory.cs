using Autofac;

namespace SunLedger.Host.Container;

/// <summary>
/// Hands the Microsoft service collection, keyed services included, to Autofac 9. Autofac.Extensions.DependencyInjection 8.0.0, the newest
/// that our feed holds, fails on keyed descriptors; docs/decisions/0003 says when to drop this folder. Microsoft's own specification
/// tests keep it honest.
/// </summary>
internal sealed class AutofacServiceProviderFactory(Action<ContainerBuilder> configure) : IServiceProviderFactory<ContainerBuilder>
{
    public ContainerBuilder CreateBuilder(IServiceCollection services)
    {
        var builder = new ContainerBuilder();
        var singles = new SingleInstances();
        builder.RegisterInstance(singles);
        builder.Register(c => new AutofacProvider(c.Resolve<ILifetimeScope>(), singles))
            .As<IServiceProvider>().As<IServiceProviderIsService>().As<IServiceProviderIsKeyedService>().As<IKeyedServiceProvider>()
            .InstancePerLifetimeScope().ExternallyOwned();
        builder.RegisterType<RootScopeFactory>().As<IServiceScopeFactory>().SingleInstance();
        foreach (var descriptor in services) builder.Add(descriptor);
        configure(builder);
        return builder;
    }

    public IServiceProvider CreateServiceProvider(ContainerBuilder containerBuilder) => new RootProvider(containerBuilder.Build());
}
