namespace SunLedger.Host.Plugins.Locks;

/// <summary>What becomes of a local plugin that nobody approved.</summary>
internal enum Unsigned
{
    /// <summary>It is set aside.</summary>
    Refuse,

    /// <summary>It is put in force. What is central is refused all the same.</summary>
    Load,
}
