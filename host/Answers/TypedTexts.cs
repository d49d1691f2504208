using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SunLedger.Modules;

namespace SunLedger.Host.Answers;

/// <summary>Where typed text comes in with a body: says for each property how it is read, so that no endpoint can forget to mask.</summary>
internal static class TypedTexts
{
    /// <summary>Masks every text of a body but those that are no typed text (<see cref="TypedText.IsWhole"/>) or are sealed (<see cref="KeptWholeAttribute"/>).</summary>
    public static void Mask(JsonSerializerOptions options)
    {
        options.Converters.Add(new MaskedText());
        options.TypeInfoResolver = (options.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(Read);
    }

    private static void Read(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            var isWhole = TypedText.IsWhole(property.Name) || property.AttributeProvider?.IsDefined(typeof(KeptWholeAttribute), inherit: true) == true;
            if (property.PropertyType == typeof(string) && isWhole) property.CustomConverter ??= new WholeText();
            else if (property.PropertyType == typeof(JsonElement) && !isWhole) property.CustomConverter ??= new MaskedJson();
            else if (property.PropertyType == typeof(JsonElement?) && !isWhole) property.CustomConverter ??= new MaybeMaskedJson();
        }
    }
}
