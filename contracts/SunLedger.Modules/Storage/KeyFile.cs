using System.Security.Cryptography;

namespace SunLedger.Modules;

/// <summary>A secret in a file that only the service account may read.</summary>
public static class KeyFile
{
    /// <summary>The secret in the file; when there is no file, a new secret, written whole or not at all.</summary>
    public static byte[] ReadOrMake(string path, int size)
    {
        if (!File.Exists(path)) Make(path, size);
        return File.ReadAllBytes(path);
    }

    private static void Make(string path, int size)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var draft = $"{path}.{Environment.ProcessId}";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(draft, options))
        {
            file.Write(RandomNumberGenerator.GetBytes(size));
            file.Flush(flushToDisk: true);
        }
        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft); // another host of the same directory was faster: its key is the key
        }
    }
}
