using FastEndpoints;
using SunLedger.Messages.Catalogue;
using SunLedger.Modules;

namespace SunLedger.Host.Answers;

/// <summary>Refuses the routes of a module that is switched off, before anything of the request is read. Who may not call them is told that first.</summary>
internal static class ModuleGate
{
    public static Task PassAsync(HttpContext context, RequestDelegate next)
    {
        var endpoint = context.GetEndpoint()?.Metadata.GetMetadata<EndpointDefinition>();
        if (endpoint is null || context.RequestServices.GetRequiredService<ISwitches>().ModuleOf(endpoint.EndpointType) is not { } off) return next(context);
        return Problem.WriteAsync(context, off.Refusal.Status, [off.Fault(null, null)], context.RequestAborted);
    }
}
