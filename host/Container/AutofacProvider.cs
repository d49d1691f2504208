using Autofac;
using Autofac.Core;
using MsKeyed = Microsoft.Extensions.DependencyInjection.KeyedService;

namespace SunLedger.Host.Container;

/// <summary>An Autofac scope that answers as Microsoft's service provider.</summary>
internal class AutofacProvider(ILifetimeScope scope, SingleInstances singles) : IServiceProvider, IKeyedServiceProvider, ISupportRequiredService, IServiceProviderIsKeyedService
{
    protected ILifetimeScope Scope => scope;

    public object? GetService(Type serviceType)
    {
        if (singles.Find(serviceType) is { } single) return single;
        var resolved = Resolve(() => scope.ResolveOptional(serviceType));
        singles.Note(scope, serviceType, resolved);
        return resolved;
    }

    public object GetRequiredService(Type serviceType)
    {
        if (singles.Find(serviceType) is { } single) return single;
        var resolved = Resolve(() => scope.Resolve(serviceType))!;
        singles.Note(scope, serviceType, resolved);
        return resolved;
    }

    public object? GetKeyedService(Type serviceType, object? serviceKey)
    {
        if (serviceKey is null) return GetService(serviceType);
        if (ReferenceEquals(serviceKey, MsKeyed.AnyKey) && !(serviceType.IsGenericType && serviceType.GetGenericTypeDefinition() == typeof(IEnumerable<>)))
            throw new InvalidOperationException("AnyKey cannot be asked for by itself.");
        return Resolve(() => scope.ResolveOptionalService(new Autofac.Core.KeyedService(Descriptors.Key(serviceKey)!, serviceType)));
    }

    public object GetRequiredKeyedService(Type serviceType, object? serviceKey) => serviceKey is null
        ? GetRequiredService(serviceType)
        : GetKeyedService(serviceType, serviceKey) ?? throw new InvalidOperationException($"No keyed service '{serviceKey}' for {serviceType}.");

    public bool IsService(Type serviceType) =>
        !serviceType.IsGenericTypeDefinition && scope.ComponentRegistry.IsRegistered(new TypedService(serviceType));

    public bool IsKeyedService(Type serviceType, object? serviceKey) => serviceKey is null
        ? IsService(serviceType)
        : !serviceType.IsGenericTypeDefinition && scope.ComponentRegistry.IsRegistered(new Autofac.Core.KeyedService(Descriptors.Key(serviceKey)!, serviceType));

    // Microsoft's contract promises InvalidOperationException with the cause's own words.
    private static T Resolve<T>(Func<T> resolve)
    {
        try
        {
            return resolve();
        }
        catch (DependencyResolutionException e)
        {
            throw new InvalidOperationException(e.GetBaseException().Message, e);
        }
    }
}
