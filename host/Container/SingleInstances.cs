using System.Collections.Concurrent;
using Autofac;
using Autofac.Core;
using Autofac.Core.Lifetime;

namespace SunLedger.Host.Container;

/// <summary>
/// What the container has one of, once it was asked for. A request asks for a dozen such things, and the container would look for the registration, walk its pipeline and take the root's
/// lock each time, to give what it gave before.
/// </summary>
internal sealed class SingleInstances
{
    private static readonly object NotOne = new();

    private readonly ConcurrentDictionary<Type, object> _known = new();

    /// <summary>The one of this type; null when it was not asked for yet, or when there may be others.</summary>
    public object? Find(Type type) => _known.TryGetValue(type, out var known) && known != NotOne ? known : null;

    /// <summary>Remembers what was resolved, when it is the only one there will be.</summary>
    public void Note(ILifetimeScope scope, Type type, object? resolved)
    {
        if (_known.ContainsKey(type)) return;
        var isOne = resolved is not null && scope.ComponentRegistry.TryGetRegistration(new TypedService(type), out var registration)
            && registration is { Sharing: InstanceSharing.Shared, Lifetime: RootScopeLifetime };
        _known.TryAdd(type, isOne ? resolved! : NotOne);
    }
}
