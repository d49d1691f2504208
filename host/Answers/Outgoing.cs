using System.Net;
using SunLedger.Modules;

namespace SunLedger.Host.Answers;

/// <summary>Where the host may call; <c>SunLedger:Outgoing:Allow</c> lists the networks inside the office that it may.</summary>
internal static class Outgoing
{
    public static OutgoingAddresses Of(IConfiguration configuration)
    {
        var listed = configuration.GetSection("SunLedger:Outgoing:Allow").Get<string[]>() ?? [];
        var networks = listed.Select(text => IPNetwork.TryParse(text, out var network)
            ? network
            : throw new InvalidOperationException($"SunLedger:Outgoing:Allow holds '{text}'. Write a network as 10.20.0.0/16."));
        return new([.. networks]);
    }
}
