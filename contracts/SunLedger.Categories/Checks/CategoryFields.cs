using System.Text.Json;

namespace SunLedger.Categories;

/// <summary>
/// Reads the category fields of one item. Forms, imports and the API all use it, so that all say the same.
/// A field that must not exceed or precede something the platform knows is held to it when the platform's facts are given.
/// </summary>
public static class CategoryFields
{
    /// <summary>Reads values that came as texts by field code; an empty text is a missing value.</summary>
    public static FieldReading Read(IReadOnlyDictionary<string, string> texts, Subject subject, CategoryDefinition definition, IFacts? platform = null)
    {
        var reading = new Reading(subject, definition, platform);
        foreach (var field in definition.FieldsOf(subject))
            if (texts.TryGetValue(field.Code, out var text) && !string.IsNullOrWhiteSpace(text)) reading.Keep(field, FieldRules.Parse(field, text, out var value), value);
        return reading.Finish(texts.Keys);
    }

    /// <summary>Reads values that came as a JSON object by field code; null is a missing value.</summary>
    public static FieldReading Read(JsonElement json, Subject subject, CategoryDefinition definition, IFacts? platform = null)
    {
        var reading = new Reading(subject, definition, platform);
        if (json.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined) return reading.Finish([]);
        if (json.ValueKind != JsonValueKind.Object) return reading.Refuse(new FieldFault("", FieldFaultKind.WrongType, new("类别字段应为JSON对象", "category fields must be a JSON object")));
        foreach (var field in definition.FieldsOf(subject))
            if (json.TryGetProperty(field.Code, out var given) && given.ValueKind != JsonValueKind.Null && !(given.ValueKind == JsonValueKind.String && string.IsNullOrWhiteSpace(given.GetString())))
                reading.Keep(field, Parse(field, given, out var value), value);
        return reading.Finish(json.EnumerateObject().Select(property => property.Name));
    }

    private static FieldFault? Parse(IField field, JsonElement given, out object? value)
    {
        value = null;
        switch (field, given.ValueKind)
        {
            case (NumberField number, JsonValueKind.Number):
                return given.TryGetDecimal(out var exact) ? FieldRules.CheckNumber(number, exact, out value) : FieldRules.Fault(field, FieldFaultKind.OutOfRange, "数值过大", "the number is too large");
            case (FlagField, JsonValueKind.True or JsonValueKind.False):
                value = given.GetBoolean();
                return null;
            case (ChoicesField choices, JsonValueKind.Array) when given.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String):
                return FieldRules.ParseChoices(choices, given.EnumerateArray().Select(item => item.GetString()!), out value);
            case (_, JsonValueKind.String):
                return FieldRules.Parse(field, given.GetString()!, out value);
            default:
                return FieldRules.Fault(field, FieldFaultKind.WrongType, "JSON类型不对", "the JSON value is of another type");
        }
    }

    private sealed class Reading(Subject subject, CategoryDefinition definition, IFacts? platform)
    {
        private readonly FieldValues _values = new();
        private readonly List<FieldFault> _faults = [];
        private readonly HashSet<string> _refused = [];

        public void Keep(IField field, FieldFault? fault, object? value)
        {
            if (fault is null) _values.Set(field.Code, value!);
            else Add(fault);
        }

        public FieldReading Refuse(FieldFault fault) => new(_values, [fault]);

        public FieldReading Finish(IEnumerable<string> given)
        {
            var fields = definition.FieldsOf(subject).ToArray();
            var facts = new ValueFacts(_values);
            foreach (var field in fields)
            {
                if (_refused.Contains(field.Code)) continue;
                if (!_values.TryGet(field.Code, out _)) CheckRequired(field, facts);
                else CheckNeighbours(field);
            }
            foreach (var code in given)
                if (!fields.Any(field => field.Code == code))
                    Add(new FieldFault(code, FieldFaultKind.UnknownField, new($"{definition.Name}的{Subjects.Name(subject).Chinese}没有字段“{code}”", $"{definition.English} has no field \"{code}\" on a {Subjects.Name(subject).English}")));
            return new FieldReading(_values, _faults);
        }

        private void CheckRequired(IField field, ValueFacts facts)
        {
            var when = field.Terms.RequiredWhen;
            if (field.Terms.IsRequired) Add(FieldRules.Fault(field, FieldFaultKind.Required, "必填", "required"));
            else if (when is not null && Judge.Evaluate(when, facts) == Answer.Yes)
                Add(FieldRules.Fault(field, FieldFaultKind.Required, $"在“{Explain.Words(when, Language.Chinese)}”时必填", $"required when {Explain.Words(when, Language.English)}"));
        }

        private void CheckNeighbours(IField field)
        {
            if (field.Terms.NotAbove is { } above && _values.Number(field.Code) > (above.IsPlatform ? platform?.Number(above) : _values.Number(above.Code)))
                Add(FieldRules.Fault(field, FieldFaultKind.AboveOther, $"不能大于{above.Name}", $"at most {above.English}"));
            if (field.Terms.NotBefore is { } before && _values.Date(field.Code) < (before.IsPlatform ? platform?.Date(before) : _values.Date(before.Code)))
                Add(FieldRules.Fault(field, FieldFaultKind.BeforeOther, $"不能早于{before.Name}", $"not before {before.English}"));
        }

        private void Add(FieldFault fault)
        {
            _faults.Add(fault);
            _refused.Add(fault.Field);
        }
    }
}
