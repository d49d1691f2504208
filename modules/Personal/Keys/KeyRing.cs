using System.Collections.Frozen;
using System.Security.Cryptography;
using SunLedger.Personal.Ciphers;
using SunLedger.Personal.Storage;

namespace SunLedger.Personal.Keys;

/// <summary>The keys of columns, unwrapped, in memory: read at the start, and again when a seal names one that another host made.</summary>
internal sealed class KeyRing(IDatabase database, IMasterKey master)
{
    private FrozenDictionary<int, OpenKey> _byId = FrozenDictionary<int, OpenKey>.Empty;
    private FrozenDictionary<string, OpenKey> _newest = FrozenDictionary<string, OpenKey>.Empty;

    /// <summary>The key with which the column is sealed now.</summary>
    public OpenKey NewestOf(string column) => _newest.GetValueOrDefault(column)
        ?? throw new InvalidOperationException($"There is no key for {column}: its module must register it as a PersonalColumn, and the startup steps must have run.");

    /// <summary>The key of this id; null when nobody has it.</summary>
    public OpenKey? Find(int id)
    {
        if (_byId.GetValueOrDefault(id) is { } key) return key;
        Read();
        return _byId.GetValueOrDefault(id);
    }

    /// <summary>True when a key of this id is in memory.</summary>
    public bool Has(int id) => _byId.ContainsKey(id);

    /// <summary>Reads every key anew.</summary>
    public void Read()
    {
        using var db = database.Read();
        Take(db.Set<DataKey>().AsNoTracking().ToList());
    }

    /// <summary>Takes these keys for all there are.</summary>
    public void Take(IReadOnlyList<DataKey> keys)
    {
        var open = keys.Select(k => new OpenKey(k.Id, k.Column, k.Year, k.MadeAt, Cipher.Find(k.Algorithm)!, k.Algorithm, master.Unwrap(k.Wrapped))).ToArray();
        _newest = open.GroupBy(k => k.Column).ToFrozenDictionary(g => g.Key, g => g.OrderBy(k => k.Year).ThenBy(k => k.MadeAt).ThenBy(k => k.Id).Last());
        _byId = open.ToFrozenDictionary(k => k.Id);
    }

    /// <summary>A new key of a column, wrapped.</summary>
    public DataKey New(string column, int year, string algorithm, DateTimeOffset now) => new()
    {
        Id = RandomNumberGenerator.GetInt32(int.MaxValue),
        Column = column,
        Year = year,
        Algorithm = algorithm,
        MadeAt = now,
        Master = master.Fingerprint,
        Wrapped = master.Wrap(RandomNumberGenerator.GetBytes(Cipher.Find(algorithm)!.KeySize)),
    };
}

/// <summary>A key, unwrapped.</summary>
internal sealed record OpenKey(int Id, string Column, int Year, DateTimeOffset MadeAt, Cipher Cipher, string Algorithm, byte[] Secret);
