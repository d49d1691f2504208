using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SunLedger.Categories;

/// <summary>Writes the canonical text of a definition. <see cref="DefinitionReading"/> reads the same properties in the same order.</summary>
internal static class DefinitionText
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(CategoryDefinition definition)
    {
        var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options)) Write(json, definition);
        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    /// <summary>The word of a level in the canonical text.</summary>
    public static string Word(Level level) => level switch { Level.Yellow => "yellow", Level.Orange => "orange", _ => "red" };

    private static void Write(Utf8JsonWriter json, CategoryDefinition definition)
    {
        json.WriteStartObject();
        json.WriteNumber("contract", definition.ContractVersion);
        json.WriteString("code", definition.Code);
        json.WriteString("name", definition.Name);
        json.WriteString("english", definition.English);
        json.WriteString("basis", definition.Basis);
        Strings(json, "funds", definition.FundCodes);
        Each(json, "fields", definition.Fields, Write);
        Each(json, "parameters", definition.Parameters, Write);
        Each(json, "wordLists", definition.WordLists, Write);
        Each(json, "curves", definition.Curves, Write);
        // Older definitions have no tables, and keep their text.
        if (definition.Standards.Count > 0) Each(json, "standards", definition.Standards, Write);
        if (definition.Exclusives.Count > 0) Each(json, "exclusives", definition.Exclusives, Write);
        if (definition.Entitlements.Count > 0) Each(json, "entitlements", definition.Entitlements, Write);
        Each(json, "elements", definition.Elements, Write);
        Each(json, "rules", definition.Rules, Write);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IField field)
    {
        var terms = field.Terms;
        json.WriteString("subject", Subjects.Word(field.Subject));
        Head(json, field.Code, field.Name, field.English);
        json.WriteString("kind", terms.Kind.ToString());
        if (terms.Unit is not null)
        {
            json.WriteString("unit", terms.Unit.Code);
            json.WriteNumber("decimals", terms.Decimals);
        }
        if (terms.Kind == FieldKind.Text) json.WriteNumber("maxLength", terms.MaxLength);
        if (terms.Kind == FieldKind.Code) json.WriteString("format", terms.Format.ToString());
        if (terms.Kind is FieldKind.Choice or FieldKind.Choices) Strings(json, "options", terms.Options);
        if (terms.IsRequired) json.WriteBoolean("required", true);
        if (terms.RequiredWhen is not null) json.WriteString("requiredWhen", terms.RequiredWhen.ToString());
        if (terms.Min is { } min) Number(json, "min", min);
        if (terms.Max is { } max) Number(json, "max", max);
        if (terms.NotAbove is not null) json.WriteString("notAbove", terms.NotAbove.FullName);
        if (terms.NotBefore is not null) json.WriteString("notBefore", terms.NotBefore.FullName);
    }

    private static void Write(Utf8JsonWriter json, Parameter parameter)
    {
        Head(json, parameter.Code, parameter.Name, parameter.English);
        json.WriteString("unit", parameter.Unit.Code);
        Number(json, "value", parameter.Default);
        Source(json, parameter);
        if (parameter.Later.Count > 0)
            Each(json, "later", parameter.Later, (_, later) =>
            {
                json.WriteString("from", later.From.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
                Number(json, "value", later.Value);
                json.WriteString("status", later.Status.ToString());
                json.WriteString("source", later.Source);
            });
        if (parameter.City is not { } city) return;
        json.WriteStartObject("cities");
        Number(json, "min", city.Min);
        Number(json, "max", city.Max);
        json.WriteString("strict", city.Strict.ToString());
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, WordList list)
    {
        Head(json, list.Code, list.Name, list.English);
        Strings(json, "words", list.Words);
        Source(json, list);
        if (list.IsOpenToCities) json.WriteBoolean("citiesMayAdd", true);
    }

    private static void Write(Utf8JsonWriter json, Curve curve)
    {
        Head(json, curve.Code, curve.Name, curve.English);
        Each(json, "points", curve.Points, (_, point) =>
        {
            json.WriteNumber("month", point.Month);
            json.WriteNumber("day", point.Day);
            Number(json, "value", point.Value);
        });
        Source(json, curve);
    }

    private static void Write(Utf8JsonWriter json, StandardTable table)
    {
        Head(json, table.Code, table.Name, table.English);
        json.WriteString("unit", table.Unit.Code);
        Source(json, table);
        if (table.IsOpenToCities) json.WriteBoolean("citiesMayAdd", true);
        Each(json, "rows", table.Rows, (_, row) =>
        {
            json.WriteString("from", Day(row.From));
            json.WriteString("division", row.Division);
            json.WriteString("tier", row.Tier);
            Number(json, "value", row.Value);
            json.WriteString("status", row.Status.ToString());
            json.WriteString("source", row.Source);
        });
    }

    private static void Write(Utf8JsonWriter json, ExclusiveTable table)
    {
        Head(json, table.Code, table.Name, table.English);
        Source(json, table);
        if (table.IsOpenToCities) json.WriteBoolean("citiesMayAdd", true);
        Each(json, "pairs", table.Pairs, (_, pair) =>
        {
            json.WriteString("one", pair.One);
            json.WriteString("other", pair.Other);
            json.WriteString("from", Day(pair.From));
            if (pair.Until is { } until) json.WriteString("until", Day(until));
            json.WriteString("status", pair.Status.ToString());
            json.WriteString("source", pair.Source);
        });
        if (table.MayGoTogether.Count > 0)
            Each(json, "together", table.MayGoTogether, (_, pair) =>
            {
                json.WriteString("one", pair.One);
                json.WriteString("other", pair.Other);
                json.WriteString("status", pair.Status.ToString());
                json.WriteString("source", pair.Source);
            });
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static void Write(Utf8JsonWriter json, Entitlement entitlement)
    {
        Head(json, entitlement.Code, entitlement.Name, entitlement.English);
        Each(json, "registers", entitlement.Registers, (_, on) =>
        {
            json.WriteString("register", on.Register.Code);
            Strings(json, "states", on.States);
        });
        if (entitlement.Items.Count > 0) Strings(json, "items", entitlement.Items);
        if (entitlement.Projects is { } projects) json.WriteString("projects", projects.ToString());
        if (entitlement.Length is { } length) json.WriteString("within", length.Code);
        if (entitlement.Span is { } span) json.WriteString("every", span.ToString());
        if (entitlement.IsContinued) json.WriteBoolean("continued", true);
    }

    private static void Write(Utf8JsonWriter json, Element element)
    {
        json.WriteString("subject", Subjects.Word(element.Subject!.Value));
        Head(json, element.Code, element.Name, element.English);
        WriteValue(json, element.Value.Terms);
        if (element.Source != ElementSource.Unit) json.WriteString("source", element.Source.ToString());
        if (element.After is not null)
        {
            json.WriteNumber("dueDays", element.DueDays!.Value);
            json.WriteString("after", element.After.FullName);
            if (element.IsInWorkingDays) json.WriteBoolean("workingDays", true);
        }
        if (element.Cycle is { } cycle)
        {
            if (cycle.Month is { } month) json.WriteNumber("yearlyMonth", month);
            json.WriteNumber("cycleDay", cycle.Day);
        }
        if (element.OwedWhen is { } owed) json.WriteString("owedWhen", owed.ToString());
        if (element.HeldIn.Count > 0) Strings(json, "heldIn", element.HeldIn.Select(field => field.FullName));
        if (element.WatchedBy.Count > 0) Strings(json, "watchedBy", element.WatchedBy);
        if (element.Assumption is { } reason) json.WriteString("assumed", reason);
        if (element.IsPublished) json.WriteBoolean("published", true);
        Strings(json, "basis", element.Basis);
    }

    // A document needs no word.
    private static void WriteValue(Utf8JsonWriter json, FieldTerms terms)
    {
        if (terms.Kind == FieldKind.Text) return;
        json.WriteString("kind", terms.Kind.ToString());
        if (terms.Unit is not null)
        {
            json.WriteString("unit", terms.Unit.Code);
            json.WriteNumber("decimals", terms.Decimals);
        }
        if (terms.Kind == FieldKind.Choice) Strings(json, "options", terms.Options);
    }

    private static void Write(Utf8JsonWriter json, Rule rule)
    {
        json.WriteString("subject", Subjects.Word(rule.Subject));
        Head(json, rule.Code, rule.Name, rule.English);
        json.WriteString("risk", rule.Risk!.Value.ToString());
        foreach (var grade in rule.Grades) json.WriteString(Word(grade.Level), grade.When.ToString());
        json.WriteString("enforcement", rule.Enforcement.ToString());
        Strings(json, "triggers", Enum.GetValues<Trigger>().Where(trigger => trigger != Trigger.None && rule.Triggers.HasFlag(trigger)).Select(trigger => trigger.ToString()));
        if (rule.LastingDays > 0) json.WriteNumber("lastingDays", rule.LastingDays);
        if (rule.LastingLength is { } length) json.WriteString("lasting", length.ToString());
        if (rule.TrialUntil is { } trial) json.WriteString("trialUntil", trial.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Strings(json, "basis", rule.Basis);
        Each(json, "innocent", rule.Innocent, Write);
        WriteIf(json, "clearedBy", rule.Clearing);
        WriteIf(json, "cityMay", rule.CityAdjust);
    }

    private static void WriteIf(Utf8JsonWriter json, string property, Bilingual? words)
    {
        if (words is not { } given) return;
        json.WriteStartObject(property);
        Write(json, given);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Bilingual words)
    {
        json.WriteString("name", words.Chinese);
        json.WriteString("english", words.English);
    }

    private static void Head(Utf8JsonWriter json, string code, string name, string english)
    {
        json.WriteString("code", code);
        json.WriteString("name", name);
        json.WriteString("english", english);
    }

    private static void Source(Utf8JsonWriter json, ISourced sourced)
    {
        json.WriteString("status", sourced.Sourcing.Status!.Value.ToString());
        json.WriteString("source", sourced.Sourcing.Source);
    }

    private static void Number(Utf8JsonWriter json, string property, decimal value)
    {
        json.WritePropertyName(property);
        json.WriteRawValue(FormulaText.Number(value));
    }

    private static void Strings(Utf8JsonWriter json, string property, IEnumerable<string> values)
    {
        json.WriteStartArray(property);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static void Each<T>(Utf8JsonWriter json, string property, IEnumerable<T> things, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(property);
        foreach (var thing in things)
        {
            json.WriteStartObject();
            write(json, thing);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
