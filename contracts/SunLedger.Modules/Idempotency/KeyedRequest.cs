using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace SunLedger.Modules;

/// <summary>
/// A request that names an <c>Idempotency-Key</c>: whoever sends it twice has its effect once, and its answer again. It stands among the features of
/// its HttpContext, so that an endpoint whose effect is committed elsewhere can have the answer committed with it.
/// </summary>
/// <param name="callerId">Who sends it: keys are the caller's own.</param>
/// <param name="key">The key.</param>
/// <param name="route">Method and address.</param>
/// <param name="contentHash">SHA-256 of method, address and body.</param>
public sealed class KeyedRequest(string callerId, string key, string route, byte[] contentHash)
{
    /// <summary>Who sends it.</summary>
    public string CallerId { get; } = callerId;

    /// <summary>The key.</summary>
    public string Key { get; } = key;

    /// <summary>Method and address.</summary>
    public string Route { get; } = route;

    /// <summary>SHA-256 of method, address and body.</summary>
    public byte[] ContentHash { get; } = contentHash;

    /// <summary>What a transaction locks, so that two hosts do not run twins at the same moment.</summary>
    public long Lock { get; } = BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{callerId}\n{key}")));

    /// <summary>True once the answer was written in the transaction of its effect.</summary>
    public bool IsKept { get; set; }
}
