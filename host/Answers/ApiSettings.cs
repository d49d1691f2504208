using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using FastEndpoints;
using SunLedger.Modules;

namespace SunLedger.Host.Answers;

/// <summary>How every endpoint speaks: where it stands, how its JSON looks, what a request that does not read gets.</summary>
internal static class ApiSettings
{
    public static void Apply(Config c)
    {
        c.Endpoints.RoutePrefix = "api/v1";
        Json(c.Serializer.Options);
        BodyReading.BeStrict(c.Serializer.Options);
        c.Serializer.RequestDeserializer = (request, type, _, _) => BodyReading.ReadAsync(request, type, c.Serializer.Options);
        c.Binding.JsonExceptionTransformer = BodyReading.Failure;
        TypedTexts.Mask(c.Serializer.Options); // not where the document is made: there a text is a text
        c.Errors.ResponseBuilder = Failures.Binding;
        c.Errors.ProducesMetadataType = typeof(Problem);
        c.Errors.ContentType = "application/problem+json";
    }

    /// <summary>How JSON looks, on the wire and in the document that describes it.</summary>
    public static void Json(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping; // Chinese stays readable; answers are never embedded in HTML
        options.NumberHandling = JsonNumberHandling.Strict;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
    }
}
