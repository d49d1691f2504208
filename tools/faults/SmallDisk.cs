namespace SunLedger.Faults;

/// <summary>A tmpfs of a few hundred megabytes: a disk that can be filled without harm to anybody.</summary>
internal sealed class SmallDisk : IDisposable
{
    private SmallDisk(string path) => Path = path;

    public string Path { get; }

    public static async Task<SmallDisk> MountAsync(int megabytes)
    {
        var path = Directory.CreateTempSubdirectory("sunledger-small-disk-").FullName;
        await Shell.RunAsync($"mount -t tmpfs -o size={megabytes}m,mode=777 tmpfs '{path}'");
        return new SmallDisk(path);
    }

    public void Dispose()
    {
        Shell.RunAsync($"umount '{Path}'").GetAwaiter().GetResult();
        Directory.Delete(Path);
    }
}
