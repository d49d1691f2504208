using System.Runtime.CompilerServices;
using FastEndpoints;

namespace SunLedger.Host.Container;

/// <summary>
/// Makes the endpoint of a request. While routes are mapped an endpoint is only asked what it declares; for that FastEndpoints would have the container make all of them with all
/// that they stand on, which cost a starting host more than anything else. A declaration that needs a service fails at once, at every start.
/// </summary>
internal sealed class EndpointMaker : IEndpointFactory
{
    private readonly EndpointFactory _whole = new();

    public BaseEndpoint Create(EndpointDefinition definition, HttpContext ctx) =>
        ctx.GetEndpoint() is null ? (BaseEndpoint)RuntimeHelpers.GetUninitializedObject(definition.EndpointType) : _whole.Create(definition, ctx);
}
