using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using FastEndpoints;
using Microsoft.Extensions.Primitives;
using SunLedger.Host.OpenApi;
using SunLedger.Modules;

namespace SunLedger.Host.Answers;

/// <summary>
/// Compares the parameters of an address with those that its endpoint declares, before anything is read: a name that nobody asks for would be passed over, and the sum of
/// everything answered for the sum of one indicator. Values are looked at by their type alone, and years and pages by their range, alike for every route.
/// </summary>
internal static class AskedQuery
{
    private const int LongestShown = 64; // what was sent is shown again, but not a megabyte of it

    private static readonly ConcurrentDictionary<(Type Endpoint, bool IsRead), IReadOnlyDictionary<string, Type>> Declared = new();

    public static Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Query.Count == 0 || context.GetEndpoint()?.Metadata.GetMetadata<EndpointDefinition>() is not { } endpoint) return next(context);
        var names = Declared.GetOrAdd((endpoint.EndpointType, BodilessReads.IsOne(context)), _ => Names(endpoint, context.Request.Method));
        var faults = context.Request.Query.Select(q => Fault(q.Key, q.Value, names)).OfType<(int Status, Fault Fault)>().ToList();
        if (faults is [var first, ..]) return Problem.WriteAsync(context, first.Status, [.. faults.Select(f => f.Fault)], context.RequestAborted);
        LeaveOutEmpty(context.Request);
        return next(context);
    }

    // What is empty reads as nothing, and nothing as the year 0, the first day of the calendar or no: whoever leaves a box of a form empty must get what they get without it.
    private static void LeaveOutEmpty(HttpRequest request)
    {
        if (!request.Query.Any(q => string.IsNullOrEmpty(q.Value))) return;
        request.Query = new QueryCollection(request.Query.Where(q => !string.IsNullOrEmpty(q.Value)).ToDictionary(q => q.Key, q => q.Value, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The parameters that an endpoint declares: those of its request, and those that it reads for itself.</summary>
    private static Dictionary<string, Type> Names(EndpointDefinition endpoint, string method)
    {
        var verb = HttpMethods.IsHead(method) ? HttpMethods.Get : method;
        var bound = RequestShape.Properties(endpoint.ReqDtoType).Where(p => RequestShape.SourceOf(endpoint, verb, p) == RequestShape.Source.Query).Select(p => (Name: RequestShape.Name(p), Type: p.PropertyType));
        var own = endpoint.EndpointType.GetCustomAttributes<AsksAttribute>().Select(a => (a.Name, a.Type));
        return bound.Concat(own).ToDictionary(p => p.Name, p => p.Type, StringComparer.OrdinalIgnoreCase);
    }

    private static (int, Fault)? Fault(string name, StringValues sent, IReadOnlyDictionary<string, Type> names)
    {
        var shown = name.Length <= LongestShown ? name : name[..LongestShown] + "…";
        if (!names.TryGetValue(name, out var type)) return Refused(ReadingRefusals.UnknownParameter, shown, Nearest.To(shown, [.. names.Keys]), Nearest.Listed([.. names.Keys]));
        if (sent.Count > 1) return Refused(ReadingRefusals.DuplicateParameter, shown);
        if (string.IsNullOrEmpty(sent)) return null; // as if it were left out
        if (!Reads(sent.ToString(), Nullable.GetUnderlyingType(type) ?? type)) return (StatusCodes.Status400BadRequest, Misread.As(type, null, shown));
        return OutOfRange(name.ToLowerInvariant(), sent.ToString());
    }

    private static (int, Fault)? Refused(RefusalText text, string name, params object?[] values) => (text.Status, Modules.Fault.Of(text, null, name, [name, .. values]));

    // The same words mean the same for every list.
    private static (int, Fault)? OutOfRange(string name, string sent)
    {
        if (name is not ("year" or "limit") || !int.TryParse(sent, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return null;
        if (name == "year") return BudgetYears.Has(number) ? null : (EntryRefusals.YearRange.Status, Modules.Fault.Of(EntryRefusals.YearRange, null, name, number, BudgetYears.First, BudgetYears.Last));
        return number is >= 1 and <= Cursor.MaxLimit ? null : (EntryRefusals.PageSizeRange.Status, Modules.Fault.Of(EntryRefusals.PageSizeRange, null, name, number, 1, Cursor.MaxLimit));
    }

    private static bool Reads(string sent, Type type)
    {
        if (type.IsEnum) return Enum.GetNames(type).Contains(sent, StringComparer.OrdinalIgnoreCase);
        if (type == typeof(int)) return int.TryParse(sent, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
        if (type == typeof(long)) return long.TryParse(sent, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
        if (type == typeof(decimal)) return decimal.TryParse(sent, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
        if (type == typeof(bool)) return bool.TryParse(sent, out _);
        if (type == typeof(DateOnly)) return DateOnly.TryParseExact(sent, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
        if (type == typeof(DateTimeOffset)) return DateTimeOffset.TryParse(sent, CultureInfo.InvariantCulture, out _);
        if (type == typeof(Guid)) return Guid.TryParse(sent, out _);
        return true;
    }
}
