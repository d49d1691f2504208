using SunLedger.Comparison.Digests;
using SunLedger.Comparison.Storage;

namespace SunLedger.Comparison.Domain;

/// <summary>Checks an entry against its register and digests its number. What is wrong is said without repeating the number.</summary>
internal sealed class EntryReading(Register register, RegisterKeys keys, DateOnly coversFrom)
{
    private static readonly Dictionary<RegisterKey, (string Field, string Name)> Fields = new()
    {
        [RegisterKey.Person] = ("idNumber", "证件号"),
        [RegisterKey.Organisation] = ("uscc", "统一社会信用代码"),
        [RegisterKey.Name] = ("name", "名称"),
        [RegisterKey.Account] = ("account", "账号"),
    };

    /// <summary>The fields by which the register knows its entries, as the API and as clerks call them.</summary>
    public static (string Fields, string Names) FieldsOf(Register register) =>
        (string.Join(", ", register.Keys.Select(k => Fields[k].Field)), string.Join('、', register.Keys.Select(k => Fields[k].Name)));

    public (Entry Entry, Fault? Fault) Read(int row, RegisterEntryDraft draft)
    {
        if (KeyOf(draft) is not var (kind, value)) return Refuse(ComparisonRefusals.RegisterKeyMissing, row, null, FieldsOf(register).Names, FieldsOf(register).Fields);
        if (Wrong(kind, value) is { } hint) return Refuse(ComparisonRefusals.RegisterValue, row, Fields[kind].Field, hint.Chinese, hint.English);
        if (StateOf(row, draft.State, out var state) is { } fault) return (default, fault);
        var from = draft.From ?? coversFrom;
        if (draft.To <= from) return Refuse(ComparisonRefusals.RegisterInterval, row, "to", Day(from), Day(draft.To.Value));
        return (new Entry(keys.Of(kind, value), from, draft.To, state), null);
    }

    private static (Entry, Fault?) Refuse(RefusalText text, int row, string? field, params object?[] values) => (default, Fault.Of(text, row, field, values));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static Bilingual? Wrong(RegisterKey kind, string value) => kind switch
    {
        RegisterKey.Person => Formats.Fault(Format.IdNumber, Formats.Normalise(Format.IdNumber, value)),
        RegisterKey.Organisation => Formats.Fault(Format.Uscc, Formats.Normalise(Format.Uscc, value)),
        _ => value.Length <= 200 && !value.Any(char.IsControl) ? null : new Bilingual("过长或含控制字符", "too long, or with control characters"),
    };

    private (RegisterKey Kind, string Value)? KeyOf(RegisterEntryDraft draft)
    {
        (RegisterKey Kind, string? Value)[] all = [(RegisterKey.Person, draft.IdNumber), (RegisterKey.Organisation, draft.Uscc), (RegisterKey.Name, draft.Name), (RegisterKey.Account, draft.Account)];
        return all.Where(k => !string.IsNullOrWhiteSpace(k.Value)).ToArray() is [var (kind, value)] && register.Keys.Contains(kind) ? (kind, value!.Trim()) : null;
    }

    private Fault? StateOf(int row, string? text, out int state)
    {
        state = EntryRow.NoState;
        if (register.States.Count == 0) return null;
        var options = string.Join('、', register.States);
        if (string.IsNullOrWhiteSpace(text)) return Fault.Of(ComparisonRefusals.StateMissing, row, "state", options);
        state = register.States.ToList().IndexOf(text.Trim());
        return state >= 0 ? null : Fault.Of(EntryRefusals.UnknownWord, row, "state", text, options);
    }
}
