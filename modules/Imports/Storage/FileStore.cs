using System.Security.Cryptography;
using SunLedger.Imports.Reading;

namespace SunLedger.Imports.Storage;

/// <summary>Uploaded files, in the data directory under random names, readable by the service account alone, until their import ends.</summary>
internal sealed class FileStore(DataDirectory data, ImportSettings settings, TimeProvider time)
{
    private const string Extension = ".upload";
    private const string ScratchExtension = ".scratch";

    private readonly string _folder = Directory.CreateDirectory(Path.Combine(data.Path, "imports")).FullName;
    private string? _id;

    /// <summary>Names this directory, so that a host goes on with the imports whose files it has.</summary>
    public string Id => _id ??= ReadOrMakeId();

    /// <summary>Full path of a stored file.</summary>
    public string PathOf(string storedAs) => Path.Combine(_folder, storedAs);

    /// <summary>Takes an upload in: nothing of it is kept in memory.</summary>
    /// <exception cref="FileRefusedException">It is too large.</exception>
    public async Task<StoredFile> TakeAsync(Stream upload, string fileName, CancellationToken ct)
    {
        var name = $"{Guid.CreateVersion7(time.GetUtcNow()):N}{Extension}";
        try
        {
            var (bytes, hash) = await CopyAsync(upload, PathOf(name), ct);
            return new(name, CleanName(fileName), bytes, hash);
        }
        catch
        {
            Delete(name);
            throw;
        }
    }

    public void Delete(string storedAs)
    {
        // A file that was imported from elsewhere is not ours to delete.
        if (!Path.IsPathRooted(storedAs)) File.Delete(PathOf(storedAs));
    }

    /// <summary>A file for what an import must put aside, gone when it is closed.</summary>
    public Stream OpenScratch() => new FileStream(PathOf($"{Guid.CreateVersion7(time.GetUtcNow()):N}{ScratchExtension}"), Private(FileAccess.ReadWrite, FileOptions.DeleteOnClose));

    /// <summary>Deletes what no unfinished import needs: the rest of uploads that broke off, and what was put aside when the host ended.</summary>
    public void KeepOnly(IReadOnlySet<string> needed)
    {
        foreach (var file in Directory.EnumerateFiles(_folder, "*" + ScratchExtension)) File.Delete(file);
        foreach (var file in Directory.EnumerateFiles(_folder, "*" + Extension))
            if (!needed.Contains(Path.GetFileName(file))) File.Delete(file);
    }

    private static FileStreamOptions Private(FileAccess access, FileOptions how)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = access, Options = how, BufferSize = 1 << 16 };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    private async Task<(long Bytes, string Hash)> CopyAsync(Stream upload, string path, CancellationToken ct)
    {
        await using var file = new FileStream(path, Private(FileAccess.Write, FileOptions.Asynchronous));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 16];
        var bytes = 0L;
        int read;
        while ((read = await upload.ReadAsync(buffer, ct)) > 0)
        {
            bytes += read;
            if (bytes > settings.Reading.UploadBytes) throw new FileRefusedException(ImportsRefusals.UploadTooLarge, settings.Reading.UploadBytes >> 20);
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), ct);
        }
        return (bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private string ReadOrMakeId()
    {
        var path = Path.Combine(_folder, "store-id");
        if (File.Exists(path)) return File.ReadAllText(path).Trim();
        var id = Guid.CreateVersion7(time.GetUtcNow()).ToString();
        File.WriteAllText(path, id);
        return id;
    }

    // The name is shown and never opened: only its last part, without control characters.
    private static string CleanName(string fileName)
    {
        var last = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = string.Concat(last.Where(c => !char.IsControl(c))).Trim();
        return clean.Length switch { 0 => "upload", > 255 => clean[..255], _ => clean };
    }
}

/// <summary>A file that was taken in.</summary>
internal sealed record StoredFile(string StoredAs, string FileName, long Bytes, string Hash);
