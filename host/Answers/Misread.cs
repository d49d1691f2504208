using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using SunLedger.Modules;

namespace SunLedger.Host.Answers;

/// <summary>Says of a value that does not read what it should have been, by the type that it is read as.</summary>
internal static class Misread
{
    /// <summary>The fault of a value.</summary>
    /// <param name="type">What it should have been.</param>
    /// <param name="row">1-based row of the array that was sent; null when it is no array.</param>
    /// <param name="field">Its name, or its path in the body; null for the whole body.</param>
    public static Fault As(Type type, int? row, string? field)
    {
        var wanted = Nullable.GetUnderlyingType(type) ?? type;
        var name = field ?? "JSON";
        if (wanted.IsEnum) return Fault.Of(ReadingRefusals.NotAnOption, row, field, name, string.Join('、', Words(wanted)));
        if (Range(wanted) is var (least, most)) return Fault.Of(ReadingRefusals.NotAWholeNumber, row, field, name, least, most);
        return Fault.Of(TextOf(wanted), row, field, name);
    }

    /// <summary>The words of an enum, as they are written in a body and in an address.</summary>
    public static IEnumerable<string> Words(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => f.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(f.Name));

    private static (string Least, string Most)? Range(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Int16 => Between(short.MinValue, short.MaxValue),
        TypeCode.Int32 => Between(int.MinValue, int.MaxValue),
        TypeCode.Int64 => Between(long.MinValue, long.MaxValue),
        TypeCode.Byte => Between(byte.MinValue, byte.MaxValue),
        _ => null,
    };

    private static (string, string) Between(long least, long most) => (least.ToString(CultureInfo.InvariantCulture), most.ToString(CultureInfo.InvariantCulture));

    private static RefusalText TextOf(Type type)
    {
        if (type == typeof(decimal) || type == typeof(double)) return ReadingRefusals.NotANumber;
        if (type == typeof(DateOnly)) return ReadingRefusals.NotADate;
        if (type == typeof(DateTimeOffset) || type == typeof(DateTime)) return ReadingRefusals.NotAnInstant;
        if (type == typeof(bool)) return ReadingRefusals.NotAFlag;
        if (type == typeof(string) || type == typeof(Guid)) return ReadingRefusals.NotAText;
        var isMap = type.IsAssignableTo(typeof(IDictionary)) || type.Name.Contains("Dictionary", StringComparison.Ordinal);
        return type.IsAssignableTo(typeof(IEnumerable)) && !isMap ? ReadingRefusals.NotAList : ReadingRefusals.NotAnObject;
    }
}
