using System.Reflection;
using Autofac;
using Autofac.Builder;
using Autofac.Core;
using MsKeyed = Microsoft.Extensions.DependencyInjection.KeyedService;
using MsServiceKey = Microsoft.Extensions.DependencyInjection.ServiceKeyAttribute;

namespace SunLedger.Host.Container;

/// <summary>One Microsoft service descriptor as one Autofac registration.</summary>
internal static class Descriptors
{
    public static object? Key(object? key) => ReferenceEquals(key, MsKeyed.AnyKey) ? Autofac.Core.KeyedService.AnyKey : key;

    public static void Add(this ContainerBuilder builder, ServiceDescriptor d)
    {
        var key = Key(d.ServiceKey);
        var type = d.IsKeyedService ? d.KeyedImplementationType : d.ImplementationType;
        var instance = d.IsKeyedService ? d.KeyedImplementationInstance : d.ImplementationInstance;
        if (type is not null && d.ServiceType.IsGenericTypeDefinition) AddOpenGeneric(builder, d, type, key);
        else if (type is not null) AddType(builder, d, type, key);
        else if (instance is not null) AddInstance(builder, d, instance, key);
        else AddFactory(builder, d, key);
    }

    private static void AddOpenGeneric(ContainerBuilder builder, ServiceDescriptor d, Type type, object? key)
    {
        var registration = builder.RegisterGeneric(type);
        registration = key is null ? registration.As(d.ServiceType) : registration.Keyed(key, d.ServiceType);
        FillKeys(Live(registration, d.Lifetime), type);
    }

    private static void AddType(ContainerBuilder builder, ServiceDescriptor d, Type type, object? key)
    {
        var registration = builder.RegisterType(type);
        registration = key is null ? registration.As(d.ServiceType) : registration.Keyed(key, d.ServiceType);
        FillKeys(Live(registration, d.Lifetime), type);
    }

    private static void AddInstance(ContainerBuilder builder, ServiceDescriptor d, object instance, object? key)
    {
        var registration = builder.RegisterInstance(instance).ExternallyOwned();
        _ = key is null ? registration.As(d.ServiceType) : registration.Keyed(key, d.ServiceType);
    }

    private static void AddFactory(ContainerBuilder builder, ServiceDescriptor d, object? key)
    {
        if (!d.IsKeyedService)
        {
            var make = d.ImplementationFactory!;
            builder.RegisterComponent(Live(RegistrationBuilder.ForDelegate(d.ServiceType, (c, _) => make(c.Resolve<IServiceProvider>())), d.Lifetime)
                .As(d.ServiceType).CreateRegistration());
            return;
        }
        var makeKeyed = d.KeyedImplementationFactory!;
        builder.RegisterComponent(Live(RegistrationBuilder.ForDelegate(d.ServiceType,
                (c, p) => makeKeyed(c.Resolve<IServiceProvider>(), p.TryGetKeyedServiceKey<object>(out var asked) ? asked : key)), d.Lifetime)
            .Keyed(key!, d.ServiceType).CreateRegistration());
    }

    private static IRegistrationBuilder<object, TData, TStyle> Live<TData, TStyle>(IRegistrationBuilder<object, TData, TStyle> registration, ServiceLifetime lifetime) => lifetime switch
    {
        ServiceLifetime.Singleton => registration.SingleInstance(),
        ServiceLifetime.Scoped => registration.InstancePerLifetimeScope(),
        _ => registration.InstancePerDependency(),
    };

    // [FromKeyedServices] and Microsoft's own [ServiceKey] on constructor parameters.
    private static void FillKeys<TData, TStyle>(IRegistrationBuilder<object, TData, TStyle> registration, Type type) where TData : ReflectionActivatorData
    {
        var parameters = type.GetConstructors().SelectMany(c => c.GetParameters());
        if (!parameters.Any(p => p.IsDefined(typeof(FromKeyedServicesAttribute)) || p.IsDefined(typeof(MsServiceKey)))) return;
        registration.OnPreparing(e =>
        {
            var own = e.Service is Autofac.Core.KeyedService service ? (e.Parameters.TryGetKeyedServiceKey<object>(out var asked) ? asked : service.ServiceKey) : null;
            e.Parameters = e.Parameters.Append(new ResolvedParameter(
                (p, _) => p.IsDefined(typeof(FromKeyedServicesAttribute)) || (own is not null && p.IsDefined(typeof(MsServiceKey))),
                (p, c) => ForParameter(p, c, own)));
        });
    }

    private static object? ForParameter(ParameterInfo parameter, IComponentContext context, object? own)
    {
        if (parameter.GetCustomAttribute<FromKeyedServicesAttribute>() is not { } from) return own;
        var key = from.LookupMode switch
        {
            ServiceKeyLookupMode.InheritKey => own,
            ServiceKeyLookupMode.NullKey => null,
            _ => Key(from.Key),
        };
        Service service = key is null ? new TypedService(parameter.ParameterType) : new Autofac.Core.KeyedService(key, parameter.ParameterType);
        return parameter.HasDefaultValue ? context.ResolveOptionalService(service) ?? parameter.DefaultValue : context.ResolveService(service);
    }
}
