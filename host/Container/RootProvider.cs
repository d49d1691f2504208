using Autofac;

namespace SunLedger.Host.Container;

/// <summary>The root of the container; disposing it disposes every singleton.</summary>
internal sealed class RootProvider(IContainer container) : AutofacProvider(container, container.Resolve<SingleInstances>()), IDisposable, IAsyncDisposable
{
    public void Dispose() => Scope.Dispose();

    public ValueTask DisposeAsync() => Scope.DisposeAsync();
}

/// <summary>Opens request scopes straight below the root, whoever asks.</summary>
internal sealed class RootScopeFactory(ILifetimeScope root) : IServiceScopeFactory
{
    public IServiceScope CreateScope() => new OneScope(root.BeginLifetimeScope());

    private sealed class OneScope(ILifetimeScope scope) : IServiceScope, IAsyncDisposable
    {
        public IServiceProvider ServiceProvider { get; } = scope.Resolve<IServiceProvider>();

        public void Dispose() => scope.Dispose();

        public ValueTask DisposeAsync() => scope.DisposeAsync();
    }
}
