namespace SunLedger.Modules;

/// <summary>
/// Keeps identity and account numbers out of the database's plain text: sealed with a key of the column and the year, which is itself kept under the master key. What is
/// sealed names its key, so that keys may change and everything still opens.
/// </summary>
public interface IPersonalVault
{
    /// <summary>Seals a text. Twice the same text gives two different seals, and none fits another column.</summary>
    byte[] Seal(string column, string text);

    /// <summary>Opens a seal.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">It was made for another column, with a key that is gone, or changed.</exception>
    string Open(string column, byte[] sealedUp);

    /// <summary>True when the seal names a key of this vault.</summary>
    bool Knows(byte[] sealedUp);
}

/// <summary>A column that is sealed; a module registers each of its own.</summary>
/// <param name="Name">Table and column: <c>ledger.payments.payee_account</c>. A promise: seals are bound to it.</param>
public sealed record PersonalColumn(string Name);

/// <summary>
/// The master key, which wraps the keys of columns. The platform's own stands in a file or in the environment; a certified device stands behind this interface, and then the key
/// never leaves it: whichever is registered beside the platform's own takes its place, and no file is made.
/// </summary>
public interface IMasterKey
{
    /// <summary>Tells one master key from another without telling anything of it; 16 characters at most.</summary>
    string Fingerprint { get; }

    /// <summary>Where it stands, for whoever has to restore it: a path, the name of a device.</summary>
    string Place { get; }

    /// <summary>Called once at the start, before anything is wrapped or unwrapped. A device has its key; whatever else must be made ready is made ready here.</summary>
    /// <param name="wanted">Fingerprint of the key that the database belongs to; null while it belongs to none.</param>
    void Prepare(string? wanted)
    {
    }

    /// <summary>Wraps a key.</summary>
    byte[] Wrap(byte[] key);

    /// <summary>Unwraps a key.</summary>
    byte[] Unwrap(byte[] wrapped);
}

/// <summary>Changes the master key: what it wraps is wrapped anew, what that sealed stays as it is.</summary>
public interface IMasterRotation
{
    /// <summary>Makes a new master key and wraps every key with it; where a device has come, wraps with its key what the file's wrapped. No host may be running. Answers how many there were.</summary>
    Task<int> RunAsync(CancellationToken ct);
}
