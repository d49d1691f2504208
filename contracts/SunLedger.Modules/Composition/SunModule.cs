using Autofac;
using Microsoft.Extensions.DependencyInjection;

namespace SunLedger.Modules;

/// <summary>
/// What a module shows of itself: the one public type of its assembly. It registers the module's services; the host finds the
/// module's endpoints in the same assembly.
/// </summary>
/// <param name="code">Short lower-case name, also the schema (PostgreSQL) or table prefix (SQLite): <c>ledger</c>.</param>
/// <param name="name">The name a clerk reads.</param>
/// <param name="english">The same in English.</param>
public abstract class SunModule(string code, string name, string english) : Module
{
    /// <summary>Short lower-case name, also the schema or table prefix.</summary>
    public string Code { get; } = code;

    /// <summary>The name a clerk reads.</summary>
    public string Name { get; } = name;

    /// <summary>The name in English.</summary>
    public string English { get; } = english;

    /// <summary>True when an administrator may switch it off. Kernels are always on: without them there is no ledger.</summary>
    public virtual bool IsSwitchable => false;

    /// <summary>What ASP.NET itself must be told before the container is built: authentication schemes, rate limits. Most modules have nothing to say.</summary>
    public virtual void ConfigureServices(IServiceCollection services)
    {
    }

    /// <summary>What stands around every request, outside of sign-in and of whatever answers failures. Most modules have nothing to put there.</summary>
    public virtual void Use(IApplicationBuilder app)
    {
    }

    /// <summary>
    /// What stands between knowing who calls and the endpoint that answers: a log of calls, limits. The caller is known, the endpoint not yet.
    /// Most modules add nothing.
    /// </summary>
    public virtual void UseForCaller(IApplicationBuilder app)
    {
    }

    /// <summary>
    /// What stands between the endpoint and whoever may call it: the endpoint is known, and that the caller may call it. Most modules add nothing.
    /// </summary>
    public virtual void UseForEndpoint(IApplicationBuilder app)
    {
    }
}
