using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using SunLedger.Monitoring.Kernel;

namespace SunLedger.PluginCases.Tests;

/// <summary>
/// Every parameter of the domain's rules.json stands in the definition of its category, under its code and with its value, or is named with a reason in
/// rules-parameters.txt. A line for each: nothing is let through by a pattern. How sure the number is, how far and which way a city may move it, and its unit are
/// compared as well.
/// </summary>
public partial class RulesParametersTests
{
    private static readonly Dictionary<string, CategoryDefinition> Definitions =
        ((IEnumerable<object[]>)Plugin.Names).Select(name => Plugin.Named((string)name[0]).Define()).Append(new KernelRules().Define()).ToDictionary(d => d.Code);

    private static readonly Dictionary<string, string> Units = new()
    {
        ["元"] = "yuan", ["人"] = "person", ["生"] = "person", ["户"] = "household", ["亩"] = "mu", ["月"] = "month", ["年"] = "year", ["日"] = "day", ["天"] = "day", ["工日"] = "day", ["工作日"] = "workday",
        ["米"] = "m", ["厘米"] = "cm", ["㎡"] = "m2", ["升"] = "litre", ["千瓦"] = "kw", ["次"] = "count", ["单"] = "count", ["percentage points"] = "ratio",
    };

    private static readonly Wanted[] All = JsonSerializer.Deserialize<Wanted[]>(Text("rules-parameters.json"), JsonSerializerOptions.Web)!;

    [Fact]
    public void Every_parameter_of_the_rules_is_there_with_its_value_or_is_named_with_a_reason()
    {
        var lines = Lines().ToDictionary(l => (l.Rule, l.Name));
        var wrong = new List<string>();
        foreach (var wanted in All)
        {
            var definition = Definitions[wanted.Category];
            var isThere = definition.Parameters.FirstOrDefault(p => p.Code == wanted.Name) is { } same && Is(same, same.Default, wanted);
            if (!lines.Remove((wanted.Rule, wanted.Name), out var line))
            {
                if (!isThere) wrong.Add($"{wanted.Rule} {wanted.Name} ({wanted.Value} {wanted.Unit}) is not in {wanted.Category}");
                continue;
            }
            if (isThere) wrong.Add($"{wanted.Rule} {wanted.Name} is there: its line says nothing");
            if (line.Code is not { } code) continue;
            if (definition.Parameters.FirstOrDefault(p => p.Code == code) is not { } parameter) wrong.Add($"{wanted.Rule} {wanted.Name}: {wanted.Category} has no {code}");
            else if (!Is(parameter, parameter.On(line.On ?? DateOnly.MinValue), wanted)) wrong.Add($"{wanted.Rule} {wanted.Name}: {code} is {parameter.On(line.On ?? DateOnly.MinValue)}, not {wanted.Value}");
        }
        wrong.AddRange(lines.Keys.Select(key => $"{key.Rule} {key.Name} is no parameter of rules.json"));
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Every_parameter_is_as_sure_and_moves_as_far_as_the_rules_say_or_is_named_with_a_reason()
    {
        var codes = Lines().ToDictionary(l => (l.Rule, l.Name), l => (l.Code, l.On));
        var reasons = Departures().ToHashSet();
        var wrong = new List<string>();
        foreach (var wanted in All)
        {
            var (code, on) = codes.TryGetValue((wanted.Rule, wanted.Name), out var line) ? line : (wanted.Name, null);
            if (Definitions[wanted.Category].Parameters.FirstOrDefault(p => p.Code == code) is not { } parameter) continue; // the other test speaks of it
            var (status, bounds, unit) = (StatusOn(parameter, on), BoundsOf(parameter, wanted), parameter.Unit.Code);
            Say(wanted, "status", status == StatusOf(wanted), $"{status}, not {StatusOf(wanted)}");
            Say(wanted, "bounds", bounds is null, bounds ?? "");
            Say(wanted, "unit", IsUnit(parameter.Unit, wanted), $"{unit}, not {wanted.Unit}");
        }
        wrong.AddRange(reasons.Select(left => $"{left.Rule} {left.Name} {left.What}: its line says nothing"));
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));

        void Say(Wanted wanted, string what, bool isRight, string difference)
        {
            var isNamed = reasons.Remove((wanted.Rule, wanted.Name, what));
            if (isRight && isNamed) wrong.Add($"{wanted.Rule} {wanted.Name} {what}: its line says nothing");
            if (!isRight && !isNamed) wrong.Add($"{wanted.Rule} {wanted.Name} {what}: {difference}");
        }
    }

    private static Status StatusOf(Wanted wanted) => wanted.Status switch { "V" => Status.Verified, "K" => Status.Known, _ => Status.Assumed };

    private static Status? StatusOn(Parameter parameter, DateOnly? on) => parameter.Later.LastOrDefault(later => later.From <= (on ?? DateOnly.MinValue))?.Status ?? parameter.Sourcing.Status;

    // What a city may not move at all stays inside any bounds; a bound that the rules leave open is not compared.
    private static string? BoundsOf(Parameter parameter, Wanted wanted)
    {
        var mayMove = wanted.City != "none" && (wanted.Min.Length > 0 || wanted.Max.Length > 0) && wanted.Min != wanted.Max;
        if (parameter.City is not { } city) return mayMove ? $"no city moves it, and the rules say {wanted.City} in [{wanted.Min}..{wanted.Max}]" : null;
        if (!mayMove) return $"a city moves it in {city.Min}..{city.Max}, and the rules say {wanted.City} and [{wanted.Min}..{wanted.Max}]";
        if (wanted.City.StartsWith("tighten only", StringComparison.Ordinal) && city.Strict == Strict.Either) return "a city may loosen it, and the rules say tighten only";
        if (wanted.City.StartsWith("raise only", StringComparison.Ordinal) && city.Strict != Strict.Higher) return "a city may lower it, and the rules say raise only";
        var isRight = (wanted.Min.Length == 0 || Is(parameter, city.Min, wanted with { Value = wanted.Min })) && (wanted.Max.Length == 0 || Is(parameter, city.Max, wanted with { Value = wanted.Max }));
        return isRight ? null : $"a city moves it in {city.Min}..{city.Max}, not [{wanted.Min}..{wanted.Max}]";
    }

    // Where the rules count per head, household or year, a definition that looks at one person, household or year has the number without it.
    private static bool IsUnit(Unit unit, Wanted wanted)
    {
        if (wanted.Unit.Length == 0) return true;
        var (said, asked) = (unit.Code.Split('/'), wanted.Unit.Split('/', '·'));
        return Units.GetValueOrDefault(asked[0]) == said[0] && said.Skip(1).All(per => asked.Skip(1).Any(word => Units.GetValueOrDefault(word) == per));
    }

    private static IEnumerable<(string Rule, string Name, string What)> Departures()
    {
        foreach (var line in Text("rules-parameters.txt").Split('\n').Where(l => l.Contains(" ~ ", StringComparison.Ordinal) && l[0] != '#'))
        {
            var match = DepartureOf().Match(line);
            Assert.True(match.Success && match.Groups["reason"].Value.Length > 10, $"rules-parameters.txt: say why: {line}");
            yield return (match.Groups["rule"].Value, match.Groups["name"].Value, match.Groups["what"].Value);
        }
    }

    private static bool Is(Parameter parameter, decimal value, Wanted wanted)
    {
        if (NumberOf().Match(wanted.Value) is not { Success: true } number) return false;
        var said = decimal.Parse(number.Groups[1].Value, CultureInfo.InvariantCulture);
        if (number.Groups[2].Value == "%") return said / 100 == value;
        // A share is written in percent, in points, or as what it is.
        return said == value || parameter.Unit.Equals(Unit.Ratio) && said / 100 == value;
    }

    private static IEnumerable<(string Rule, string Name, string? Code, DateOnly? On)> Lines()
    {
        foreach (var line in Text("rules-parameters.txt").Split('\n').Where(l => l.Length > 0 && l[0] != '#' && !l.Contains(" ~ ", StringComparison.Ordinal)))
        {
            var match = LineOf().Match(line);
            Assert.True(match.Success, $"rules-parameters.txt: {line}");
            Assert.True(match.Groups["code"].Success || match.Groups["reason"].Value.Length > 10, $"rules-parameters.txt: say why: {line}");
            yield return (
                match.Groups["rule"].Value, match.Groups["name"].Value, match.Groups["code"].Success ? match.Groups["code"].Value : null,
                match.Groups["on"].Success ? DateOnly.ParseExact(match.Groups["on"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null);
        }
    }

    private static string Text(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, name));

    private sealed record Wanted(string Category, string Rule, string Name, string Value, string Unit, string Min, string Max, string Status, string City);

    [GeneratedRegex(@"^(-?\d+(?:\.\d+)?)(%?)(?: hits?)?$")]
    private static partial Regex NumberOf();

    [GeneratedRegex(@"^(?<rule>[A-Z]{2}-\d{2}) (?<name>\w+) ~ (?<what>status|bounds|unit): (?<reason>.+)$")]
    private static partial Regex DepartureOf();

    [GeneratedRegex(@"^(?<rule>[A-Z]{2}-\d{2}) (?<name>\w+) (?:= (?<code>\w+)(?: @ (?<on>\d{4}-\d{2}-\d{2}))?|: (?<reason>.+))$")]
    private static partial Regex LineOf();
}
