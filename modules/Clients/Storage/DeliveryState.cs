using System.Text.Json.Serialization;

namespace SunLedger.Clients.Storage;

/// <summary>Where a delivery stands. The numbers are stored: add, never renumber.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DeliveryState>))]
internal enum DeliveryState
{
    /// <summary>It waits for its next attempt.</summary>
    [JsonStringEnumMemberName("waiting")] Waiting = 0,

    /// <summary>The receiver took it.</summary>
    [JsonStringEnumMemberName("delivered")] Delivered = 1,

    /// <summary>It was given up; somebody may send it again.</summary>
    [JsonStringEnumMemberName("parked")] Parked = 2,
}
