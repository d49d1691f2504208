using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Specification;
using SunLedger.Host.Container;

namespace SunLedger.Host.Tests;

/// <summary>Microsoft's own specification of a container, run against the bridge to Autofac.</summary>
public sealed class ContainerSpecification : DependencyInjectionSpecificationTests
{
    protected override IServiceProvider CreateServiceProvider(IServiceCollection serviceCollection) => Bridge.Provider(serviceCollection);
}

/// <summary>The same for keyed services.</summary>
public sealed class KeyedContainerSpecification : KeyedDependencyInjectionSpecificationTests
{
    protected override IServiceProvider CreateServiceProvider(IServiceCollection collection) => Bridge.Provider(collection);
}

file static class Bridge
{
    public static IServiceProvider Provider(IServiceCollection services)
    {
        var factory = new AutofacServiceProviderFactory(_ => { });
        return factory.CreateServiceProvider(factory.CreateBuilder(services));
    }
}
