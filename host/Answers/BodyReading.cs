using System.Text.Json;
using System.Text.Json.Serialization;
using FluentValidation.Results;
using SunLedger.Modules;

namespace SunLedger.Host.Answers;

/// <summary>Reads the JSON of a request, strictly, and says of what does not read which field it is and what it should be.</summary>
internal static class BodyReading
{
    /// <summary>Strict reading: a field that is none, or stands there twice, would be passed over in silence. Not where the document is made: an answer may gain a field.</summary>
    public static void BeStrict(JsonSerializerOptions options)
    {
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.Converters.Add(new ExactDecimals());
    }

    /// <summary>Reads the body as this type.</summary>
    /// <exception cref="MisreadException">It does not read.</exception>
    public static async ValueTask<object?> ReadAsync(HttpRequest request, Type type, JsonSerializerOptions options)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync(request.Body, type, options, request.HttpContext.RequestAborted);
        }
        catch (JsonException e)
        {
            request.HttpContext.RequestServices.GetRequiredService<ILogger<MisreadException>>().BodyMisread(request.Path, e.Message);
            throw new MisreadException(MisreadBody.FaultOf(e, type, options), e);
        }
    }

    /// <summary>What the framework is told of it.</summary>
    public static ValidationFailure Failure(JsonException error)
    {
        var fault = error is MisreadException misread ? misread.Fault : Fault.Of(HostRefusals.Malformed, null, null, "JSON");
        return new ValidationFailure(fault.Field ?? "", fault.MessageEn) { CustomState = fault };
    }
}
