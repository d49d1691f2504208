namespace SunLedger.Host.Plugins.Locks;

/// <summary>The key whose private half lies in the sources (tools/keys): known by what it is, under whatever name a host lists it.</summary>
internal static class DevelopmentKey
{
    /// <summary>Its public half: SubjectPublicKeyInfo, base64.</summary>
    public const string Public = "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEK/94FdHk2eK6IZhF3u+KYpSeojzG37cio/5fXb/DGXHpCP0wb+G4xn+qE94wooPhiFxPCD8exBlfmRW1zxDrBw==";

    /// <summary>Whether a text of the settings is that key, however it is broken into lines.</summary>
    public static bool Is(string text)
    {
        var (asked, known) = (new byte[256], Convert.FromBase64String(Public));
        return Convert.TryFromBase64String(text, asked, out var length) && asked.AsSpan(0, length).SequenceEqual(known);
    }
}
