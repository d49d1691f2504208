using System.Collections;
using System.Reflection;

namespace SunLedger.Host.Container;

/// <summary>
/// All routes of FastEndpoints have one handler, which takes nothing and returns what answers. ASP.NET builds and compiles two expressions for each of them before the first request is
/// served, hundreds at every start, only to call it; here it is called as it is. The place where that is chosen is not public: where a later ASP.NET has none of this name everything is
/// compiled as before, and a test says so.
/// </summary>
internal static class PlainHandlers
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.NonPublic;

    private static readonly Func<Delegate, RequestDelegateFactoryOptions, RequestDelegateMetadataResult?, RequestDelegateResult> Making = Make;

    /// <summary>Takes over every route that is mapped by now, and says how many. To be called before anybody asks for the endpoints.</summary>
    public static int TakeOver(Microsoft.AspNetCore.Routing.IEndpointRouteBuilder routes)
    {
        var taken = 0;
        foreach (var source in routes.DataSources)
        {
            if (source.GetType().GetField("_routeEntries", Own)?.GetValue(source) is not IList { Count: > 0 } entries) continue;
            var handler = FieldOf(entries[0]!, "RouteHandler", typeof(Delegate));
            var making = FieldOf(entries[0]!, "CreateHandlerRequestDelegateFunc", Making.GetType());
            if (handler is null || making is null) continue;
            for (var i = 0; i < entries.Count; i++)
            {
                var entry = entries[i]!; // a copy, for it is a struct
                if (handler.GetValue(entry) is not Func<IResult>) continue;
                making.SetValue(entry, Making);
                entries[i] = entry;
                taken++;
            }
        }
        return taken;
    }

    private static FieldInfo? FieldOf(object entry, string property, Type type) =>
        entry.GetType().GetField($"<{property}>k__BackingField", Own) is { } field && field.FieldType == type ? field : null;

    private static RequestDelegateResult Make(Delegate handler, RequestDelegateFactoryOptions options, RequestDelegateMetadataResult? metadata)
    {
        if (options.EndpointBuilder is not { FilterFactories.Count: 0 } endpoint) return RequestDelegateFactory.Create(handler, options, metadata);
        var answer = (Func<IResult>)handler;
        return new(context => answer().ExecuteAsync(context), [.. endpoint.Metadata]);
    }
}
