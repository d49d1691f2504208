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
        c.Serializer.Options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        c.Serializer.Options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        c.Serializer.Options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping; // Chinese stays readable; answers are never embedded in HTML
        c.Serializer.Options.NumberHandling = JsonNumberHandling.Strict;
        c.Serializer.Options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        c.Errors.ResponseBuilder = Failures.Binding;
        c.Errors.ProducesMetadataType = typeof(Problem);
        c.Errors.ContentType = "application/problem+json";
    }
}
