using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SunLedger.Clients.Domain;
using SunLedger.Clients.Storage;

namespace SunLedger.Clients.Webhooks;

/// <summary>What is sent to a subscriber: the event as JSON, signed.</summary>
internal static class Letter
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static HttpRequestMessage Of(SubscriptionRow to, EventRow e, long deliveryId, IReadOnlyList<string> secrets, DateTimeOffset now)
    {
        var text = new JsonObject
        {
            ["id"] = e.Id,
            ["kind"] = e.Kind,
            ["at"] = e.At,
            ["subject"] = e.Subject,
            ["divisionCode"] = e.DivisionCode,
            ["data"] = JsonNode.Parse(e.Data),
        }.ToJsonString(Json);
        var body = Encoding.UTF8.GetBytes(text);
        var letter = new HttpRequestMessage(HttpMethod.Post, to.Address) { Content = new ByteArrayContent(body) };
        letter.Content.Headers.ContentType = new("application/json") { CharSet = "utf-8" };
        letter.Headers.UserAgent.Add(new("SunLedger", "1"));
        letter.Headers.Add(Signature.Header, Signature.Of(now.ToUnixTimeSeconds(), body, secrets));
        letter.Headers.Add("SunLedger-Event", e.Id);
        letter.Headers.Add("SunLedger-Delivery", deliveryId.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return letter;
    }
}
