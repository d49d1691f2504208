using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using SunLedger.Modules;

namespace SunLedger.Host.Answers;

/// <summary>Turns what the JSON reader found into a published fault: its path says which field it is, and the type of the request what the field should have been.</summary>
internal static partial class MisreadBody
{
    public static Fault FaultOf(JsonException error, Type type, JsonSerializerOptions options)
    {
        // What is no JSON at all has a place and no field.
        if (error.InnerException is JsonException) return Fault.Of(HostRefusals.Malformed, null, null, $"JSON {error.LineNumber + 1}:{error.BytePositionInLine + 1}");

        var steps = Steps(error.Path ?? "$");
        var (row, wanted) = (default(int?), type);
        if (ItemOf(type) is { } item)
        {
            if (steps is [{ Index: { } index }, ..]) (row, steps) = (index + 1, steps[1..]);
            wanted = item;
        }
        var field = steps.Count == 0 ? null : string.Concat(steps.Select((s, i) => s.Index is { } at ? $"[{at}]" : i == 0 ? s.Name : $".{s.Name}"));
        if (Named(error) is { } names && error.Message.Contains("missing required", StringComparison.Ordinal)) return Fault.Of(ReadingRefusals.MissingField, row, field, string.Join('、', names));
        if (error.Message.StartsWith(MaskedJson.Twice, StringComparison.Ordinal)) return Fault.Of(ReadingRefusals.DuplicateField, row, field, Named(error)?[0] ?? field);

        foreach (var step in steps)
        {
            if (step.Index is not null)
            {
                wanted = options.GetTypeInfo(wanted).ElementType ?? typeof(object);
                continue;
            }
            var info = options.GetTypeInfo(wanted);
            if (info.Kind == JsonTypeInfoKind.Dictionary)
            {
                wanted = info.ElementType ?? typeof(object);
                continue;
            }
            var members = info.Properties;
            var known = members.FirstOrDefault(p => string.Equals(p.Name, step.Name, StringComparison.OrdinalIgnoreCase));
            if (known is null) return Unknown(row, field!, step.Name!, [.. members.Select(p => p.Name)]);
            wanted = known.PropertyType;
        }
        return Misread.As(wanted, row, field);
    }

    private static Fault Unknown(int? row, string field, string name, IReadOnlyCollection<string> names) =>
        Fault.Of(ReadingRefusals.UnknownField, row, field, field, Nearest.To(name, names), Nearest.Listed(names));

    // One thing or an array of them.
    private static Type? ItemOf(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(OneOrMany<>) ? type.GetGenericArguments()[0] : null;

    private static IReadOnlyList<string>? Named(JsonException error) => Quoted().Matches(error.Message) is { Count: > 0 } found
        ? [.. found.Select(m => m.Groups[1].Value).Skip(error.Message.Contains("missing required", StringComparison.Ordinal) ? 1 : 0)] // the first is the type
        : null;

    private static List<Step> Steps(string path) =>
        [.. Step.Pattern().Matches(path).Select(m => m.Groups["index"].Success && int.TryParse(m.Groups["index"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? new Step(null, index)
            : new Step(m.Groups["quoted"].Success ? m.Groups["quoted"].Value : m.Groups["name"].Value, null))];

    [GeneratedRegex("'([^']*)'", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    // $[2].sources['a b'].amount
    private readonly partial record struct Step(string? Name, int? Index)
    {
        [GeneratedRegex(@"\.(?<name>[^.\[\]]+)|\[(?<index>\d+)\]|\['(?<quoted>.*?)'\]", RegexOptions.CultureInvariant)]
        public static partial Regex Pattern();
    }
}
